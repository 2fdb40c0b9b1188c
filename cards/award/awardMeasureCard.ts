import { formatKroner } from "../../domain/amounts/formatKroner";
import type { KronerRefusal } from "../../domain/amounts/parseKroner";
import { type Measure, partyLabel, type Structure } from "../../domain/application/structure";
import { type Award, type AwardLine, grantedAt } from "../../domain/award/award";
import { agreementOn } from "../../domain/award/recordAward";
import { awardInput } from "../../domain/award/soughtLines";
import { button, primary, submitButton } from "../kit/button";
import { figureField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { type Note, note } from "../kit/note";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { awardVerbs } from "../verbs/awardVerbs";
import { t } from "../wording";
import { answerSentence } from "../words/answerSentence";
import { linesOf } from "../words/linesOf";
import { whereAndWhose } from "../words/whereIs";

export type AwardMeasureArgs = {
  application: Structure;
  number: number;
  measure: Measure;
  award: Award;
  /** What was applied for in the measure, at each place that can be granted something. */
  sought: readonly AwardLine[];
  /** What was typed, by input; null for what is recorded. */
  typed: ReadonlyMap<string, string> | null;
  problems: ReadonlyMap<string, KronerRefusal>;
  /** What was typed above what was applied for: the coordinator is asked about it. */
  above: readonly AwardLine[];
  /** Whether somebody changed the measure's award since the card was drawn. */
  changed?: boolean;
};

/** What was granted in one measure, with what was applied for under each input. */
export function awardMeasureCard(args: AwardMeasureArgs): AdaptiveCard {
  const { application, number, measure, award, sought, typed, problems, above, changed } = args;
  const { id: applicationId } = application;
  const newest = award.changes.at(-1)?.number ?? 0;
  const label = (line: AwardLine): string => labelOf(application, line);
  const data = { applicationId, measureId: measure.id, number, newest };
  return formCard({
    heading: heading(whereAndWhose(application, measure.id), t("award.measureTitle")),
    lines: linesOf(t("award.measureLead")),
    notes: [...(changed ? [note("accent", t("final.changed"))] : []), ...aboveNote(above, sought, label, data)],
    fields: sought.map((line) => {
      const input = awardInput(line);
      const now = grantedAt(award, line);
      const problem = problems.get(input);
      return figureField(input, label(line), typed?.get(input) ?? (now === null ? "" : formatKroner(now)), {
        help: t("award.soughtHere", { sought: formatKroner(line.kroner) }),
        problem: problem ? answerSentence(problem) : null,
      });
    }),
    buttons: [
      primary(submitButton(t("section.save"), awardVerbs.save, data)),
      button(t("button.back"), awardVerbs.list, { applicationId }),
    ],
  });
}

const labelOf = (application: Structure, { partyId, year }: AwardLine): string => {
  const party = application.parties.find(({ id }) => id === partyId);
  const name = party ? partyLabel(party) : "";
  return year === 0 ? name : t("award.inYear", { party: name, year: application.year + year - 1 });
};

/** Asks whether more than what was applied for is right; yes saves it. */
function aboveNote(
  above: readonly AwardLine[],
  sought: readonly AwardLine[],
  label: (line: AwardLine) => string,
  data: { applicationId: string; measureId: string; number: number; newest: number },
): Note[] {
  if (above.length === 0) return [];
  const lines = above.map((line) => {
    const asked = sought.find((each) => awardInput(each) === awardInput(line))?.kroner ?? 0;
    return t("award.aboveLine", {
      party: label(line),
      granted: formatKroner(line.kroner),
      sought: formatKroner(asked),
    });
  });
  return [
    note(
      "warning",
      t("award.above", { lines: lines.join("; ") }),
      submitButton(t("award.aboveYes"), awardVerbs.save, { ...data, agreed: above.map(agreementOn) }),
    ),
  ];
}
