import type { Structure } from "../../domain/application/structure";
import type { Comparison } from "../../domain/award/compareAward";
import type { Reporting } from "../../domain/award/report";
import type { Delivered, Finalisation } from "../../domain/finalising/finalisation";
import { type Button, button, primary } from "../kit/button";
import { heading } from "../kit/heading";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { coordinatorsIn } from "../people/coordinatorsIn";
import { wholeAwardInWords } from "../status/awardInWords";
import { deliveryBadge } from "../status/deliveryBadge";
import { sentInWords } from "../status/deliveryInWords";
import { downloadCard } from "../status/downloadCard";
import { reasonQuote } from "../status/reasonQuote";
import { reportButton, reportingInWords } from "../status/reportingInWords";
import { awardVerbs } from "../verbs/awardVerbs";
import { fetchingVerbs } from "../verbs/fetchingVerbs";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { importingVerbs } from "../verbs/importingVerbs";
import { statusVerbs } from "../verbs/statusVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { deadlineInWords, instantInWords } from "../words/instantInWords";
import { linesOf } from "../words/linesOf";
import { plainText } from "../words/plainText";
import { applicationName } from "../words/whereIs";

export type FinalArgs = {
  application: Structure;
  current: Finalisation;
  /** Earlier final versions that were reopened, oldest first. */
  earlier: readonly Finalisation[];
  isCoordinator: boolean;
  /** What was granted, and the reports about it. */
  afterwards: {
    /** Null until something is recorded. */
    readonly comparison: Comparison | null;
    readonly reporting: Reporting;
  };
  now: Date;
};

const MOST_EARLIER = 5;
const LONGEST_EARLIER = 300;

/**
 * A final application: when and by whom it was made final and delivered, and the way to its documents. Its coordinator is led to
 * deliver it, and can reopen it.
 */
export function finalCard(args: FinalArgs) {
  const { application, current, earlier, isCoordinator, now } = args;
  const { timeZone } = application;
  const { number, at, byName, reason, delivered } = current;
  const when = (instant: Date) => instantInWords(instant, timeZone, now);
  const before = earlier.slice(-MOST_EARLIER).flatMap((each) =>
    each.reopened
      ? [
          t("final.earlier", {
            number: each.number,
            when: when(each.at),
            reopened: when(each.reopened.at),
            person: each.reopened.byName,
            reason: inShort(each.reopened.reason.replace(/\s+/g, " "), LONGEST_EARLIER),
          }),
        ]
      : [],
  );
  const documents = button(t("documents.get"), fetchingVerbs.get, {
    applicationId: application.id,
    draftId: current.draftId,
  });
  return downloadCard({
    heading: heading(applicationName(application), t("final.version", { number }), deliveryBadge(current)),
    lines: linesOf(
      [
        t("final.by", { when: when(at), person: byName }),
        ...(delivered ? sentLines(delivered, when) : []),
        "",
        nextOf(args, delivered !== null),
      ].join("\n"),
    ),
    quotes: reasonQuote(current, reason),
    earlier: linesOf(before.join("\n")),
    links: [],
    buttons: [
      isCoordinator && !(delivered && application.reportsOn !== null) ? documents : primary(documents),
      ...buttonsOf(args),
      // In a personal chat it is added where there is room for it.
      ...(delivered && isCoordinator ? [] : [button(t("button.overview"), homeVerbs.tasks)]),
    ],
    more: moreOf(args),
  }) satisfies AdaptiveCard;
}

/** How it was sent, the receiver's case number and a note, and who recorded it. */
function sentLines({ at, byName, details }: Delivered, when: (instant: Date) => string): string[] {
  const { caseNumber, note } = details;
  return [
    `${sentInWords(details)}.`,
    ...(caseNumber === null ? [] : [t("final.caseIs", { number: caseNumber })]),
    ...(note === null ? [] : [t("final.noteIs", { note })]),
    t("final.recordedBy", { when: when(at), person: byName }),
  ];
}

/** What is to be done with it now, and who waits for whom; once it is delivered, what came of it. */
function nextOf({ application, isCoordinator, afterwards, now }: FinalArgs, delivered: boolean): string {
  if (delivered && application.reportsOn !== null) return t("final.afterReport");
  if (delivered) {
    const { comparison, reporting } = afterwards;
    const award = comparison && wholeAwardInWords(comparison);
    const report = reportingInWords(reporting, application.timeZone, now);
    const next = award ? [`${award}.`] : [t(isCoordinator ? "final.afterDelivery" : "final.afterDeliveryOfOthers")];
    return [...next, ...report].join("\n");
  }
  if (!isCoordinator) return plainText(t("final.nextOfOthers", { person: coordinatorsIn(application) }));
  const deadline = deadlineInWords(application.deadline, application.timeZone, now);
  return `${t("final.next")}\n${t("final.steps", { deadline })}`;
}

/**
 * The coordinator's buttons: until it is delivered, the primary one says that it is; then it is what comes next. A
 * delivered report is the end: nothing is granted on it, and next year's application comes from this year's.
 */
function buttonsOf({ application, current, isCoordinator, afterwards }: FinalArgs): Button[] {
  const { id: applicationId } = application;
  const { number, delivered } = current;
  const { comparison, reporting } = afterwards;
  const compare = button(t("award.title"), awardVerbs.show, { applicationId });
  if (!isCoordinator) return comparison ? [compare] : [];
  const record = button(t(comparison ? "award.title" : "award.record"), awardVerbs.show, { applicationId });
  const report = reportButton(applicationId, number, reporting);
  const isReport = application.reportsOn !== null;
  const [likely, ...others] = delivered
    ? isReport
      ? []
      : [...(comparison?.left === 0 ? report : []), record, ...(comparison?.left === 0 ? [] : report)]
    : [button(t("final.deliver"), finalisingVerbs.askDeliver, { applicationId })];
  return [
    ...(likely ? [primary(likely)] : []),
    ...others,
    ...(isReport ? [] : [button(t("button.carryOver"), importingVerbs.askCarryOver, { applicationId })]),
  ];
}

/** What a coordinator seldom needs. */
function moreOf({ application: { id: applicationId }, current: { delivered }, isCoordinator }: FinalArgs): Button[] {
  if (!isCoordinator) return [];
  return [
    ...(delivered ? [button(t("final.correct"), finalisingVerbs.askDeliver, { applicationId })] : []),
    button(t("final.reopen"), finalisingVerbs.askReopen, { applicationId }),
    // A delivered one has more to lead to, and the overview has the log as well.
    ...(delivered ? [] : [button(t("audit.export"), statusVerbs.exportLog, { applicationId })]),
  ];
}
