import type { Structure } from "../../domain/application/structure";
import type { DeadlineMove } from "../../domain/reminders/moveDeadline";
import type { Coming } from "../../domain/reminders/previewOf";
import type { AdaptiveCard } from "../kit/adaptiveCard";
import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { t } from "../wording";
import { dayInWords, deadlineInWords } from "../words/instantInWords";
import { personName } from "../words/personState";
import { applicationName } from "../words/whereIs";

export type MoveDeadlineArgs = {
  readonly application: Structure;
  readonly move: DeadlineMove & { readonly deadline: string };
  readonly typed: { readonly date: string; readonly time: string };
  /** The reminders of the coming days, with the deadline as it is and as it would be. */
  readonly before: readonly Coming[];
  readonly after: readonly Coming[];
  readonly now: Date;
};

const MOST_NAMES = 6;

/** Before a deadline is moved: from when to when, who is told, and which reminders move. Nothing is changed yet. */
export function moveDeadlineCard({ application, move, typed, before, after, now }: MoveDeadlineArgs): AdaptiveCard {
  const { id: applicationId, timeZone } = application;
  const inWords = (deadline: string) => deadlineInWords(deadline, timeZone, now);
  const days = (coming: readonly Coming[]) =>
    coming.length === 0
      ? t("deadlines.noReminders")
      : [...new Set(coming.map(({ day }) => dayInWords(day, timeZone, now)))].join(", ");
  const names = move.tell.slice(0, MOST_NAMES).map((id) => personName(application, id));
  const told = names.join(", ");
  const more = move.tell.length - names.length;
  const text = [
    t("deadlines.fromTo", { was: inWords(move.was ?? application.deadline), deadline: inWords(move.deadline) }),
    move.tell.length === 0
      ? t("deadlines.tellsNobody")
      : t("deadlines.tells", {
          count: move.tell.length,
          names: more > 0 ? t("reminders.andMore", { names: told, count: more }) : told,
        }),
    days(before) === days(after)
      ? t("deadlines.remindersStay", { days: days(after) })
      : `${t("deadlines.remindersBefore", { days: days(before) })}\n${t("deadlines.remindersAfter", { days: days(after) })}`,
  ];
  return shortCard(applicationName(application), t("deadlines.ask"), text.join("\n\n"), [
    primary(button(t("deadlines.move"), remindersVerbs.moveDeadline, { applicationId, ...typed })),
    button(t("button.cancel"), remindersVerbs.deadlines, { applicationId }),
  ]);
}
