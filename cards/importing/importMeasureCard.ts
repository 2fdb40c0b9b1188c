import { formatKroner } from "../../domain/amounts/formatKroner";
import { columnOfKind } from "../../domain/application/columnOf";
import type { MeasureCorrection, MeasureCorrectionRefusal } from "../../domain/importing/changeImportMeasure";
import { button, primary, submitButton } from "../kit/button";
import { type CardField, figureField, pickField, textField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { importingVerbs } from "../verbs/importingVerbs";
import { t } from "../wording";
import { answerSentence } from "../words/answerSentence";
import { linesOf } from "../words/linesOf";
import type { ImportArgs } from "./importCard";
import { importNameSentence } from "./importPartyCard";
import { shareInWords, sideInWords } from "./sideInWords";

export type ImportMeasureArgs = ImportArgs & {
  readonly index: number;
  readonly typed: MeasureCorrection;
  readonly problem: MeasureCorrectionRefusal | null;
};

const UNKNOWN = "none";

/** One imported measure: its name, its shares, and each share's party. */
export function importMeasureCard({
  id: importId,
  fileName,
  draft,
  form,
  index,
  typed,
  problem,
}: ImportMeasureArgs): AdaptiveCard {
  const measure = draft.measures[index];
  if (!measure) throw new Error(`no measure ${index}`);
  const fields = measure.amounts.flatMap((amount, at): CardField[] => {
    const { side, institution, read } = amount;
    const wrong = problem?.amounts[at] ?? null;
    const whose = sideInWords(form, side);
    const choices = draft.parties
      .filter(({ kind }) => columnOfKind(form, kind)?.id === side)
      .map(({ id, name }) => ({ title: name, value: id }));
    const named = institution === null ? whose : `${whose} (${institution})`;
    const label = amount.purpose === undefined ? named : shareInWords(form, draft, amount);
    return [
      figureField(`kroner${at}`, label, typed.amounts[at]?.kroner ?? "", {
        problem: wrong ? answerSentence(wrong) : null,
        help: t("import.inDocument", { kroner: formatKroner(read) }),
      }),
      pickField(`party${at}`, t("import.whoseShare", { label }), typed.amounts[at]?.partyId || UNKNOWN, [
        ...choices,
        { title: t("import.unknown"), value: UNKNOWN },
      ]),
    ];
  });
  return formCard({
    heading: heading(fileName, t("place.measure", { number: measure.number, name: measure.name })),
    lines: linesOf(measure.total === null ? "" : t("import.claimedTotal", { total: formatKroner(measure.total) })),
    fields: [
      textField("name", t("import.name"), typed.name, {
        problem: problem?.name ? importNameSentence(problem.name) : null,
      }),
      ...fields,
    ],
    buttons: [
      primary(submitButton(t("section.save"), importingVerbs.changeMeasure, { importId, index })),
      button(t("button.back"), importingVerbs.look, { importId, view: "measures" }),
    ],
  });
}
