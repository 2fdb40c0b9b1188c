import type { DeliveryDetails } from "../../domain/finalising/deliveryDetails";
import type { Finalisation } from "../../domain/finalising/finalisation";
import { longDay } from "../../domain/values/dayAndMonth";
import { t } from "../wording";
import { instantInWords } from "../words/instantInWords";

/** "Sendt inn 1. februar 2027 av Kari Nordmo til Statsforvalteren i Nordland". */
export const sentInWords = ({ day, by, to }: DeliveryDetails): string =>
  to === null
    ? t("final.sentOn", { day: longDay(day), person: by })
    : t("final.sentTo", { day: longDay(day), person: by, office: to });

/** How it was sent, or when it was made final and that it is not sent. */
export const deliveryInWords = ({ at, byName, delivered }: Finalisation, timeZone: string, now: Date): string =>
  delivered
    ? sentInWords(delivered.details)
    : t("final.doneOn", { when: instantInWords(at, timeZone, now), person: byName });

/**
 * That an earlier final version was sent, and that the application was reopened since: what is written now has to be
 * sent anew. Null if none was.
 */
export function sentBeforeInWords(finals: readonly Finalisation[]): string | null {
  const before = finals.filter(({ reopened, delivered }) => reopened && delivered).at(-1);
  return before?.delivered
    ? t("final.sentBefore", { number: before.number, day: longDay(before.delivered.details.day) })
    : null;
}
