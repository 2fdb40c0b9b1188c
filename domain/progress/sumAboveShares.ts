import type { Form } from "../../forms/form";
import type { Section } from "../section/section";
import type { Finding } from "./finding";

/**
 * A purpose that is part of another cannot be more than the whole of it in its measure. It is said once, in the first
 * section that asks for the part; `sections` are those of the measure, and sections of others are ignored.
 */
export function sumAboveShares(
  { purposes }: Pick<Form, "purposes">,
  section: Section,
  sections: readonly Section[],
): Finding[] {
  const { measureId, sectionId } = section;
  const fieldsOf = ({ form }: Section, purpose: string) =>
    form.fields.filter((field) => field.type === "amount" && field.purpose === purpose);
  const sumOf = (here: readonly Section[], purpose: string) =>
    here
      .flatMap((each) => {
        const ids = new Set(fieldsOf(each, purpose).map(({ id }) => id));
        return each.answers.filter(({ field }) => ids.has(field));
      })
      .reduce((sum, { value }) => sum + (typeof value === "number" ? value : 0), 0);
  return purposes.flatMap(({ id, partOf }): Finding[] => {
    if (partOf === undefined || fieldsOf(section, id).length === 0) return [];
    const here = sections.filter((each) => each.measureId === measureId);
    const asking = here.find((each) => fieldsOf(each, id).length > 0);
    if (asking?.sectionId !== sectionId || !here.some((each) => fieldsOf(each, partOf).length > 0)) return [];
    const [part, whole] = [sumOf(here, id), sumOf(here, partOf)];
    const parts = fieldsOf(asking, id);
    const by = asking.parties.find(({ kind }) => parts.some(({ writers }) => writers.includes(kind)))?.id ?? null;
    const place = { measureId, sectionId };
    return part > whole
      ? [{ code: "sum-above-shares", severity: "warning", place, by, facts: { part, whole, purpose: id } }]
      : [];
  });
}
