import type { Field, Form } from "../../forms/form";
import type { Part, Recognition } from "../../forms/recognition";

/** A shorter label may be said in a sentence of an answer. */
const SAFE_ANYWHERE = 30;

/**
 * The recognition with the labels that our own documents print, where the issuer's form has other words or none:
 * above a text, between a place and its options, and of texts that the issuer's form does not ask for.
 */
export function withOwnLabels(recognition: Recognition, form: Form): Recognition {
  const parts = recognition.parts.map((part): Part => {
    const own = labelsOf(form, part.section, part.field).filter((label) => !part.phrases.includes(label));
    if (part.reads === "choice" || part.reads === "choices")
      return own.length === 0 ? part : { ...part, between: [...(part.between ?? []), ...own] };
    const long = own.filter((label) => label.length > SAFE_ANYWHERE);
    return part.reads === "text" && part.find === "anywhere" && long.length > 0
      ? { ...part, phrases: [...part.phrases, ...long] }
      : part;
  });
  const isKnown = (section: string, field: string) =>
    parts.some((part) => part.section === section && (part.field === field || part.rest?.field === field));
  const unasked = form.sections.flatMap(({ id: section, fields }) =>
    fields.flatMap((field): Part[] =>
      field.type === "longText" && field.printed === "ifAnswered" && !isKnown(section, field.id)
        ? [
            {
              ...{ section, field: field.id, find: "label", reads: "text", also: {} },
              phrases: labelsOf(form, section, field.id),
            },
          ]
        : [],
    ),
  );
  return { ...recognition, parts: [...parts, ...unasked] };
}

/** The label of a field in each language. */
const labelsOf = (form: Form, sectionId: string, fieldId: Field["id"] | undefined): string[] => [
  ...new Set(
    [...form.inLanguages.values()].flatMap(({ sections }) =>
      sections
        .filter(({ id }) => id === sectionId)
        .flatMap(({ fields }) => fields.filter(({ id }) => id === fieldId).map(({ label }) => label)),
    ),
  ),
];
