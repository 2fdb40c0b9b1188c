import type { Form } from "../../forms/form";
import type { Part } from "../../forms/recognition/part";
import type { Recognition } from "../../forms/recognition/recognition";

/**
 * The recognition with a place for each computed field of the form. Our own documents print them; what stands there is
 * computed anew, and belongs to no field above it.
 */
export function withComputedFields(recognition: Recognition, form: Form): Recognition {
  const parts = form.sections.flatMap(({ id: section, computedFields }) =>
    computedFields.map(
      ({ id }): Part => ({
        section,
        as: id,
        phrases: labelsOf(form, section, id),
        find: "label",
        reads: "text",
        also: {},
      }),
    ),
  );
  return parts.length === 0 ? recognition : { ...recognition, parts: [...recognition.parts, ...parts] };
}

/** The label in each language. */
const labelsOf = (form: Form, sectionId: string, fieldId: string): string[] => [
  ...new Set(
    [...form.inLanguages.values()].flatMap(({ sections }) =>
      sections
        .filter(({ id }) => id === sectionId)
        .flatMap(({ computedFields }) => computedFields.filter(({ id }) => id === fieldId).map(({ label }) => label)),
    ),
  ),
];
