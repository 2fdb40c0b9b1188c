import type { EditionField } from "./fields/editionField";
import type { Field, Option } from "./form";

/** The id of the field that holds the text of a choice's `other`. */
export const textOfOther = (fieldId: string): string => `${fieldId}Other`;

/**
 * The text field of a choice's `other` option: shown when the option is chosen, and then required of whoever chose it.
 * It is a field like all others, so that its text is stored, merged, approved and kept as any text is.
 */
export function otherText(field: EditionField, options: readonly Option[]): Field[] {
  if ((field.type !== "choice" && field.type !== "choices") || field.other === undefined) return [];
  const { id, other, writers, answeredBy, private: isPrivate, formerly, printed } = field;
  return [
    {
      id: textOfOther(id),
      type: "text",
      maxLength: 300,
      label: options.find((option) => option.id === other)?.label ?? other,
      specifies: id,
      writers,
      requiredOf: writers,
      answeredBy,
      private: isPrivate,
      shownIf: [{ field: id, is: other }],
      ...(printed === undefined ? {} : { printed }),
      ...(formerly === undefined ? {} : { formerly: formerly.map(textOfOther) }),
    },
  ];
}
