import { formatKroner } from "../../domain/amounts/formatKroner";
import { partyLabel, type Structure } from "../../domain/application/structure";
import type { AwardStep } from "../../domain/award/award";
import { t } from "../wording";

const MOST = 3;

const kroner = (figure: number | null): string => (figure === null ? t("final.nothing") : formatKroner(figure));

/** "tiltak 2, LMS: fra 201 500 til 180 000"; of many lines the first ones, and how many more there are. */
export function changeInWords(structure: Structure, steps: readonly AwardStep[]): string {
  const lines = steps.slice(0, MOST).map(({ measureId, partyId, year, was, kroner: is }) => {
    const party = structure.parties.find(({ id }) => id === partyId);
    const measure = structure.measures.find(({ id }) => id === measureId);
    const about = {
      measure: measure?.number ?? "",
      party: party ? partyLabel(party) : "",
      was: kroner(was),
      is: kroner(is),
    };
    return year === 0 ? t("award.step", about) : t("award.stepInYear", { ...about, year: structure.year + year - 1 });
  });
  const more = steps.length - lines.length;
  return [...lines, ...(more > 0 ? [t("award.moreSteps", { count: more })] : [])].join("; ");
}
