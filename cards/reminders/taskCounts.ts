import type { Tasks } from "../../domain/progress/tasks";
import { t } from "../wording";

/** "3 seksjoner å svare på, 1 å godkjenne, 2 klare til å sendes": only the first count names the unit. */
export function taskCounts({ own, toWrite, toSend, toApprove }: Tasks): string {
  const counts = (
    [
      ["home.toWrite", "home.toWrite", toWrite.length],
      ["home.toApproveFirst", "home.toApprove", toApprove.length],
      ["home.toSendFirst", "home.toSend", toSend.length],
    ] as const
  ).filter(([, , count]) => count > 0);
  if (counts.length === 0) return own.length > 0 ? t("home.nothingLeft") : t("home.nothingYet");
  return counts.map(([alone, after, count], index) => t(index === 0 ? alone : after, { count })).join(", ");
}
