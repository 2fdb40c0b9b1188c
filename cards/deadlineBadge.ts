import type { Structure } from "../domain/application";
import { daysLeft, isPast } from "../domain/deadline";
import type { Badge } from "./heading";
import { t } from "./wording";

/** How long there is left, and how much that presses. */
export function deadlineBadge({ deadline, timeZone }: Pick<Structure, "deadline" | "timeZone">, now: Date): Badge {
  if (isPast(deadline, timeZone, now)) return { text: t("deadline.past"), style: "Attention" };
  const days = daysLeft(deadline, timeZone, now);
  if (days === 0) return { text: t("deadline.today"), style: "Attention" };
  return {
    text: t("deadline.daysLeft", { count: days }),
    style: days <= 3 ? "Attention" : days <= 14 ? "Warning" : "Informative",
  };
}
