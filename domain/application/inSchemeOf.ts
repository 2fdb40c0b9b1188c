import type { Form, FormSection } from "../../forms/form";
import type { MeasureId, Structure } from "./structure";

type Measures = Pick<Structure, "measures">;

/** Whether a field is asked in a measure: it can be limited to some schemes. */
export const isInScheme = (
  { schemes }: Pick<FormSection["fields"][number], "schemes">,
  { measures }: Measures,
  measureId: MeasureId | null,
): boolean => {
  if (schemes === undefined) return true;
  const scheme = measures.find(({ id }) => id === measureId)?.scheme ?? null;
  return scheme !== null && schemes.includes(scheme);
};

/** The section with the fields that the measure's scheme has; the same section if none is limited to a scheme. */
export function inSchemeOf(section: FormSection, structure: Measures, measureId: MeasureId | null): FormSection {
  if (measureId === null || !hasSchemes(section)) return section;
  return {
    ...section,
    fields: section.fields.filter((field) => isInScheme(field, structure, measureId)),
    computedFields: section.computedFields.filter((field) => isInScheme(field, structure, measureId)),
  };
}

const limited = new WeakMap<FormSection, boolean>();

/** Whether any field of a section is limited to some schemes. Cached per section, which never changes. */
function hasSchemes(section: FormSection): boolean {
  const before = limited.get(section);
  if (before !== undefined) return before;
  const has = [...section.fields, ...section.computedFields].some(({ schemes }) => schemes !== undefined);
  limited.set(section, has);
  return has;
}

/** The form's section as a measure has it; undefined if the form has no such section. */
export function sectionOfMeasure(
  form: Form,
  structure: Measures,
  { measureId, sectionId }: { readonly measureId: MeasureId | null; readonly sectionId: string },
): FormSection | undefined {
  const section = form.sections.find(({ id }) => id === sectionId);
  return section && inSchemeOf(section, structure, measureId);
}
