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
    const names = labels.slice(0, MOST_NAMED).join(", ");
    const left = labels.length - MOST_NAMED;
    return [t(`status.part.${state}`, { names: left > 0 ? t("status.andMore", { names, count: left }) : names })];
  }).join(" · ");
}
