import type { ApplicationId } from "../../domain/application/structure";
import type { NextReport, Report, Reporting } from "../../domain/award/report";
import { type Button, button } from "../kit/button";
import { awardVerbs } from "../verbs/awardVerbs";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { deadlineInWords } from "../words/instantInWords";

/** The reports that were started, and when the next one is due; nothing if the form has no report. */
export const reportingInWords = ({ started, next }: Reporting, timeZone: string, now: Date): string[] => [
  ...started.map(startedInWords),
  ...(next ? [nextInWords(next, timeZone, now)] : []),
];

const startedInWords = ({ title, status }: Report): string => t(`report.${status}`, { title });

const nextInWords = ({ year, deadline, isOpen }: NextReport, timeZone: string, now: Date): string =>
  t(isOpen ? "report.due" : "report.notOpen", { year, deadline: deadlineInWords(deadline, timeZone, now) });

/** "Start rapporten", or the way to the one that is started; none while no form is open. */
export function reportButton(applicationId: ApplicationId, number: number, { started, next }: Reporting): Button[] {
  if (next?.isOpen)
    return [
      button(t("report.start", { year: next.year }), awardVerbs.startReport, {
        applicationId,
        number,
        ofYear: next.year,
      }),
    ];
  const newest = started.at(-1);
  if (!newest) return [];
  const { id } = newest;
  return [
    newest.status === "drafting"
      ? button(t("report.open"), homeVerbs.tasks, { applicationId: id })
      : button(t("report.open"), finalisingVerbs.show, { applicationId: id }),
  ];
}
