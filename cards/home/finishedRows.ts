import type { Finalisation } from "../../domain/finalising/finalisation";
import { button } from "../kit/button";
import { openRow } from "../kit/openRow";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { t } from "../wording";
import { instantInWords } from "../words/instantInWords";
import type { RowList } from "./rowList";

/** A final application: to read, and for its coordinator to reopen. */
export type HomeFinal = { title: string; timeZone: string; finalisation: Finalisation };

/** Final applications, as rows that open them. */
export const finishedRows = (finished: readonly HomeFinal[], now: Date): Omit<RowList, "more">[] =>
  finished.length === 0
    ? []
    : [
        {
          title: t("final.doneList"),
          rows: finished.map(({ title, timeZone, finalisation: { applicationId, number, at, byName } }) =>
            openRow(
              title,
              [
                t("final.version", { number }),
                t("final.doneOn", { when: instantInWords(at, timeZone, now), person: byName }),
              ],
              button(t("button.open"), finalisingVerbs.show, { applicationId }),
            ),
          ),
        },
      ];
