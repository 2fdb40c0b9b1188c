import type { OwnFinal } from "../../domain/ports/finalisationStore";
import { button } from "../kit/button";
import { type OpenRow, openRow } from "../kit/openRow";
import { deliveryInWords } from "../status/deliveryInWords";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { t } from "../wording";
import type { RowList } from "./rowList";

/** A final application: to deliver, to read, and for its coordinator to reopen. */
export type HomeFinal = OwnFinal;

/** Whether it waits for this person to deliver it. */
export const isToDeliver = ({ leads, finalisation }: HomeFinal): boolean => leads && finalisation.delivered === null;

/** Final applications that do not wait for the person, as rows that open them: not delivered yet, and finished. */
export function finishedRows(finals: readonly HomeFinal[], now: Date): Omit<RowList, "more">[] {
  const rows = (of: readonly HomeFinal[]) => of.map((each) => finalRow(each, now));
  const others = finals.filter((each) => !isToDeliver(each));
  return [
    { title: t("final.notDeliveredList"), rows: rows(others.filter(({ finalisation }) => !finalisation.delivered)) },
    { title: t("final.doneList"), rows: rows(others.filter(({ finalisation }) => finalisation.delivered)) },
  ].filter((list) => list.rows.length > 0);
}

const finalRow = ({ title, timeZone, finalisation }: HomeFinal, now: Date): OpenRow =>
  openRow(
    title,
    [t("final.version", { number: finalisation.number }), deliveryInWords(finalisation, timeZone, now)],
    button(t("button.open"), finalisingVerbs.show, { applicationId: finalisation.applicationId }),
  );
