import type { Finalisation } from "../../domain/finalising/finalisation";
import { t } from "../wording";
import { instantInWords } from "../words/instantInWords";

/** "Levert 1. februar av Kari Nordmo", or when it was made final and that it is not delivered. */
export const deliveryInWords = ({ at, byName, delivered }: Finalisation, timeZone: string, now: Date): string =>
  delivered
    ? t("final.deliveredOn", { when: instantInWords(delivered.at, timeZone, now), person: delivered.byName })
    : t("final.doneOn", { when: instantInWords(at, timeZone, now), person: byName });
