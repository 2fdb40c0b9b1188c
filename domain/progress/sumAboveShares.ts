import type { Form } from "../../forms/form";
import type { Section } from "../section/section";
import type { Finding } from "./finding";

/**
 * A purpose that is part of another cannot be more than the whole of it in its measure. It is said once, in the first
 * section that asks for the part; `here` are the sections of the measure.
 */
export function sumAboveShares(
  { purposes }: Pick<Form, "purposes">,
  { measureId, sectionId }: Pick<Section, "measureId" | "sectionId">,
  here: readonly Section[],
): Finding[] {
  const fieldsOf = (section: Section, purpose: string) =>
    section.form.fields.filter((field) => field.type === "amount" && field.purpose === purpose);
  const sumOf = (purpose: string) =>
    here
      .flatMap((section) => {
        const ids = new Set(fieldsOf(section, purpose).map(({ id }) => id));
        return section.answers.filter(({ field }) => ids.has(field));
      })
      .reduce((sum, { value }) => sum + (typeof value === "number" ? value : 0), 0);
  return purposes.flatMap(({ id, partOf }): Finding[] => {
    if (partOf === undefined) return [];
    const asking = here.find((section) => fieldsOf(section, id).length > 0);
    if (asking?.sectionId !== sectionId || !here.some((section) => fieldsOf(section, partOf).length > 0)) return [];
    const [part, whole] = [sumOf(id), sumOf(partOf)];
    const parts = fieldsOf(asking, id);
    const by = asking.parties.find(({ kind }) => parts.some(({ writers }) => writers.includes(kind)))?.id ?? null;
    const place = { measureId, sectionId };
    return part > whole
      ? [{ code: "sum-above-shares", severity: "warning", place, by, facts: { part, whole, purpose: id } }]
      : [];
  });
}
