import type { Structure } from "../../domain/application/structure";
import { type Deadline, daysLeft, isPast } from "../../domain/values/deadline";
import { t } from "../wording";
import { deadlineInWords } from "../words/dates";
import type { Badge } from "./heading";

/** The badge and the sentence of a deadline that approvals have of their own; nothing where they have none. */
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
