import type { Structure } from "../../domain/application/structure";
import type { Silent } from "../../domain/reminders/silent";
import { t } from "../wording";
import { deadlineInWords } from "./instantInWords";

const MOST = 4;

/** Parties without an answer at the deadline: "Ikke svart innen fristen: LMS (3 seksjoner, 1. februar kl. 12.00)". */
export function silentSentences({ timeZone }: Pick<Structure, "timeZone">, silent: readonly Silent[], now: Date) {
  const hidden = silent.length - MOST;
  return [
    ...silent.slice(0, MOST).map(({ party, count, deadline, asked = false }) =>
      t(asked ? "silent.asked" : "silent.party", {
        party,
        count,
        deadline: deadlineInWords(deadline, timeZone, now),
      }),
    ),
    ...(hidden > 0 ? [t("silent.more", { count: hidden })] : []),
  ];
}
