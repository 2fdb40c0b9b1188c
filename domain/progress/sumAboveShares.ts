import type { Form } from "../../forms/form";
import type { Section } from "../section/section";
import type { Finding } from "./finding";

/** A purpose that is part of another cannot be more than the whole of it in its measure. */
export function sumAboveShares(
  { purposes }: Pick<Form, "purposes">,
  { measureId, sectionId, parties, form, answers }: Section,
): Finding[] {
  const fieldsOf = (purpose: string) =>
    form.fields.filter((field) => field.type === "amount" && field.purpose === purpose);
  return purposes.flatMap(({ id, partOf }): Finding[] => {
    if (partOf === undefined) return [];
    const [wholes, parts] = [fieldsOf(partOf), fieldsOf(id)];
    if (wholes.length === 0 || parts.length === 0) return [];
    const sumOf = (fields: readonly { readonly id: string }[]) =>
      answers
        .filter(({ field }) => fields.some((each) => each.id === field))
        .reduce((sum, { value }) => sum + (typeof value === "number" ? value : 0), 0);
    const [part, whole] = [sumOf(parts), sumOf(wholes)];
    const by = parties.find(({ kind }) => parts.some(({ writers }) => writers.includes(kind)))?.id ?? null;
    const place = { measureId, sectionId };
    return part > whole
      ? [{ code: "sum-above-shares", severity: "warning", place, by, facts: { part, whole, purpose: id } }]
      : [];
  });
}
