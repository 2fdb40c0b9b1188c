import type { Missing } from "../../domain/section/missing";
import { t } from "../wording";

const MOST = 4;

/** The labels of the missing fields, with the party if the person writes the same field for several. */
export function missingFields(missing: readonly Missing[]): string {
  const labels = missing.map(({ field, party }) => {
    const twice = missing.some((other) => other.field === field && other.party !== party);
    const label = party && twice ? t("section.labelOf", { label: field.label, party: party.name }) : field.label;
    return t("summary.quoted", { label });
  });
  const names = labels.slice(0, MOST).join(", ");
  return labels.length > MOST ? t("status.andMore", { names, count: labels.length - MOST }) : names;
}
