import type { Structure } from "../../domain/application/structure";
import { type Deadline, daysLeft, isPast } from "../../domain/values/deadline";
import { t } from "../wording";
import { deadlineInWords } from "../words/instantInWords";
import type { Badge } from "./heading";

/** Badge and sentence for a separate approval deadline; empty if there is none. */
export function approvalBy(
  application: Pick<Structure, "timeZone">,
  deadline: Deadline | null,
  now: Date,
): { readonly badge: Badge | null; readonly sentences: readonly string[] } {
  if (deadline === null) return { badge: null, sentences: [] };
  const { timeZone } = application;
  return {
    badge: deadlineBadge({ deadline, timeZone }, now),
    sentences: [t("approve.by", { deadline: deadlineInWords(deadline, timeZone, now) })],
  };
}

/** The time left, in a style that shows how urgent it is. */
export function deadlineBadge({ deadline, timeZone }: Pick<Structure, "deadline" | "timeZone">, now: Date): Badge {
  if (isPast(deadline, timeZone, now)) return { text: t("deadline.past"), style: "Attention" };
  const days = daysLeft(deadline, timeZone, now);
  if (days === 0) return { text: t("deadline.today"), style: "Attention" };
  return {
    text: t("deadline.daysLeft", { count: days }),
    style: days <= 3 ? "Attention" : days <= 14 ? "Warning" : "Informative",
  };
}
