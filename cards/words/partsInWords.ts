import { partyLabel } from "../../domain/application/structure";
import { PART_STATES, partsOfSection } from "../../domain/progress/partsOfSection";
import type { Section } from "../../domain/section/section";
import { t } from "../wording";

/** Parties named per state; nobody reads a longer line. */
const MOST_NAMED = 3;

/**
 * "Mangler svar: Fjordvik kommune, LMS · Godkjent av: Utdanningsforbundet": a section's parties, grouped by progress.
 */
export function partsInWords(section: Section): string {
  const parts = partsOfSection(section);
  if (parts.length === 0) return t("status.part.none");
  return PART_STATES.flatMap((state) => {
    const labels = parts.filter((part) => part.state === state).map(({ party }) => partyLabel(party));
    if (labels.length === 0) return [];
    return [t(`status.part.${state}`, { names: namesOrMore(labels, MOST_NAMED) })];
  }).join(" · ");
}

/** The names, or the first of them and how many more. A single one more is named: "og 1 til" is no shorter. */
export function namesOrMore(labels: readonly string[], most: number): string {
  const left = labels.length - most;
  return left > 1 ? t("status.andMore", { names: labels.slice(0, most).join(", "), count: left }) : labels.join(", ");
}
