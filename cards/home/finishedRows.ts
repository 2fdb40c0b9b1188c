import { formatKroner } from "../../domain/amounts/formatKroner";
import { isReportNear, type NextReport } from "../../domain/award/report";
import type { OwnFinal } from "../../domain/ports/finalisationStore";
import { button } from "../kit/button";
import { type OpenRow, openRow } from "../kit/openRow";
import { deliveryInWords } from "../status/deliveryInWords";
import { reportingInWords } from "../status/reportingInWords";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { t } from "../wording";
import type { RowList } from "./rowList";

/** A final application: to deliver, to read, and for its coordinator to reopen. */
export type HomeFinal = OwnFinal & {
  /** The sum that was granted; null until something is recorded. */
  readonly granted: number | null;
  /** The report to start on it, if any. */
  readonly next: NextReport | null;
};

/** The report that waits for this person to start it: its form is open, and its deadline is near. */
export const reportDueOf = ({ leads, next, timeZone }: HomeFinal, now: Date): NextReport | null =>
  leads && next && isReportNear(next, timeZone, now) ? next : null;

/** Whether it waits for this person: to be delivered, or to be reported on. */
export const isToFinish = (final: HomeFinal, now: Date): boolean =>
  final.leads && (final.finalisation.delivered === null || reportDueOf(final, now) !== null);

/** Final applications that do not wait for the person, as rows that open them: not delivered yet, and finished. */
export function finishedRows(finals: readonly HomeFinal[], now: Date): Omit<RowList, "more">[] {
  const rows = (of: readonly HomeFinal[]) => of.map((each) => finalRow(each, now));
  const others = finals.filter((each) => !isToFinish(each, now));
  return [
    { title: t("final.notDeliveredList"), rows: rows(others.filter(({ finalisation }) => !finalisation.delivered)) },
    { title: t("final.doneList"), rows: rows(others.filter(({ finalisation }) => finalisation.delivered)) },
  ].filter((list) => list.rows.length > 0);
}

const finalRow = (final: HomeFinal, now: Date): OpenRow =>
  openRow(
    final.title,
    [
      t("final.version", { number: final.finalisation.number }),
      deliveryInWords(final.finalisation, final.timeZone, now),
      grantedInWords(final),
      ...(final.leads && final.next ? reportingInWords({ started: [], next: final.next }, final.timeZone, now) : []),
    ],
    button(t("button.open"), finalisingVerbs.show, { applicationId: final.finalisation.applicationId }),
  );

/** What was granted; to its coordinator, that nothing is recorded of what was delivered. Nothing is granted on a report. */
function grantedInWords({ granted, leads, isReport, finalisation }: HomeFinal): string | null {
  if (granted !== null) return t("award.got", { granted: formatKroner(granted) });
  return leads && !isReport && finalisation.delivered ? t("award.notRecorded") : null;
}
