import { button, primary } from "../kit/button";
import { deadlineBadge } from "../kit/deadlineBadge";
import { sentences } from "../kit/note";
import { deliverStep } from "../reminders/nextStep";
import { reportButton } from "../status/reportingInWords";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { importingVerbs } from "../verbs/importingVerbs";
import { t } from "../wording";
import { deadlineInWords } from "../words/instantInWords";
import type { ApplicationView } from "./applicationView";
import { type HomeFinal, reportDueOf } from "./finishedRows";

/** A final application with one thing left for its coordinator: to deliver it, or to start the report on it. */
export function finalStepView(
  each: HomeFinal,
  { index, isLikely, now }: { index: number; isLikely: boolean; now: Date },
): ApplicationView {
  const { title, timeZone, finalisation } = each;
  const { applicationId, number } = finalisation;
  const report = reportDueOf(each, now);
  const deadline = report?.deadline ?? each.deadline;
  const reports = report ? reportButton(applicationId, number, { started: [], next: report }) : [];
  const [step = deliverStep(applicationId)] = reports;
  return {
    title,
    owners: sentences(
      t("home.about", { owner: t("final.version", { number }), deadline: deadlineInWords(deadline, timeZone, now) }),
    ),
    badge: deadlineBadge({ deadline, timeZone }, now),
    progress: [],
    counts: report ? t("report.onlyReport", { year: report.year }) : t("final.onlyDelivery"),
    unmanned: [],
    rows: [],
    hidden: [],
    buttons: [isLikely ? primary(step) : step],
    more: t("home.more"),
    fold: `deliver-${index + 1}`,
    folded: [
      {
        buttons: [
          report || each.isReport
            ? button(t("award.toFinal"), finalisingVerbs.show, { applicationId })
            : button(t("button.carryOver"), importingVerbs.askCarryOver, { applicationId }),
          button(t("final.reopen"), finalisingVerbs.askReopen, { applicationId }),
        ],
        links: [],
      },
    ],
  };
}
