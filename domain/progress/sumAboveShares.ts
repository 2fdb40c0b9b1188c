import { hasRole } from "../application/structure";
import type { Section } from "../section/section";
import type { Finding } from "./finding";

/** A coordinator's sum is part of the shares of its measure, so it cannot be more than all of them. */
export function sumAboveShares({ measureId, sectionId, parties, form, answers }: Section): Finding[] {
  const fieldsOf = (purpose: "grant" | "coordinator") =>
    form.fields.filter((field) => field.type === "amount" && field.purpose === purpose).map(({ id }) => id);
  const [shares, sums] = [fieldsOf("grant"), fieldsOf("coordinator")];
  if (shares.length === 0 || sums.length === 0) return [];
  const sumOf = (fields: readonly string[]) =>
    answers
      .filter(({ field }) => fields.includes(field))
      .reduce((sum, { value }) => sum + (typeof value === "number" ? value : 0), 0);
  const [part, whole] = [sumOf(sums), sumOf(shares)];
  const by = parties.find((party) => hasRole(party, "lead"))?.id ?? null;
  return part > whole
    ? [
        {
          code: "sum-above-shares",
          severity: "warning",
          place: { measureId, sectionId },
          by,
          facts: { part, whole },
        },
      ]
    : [];
}
