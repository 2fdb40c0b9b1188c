import type { DetailsProblems, TypedDetails } from "../../domain/application/applicationDetails";
import { measuresOf, partiesOf, type Structure } from "../../domain/application/structure";
import type { CarryOver } from "../../domain/importing/carryOver";
import type { LeftBehind } from "../../domain/importing/importedAnswers";
import type { StoredImport } from "../../domain/ports/importStore";
import type { Form } from "../../forms/form";
import { detailsFields, type EditionChoice } from "../application/detailsFields";
import { button, primary, submitButton } from "../kit/button";
import { pickField } from "../kit/cardField";
import { fitted } from "../kit/fitted";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { note } from "../kit/note";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { importingVerbs } from "../verbs/importingVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { linesOf } from "../words/linesOf";
import { lostLines, schemesSentence } from "./carryOverShowCard";

export type StartTyped = TypedDetails & { partnershipId: string };

export type ImportStartArgs = Pick<StoredImport, "id" | "fileName"> & {
  /** The channels in which the person may start an application, with their names. */
  readonly partnerships: readonly { id: string; name: string | null }[];
  readonly forms: readonly EditionChoice[];
  readonly typed: Readonly<StartTyped>;
  readonly problems: DetailsProblems & { readonly partnershipId?: "required" };
};

/** "Start ny søknad herfra", first step: the channel, the edition and the year. */
export function importStartCard(args: ImportStartArgs): AdaptiveCard {
  const { id: importId, fileName, partnerships, typed, problems } = args;
  const back = button(t("button.back"), importingVerbs.look, { importId, view: "all" });
  if (partnerships.length === 0)
    return formCard({
      heading: heading(fileName, t("import.start")),
      notes: [note("warning", t("import.noChannel"))],
      lines: linesOf(t("import.noChannelText")),
      buttons: [primary(back)],
    });
  return formCard({
    heading: heading(fileName, t("import.start")),
    lines: linesOf(t("import.startLead")),
    fields: [
      pickField(
        "partnershipId",
        t("import.channel"),
        typed.partnershipId,
        partnerships.map(({ id, name }, index) => ({
          title: name ?? t("import.newChannel", { number: index + 1 }),
          value: id,
        })),
        { help: t("import.channelHelp"), problem: problems.partnershipId ? t("setUp.problem.required") : null },
      ),
      ...detailsFields(args),
    ],
    buttons: [
      primary(submitButton(t("carryOver.show"), importingVerbs.compare, { importId, drawnWith: typed.formId })),
      back,
    ],
  });
}

export type ImportCompareArgs = Pick<StoredImport, "id" | "fileName"> & {
  readonly application: Structure;
  readonly from: Form;
  readonly to: Form;
  readonly carryOver: CarryOver;
  readonly left: readonly LeftBehind[];
  readonly unplaced: number;
  readonly typed: Readonly<StartTyped>;
  /** A digest of what is shown here, for the button. */
  readonly seen: string;
};

const LONGEST_LEFT = 120;

/** The second step: what is carried over and what is not. Nothing is created before this has been shown. */
export function importCompareCard(args: ImportCompareArgs): AdaptiveCard {
  const { id: importId, fileName, application, from, to, carryOver, left, unplaced, typed, seen } = args;
  const { kept, lost } = carryOver;
  const behind = lost.length + left.length + unplaced;
  const measures = measuresOf(application);
  const schemes = schemesSentence(measures, from, to);
  return fitted(left.length, (most) =>
    formCard({
      heading: heading(fileName, t("carryOver.to", { form: typed.title })),
      notes: [
        behind === 0 ? note("good", t("carryOver.nothingLost")) : note("warning", t("import.lost", { count: behind })),
      ],
      lines: linesOf(
        [
          ...lostLines(lost),
          ...left.slice(0, most).map(({ label, text, measure }) =>
            t("import.leftLine", {
              label:
                measure === null
                  ? label
                  : `${t("import.measureNumber", { number: measures[measure]?.number ?? 0 })}: ${label}`,
              text: inShort(text.replace(/\s+/g, " "), LONGEST_LEFT),
            }),
          ),
          ...(left.length > most ? [t("section.othersMore", { count: left.length - most })] : []),
          ...(unplaced > 0 ? [t("import.leftUnplaced", { count: unplaced })] : []),
          ...(behind > 0 ? [""] : []),
          t("carryOver.kept", { count: new Set(kept.map((each) => each.from)).size }),
          t("import.structure", { parties: partiesOf(application).length, measures: measures.length }),
          t("import.figuresBeside"),
          ...(schemes ? [schemes] : []),
        ].join("\n"),
      ),
      buttons: [
        primary(button(t("carryOver.create"), importingVerbs.confirm, { importId, ...typed, seen })),
        button(t("carryOver.change"), importingVerbs.start, { importId, ...typed }),
        button(t("button.back"), importingVerbs.look, { importId, view: "all" }),
      ],
    }),
  );
}
