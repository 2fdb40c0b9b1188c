import { partyLabel } from "../../domain/application/structure";
import { PART_STATES, partsOfSection } from "../../domain/progress/partsOfSection";
import type { Section } from "../../domain/section/section";
import { t } from "../wording";

/** So many parties are named for each state; a line with more is not read. */
const MOST_NAMED = 3;

/** "Mangler svar: Fjordvik kommune, LMS · Godkjent av: Utdanningsforbundet": who has a part in a section, by how far they are. */
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
