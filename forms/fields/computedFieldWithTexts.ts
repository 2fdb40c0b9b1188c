import type { ComputedField } from "../form";
import type { ComputedField as EditionComputedField } from "./computedField";
import type { Words } from "./tableWithTexts";

/** A computed field with its words, without its condition. */
export function computedFieldWithTexts(
  { shownIf: _, ...field }: EditionComputedField,
  words: Words,
): Omit<ComputedField, "shownIf"> {
  const help = words("help");
  const label = words("label") ?? field.id;
  return { ...field, label, ...(help === undefined ? {} : { help }), kind: kindOf(field, label, words("unit")) };
}

function kindOf(
  { id, shownAs, decimals }: Pick<EditionComputedField, "id" | "shownAs" | "decimals">,
  label: string,
  unit: string | undefined,
): ComputedField["kind"] {
  switch (shownAs) {
    case "text":
      return { id, label, type: shownAs, maxLength: 1000 };
    case "number":
      return { id, label, type: "number", decimals, ...(unit === undefined ? {} : { unit }) };
    case "percent":
      // The bounds of a percentage are for what is typed.
      return { id, label, type: "number", decimals, unit: "%" };
    case "money":
    case "date":
      return { id, label, type: shownAs };
  }
}
