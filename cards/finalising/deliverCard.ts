import type { Structure } from "../../domain/application/structure";
import type { DeliveryProblem, DeliveryProblems, TypedDelivery } from "../../domain/finalising/deliveryDetails";
import { deliveryChanges } from "../../domain/finalising/deliveryDetails";
import type { Finalisation } from "../../domain/finalising/finalisation";
import type { DeliveryRecord } from "../../domain/ports/finalisationStore";
import { longDay } from "../../domain/values/dayAndMonth";
import { button, destructiveButton, primary, submitButton } from "../kit/button";
import { dateField, longField, required, textField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { type Note, note } from "../kit/note";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { sentInWords } from "../status/deliveryInWords";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { t } from "../wording";
import { instantInWords } from "../words/instantInWords";
import { linesOf } from "../words/linesOf";
import { applicationName } from "../words/whereIs";

export type DeliverArgs = {
  application: Structure;
  current: Finalisation;
  /** Every record of it so far, oldest first. */
  history: readonly DeliveryRecord[];
  typed: TypedDelivery;
  problems: DeliveryProblems;
  /** Whether somebody corrected it while the person typed. */
  changed?: boolean;
  now: Date;
};

const MOST_HISTORY = 10;

/** How the final version was sent: recorded by the coordinator, or corrected, with what it said before. */
export function deliverCard({
  application,
  current,
  history,
  typed,
  problems,
  changed,
  now,
}: DeliverArgs): AdaptiveCard {
  const { id: applicationId, timeZone } = application;
  const { number, delivered } = current;
  const problemIn = (input: keyof TypedDelivery) => {
    const problem = problems[input];
    return problem ? deliveryProblem(problem) : null;
  };
  return formCard({
    heading: heading(applicationName(application), t(delivered ? "final.correctTitle" : "final.recordTitle")),
    notes: changed ? [changedNote()] : [],
    lines: linesOf(
      [t(delivered ? "final.correctLead" : "final.recordLead", { number }), ...historyOf(history, timeZone, now)].join(
        "\n",
      ),
    ),
    fields: [
      dateField("day", required(t("final.sentDay")), typed.day, { problem: problemIn("day") }),
      textField("by", required(t("final.sentBy")), typed.by, { problem: problemIn("by") }),
      textField("office", required(t("final.office")), typed.to, {
        help: t("final.officeHelp"),
        problem: problemIn("to"),
      }),
      textField("caseNumber", t("final.caseNumber"), typed.caseNumber, {
        help: t("final.caseNumberHelp"),
        problem: problemIn("caseNumber"),
      }),
      longField("note", t("final.note"), typed.note, { help: t("final.noteHelp"), problem: problemIn("note") }),
    ],
    buttons: [
      primary(
        submitButton(t("section.save"), finalisingVerbs.record, {
          applicationId,
          number,
          corrects: delivered?.record ?? null,
        }),
      ),
      ...(delivered
        ? [destructiveButton(t("final.undoDelivery"), finalisingVerbs.undoDelivery, { applicationId, number })]
        : []),
      button(t("button.back"), finalisingVerbs.show, { applicationId }),
    ],
  });
}

const changedNote = (): Note => note("accent", t("final.changed"));

/** Who recorded what and when, and what each correction changed; nothing to say of a single record. */
function historyOf(history: readonly DeliveryRecord[], timeZone: string, now: Date): string[] {
  if (history.length < 2) return [];
  const lines = history.map(({ at, byName, details }, index): string => {
    const before = history[index - 1]?.details ?? null;
    const about = { when: instantInWords(at, timeZone, now), person: byName };
    if (!details) return t("final.historyUndone", about);
    if (!before) return t("final.historySent", { ...about, what: sentInWords(details) });
    const changes = deliveryChanges(before, details).map(({ what, was, is }) =>
      what === "note"
        ? t("final.noteChanged")
        : t("final.changedFrom", {
            what: t(`final.input.${what}`),
            was: inWords(what, was),
            is: inWords(what, is),
          }),
    );
    return t("final.historyCorrected", { ...about, what: changes.join(", ") });
  });
  return ["", t("final.history"), ...lines.slice(-MOST_HISTORY)];
}

const inWords = (what: string, value: string | null): string =>
  value === null ? t("final.nothing") : what === "day" ? longDay(value) : value;

function deliveryProblem(problem: DeliveryProblem): string {
  switch (problem.kind) {
    case "required":
      return t("final.required");
    case "no-date":
      return t("refusal.noDate");
    case "two-dates":
      return t("deadlines.twoDates");
    case "not-yet":
      return t("final.notYet");
    case "too-long":
      return t("final.tooLong", { most: problem.most });
  }
}
