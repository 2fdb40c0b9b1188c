import type { Structure } from "../../domain/application/structure";
import { type DeadlineMove, isWhole } from "../../domain/reminders/moveDeadline";
import type { Coming } from "../../domain/reminders/previewOf";
import type { Form } from "../../forms/form";
import { type Button, button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { t } from "../wording";
import { partName } from "../words/deadlineSentence";
import { dayInWords, deadlineInWords } from "../words/instantInWords";
import { personName } from "../words/personState";
import { applicationName } from "../words/whereIs";
import { partData } from "./partData";

export type MoveDeadlineArgs = {
  readonly form: Form;
  readonly application: Structure;
  readonly move: DeadlineMove;
  readonly typed: { readonly date: string; readonly time: string };
  /** The reminders of the coming days, with the deadline as it is and as it would be. */
  readonly before: readonly Coming[];
  readonly after: readonly Coming[];
  readonly now: Date;
};

const MOST_NAMES = 6;

/** Before a deadline is moved: from when to when, who is told, and which reminders move. Nothing is changed yet. */
export function moveDeadlineCard(args: MoveDeadlineArgs): AdaptiveCard {
  const { form, application, move, before, after, now } = args;
  const { id: applicationId, timeZone } = application;
  const inWords = (deadline: string | null) => deadlineInWords(deadline ?? application.deadline, timeZone, now);
  const days = (coming: readonly Coming[]) =>
    coming.length === 0
      ? t("deadlines.noReminders")
      : [...new Set(coming.map(({ day }) => dayInWords(day, timeZone, now)))].join(", ");
  const names = move.tell.slice(0, MOST_NAMES).map((id) => personName(application, id));
  const told = names.join(", ");
  const more = move.tell.length - names.length;
  const text = [
    t("deadlines.fromTo", { was: inWords(move.was), deadline: inWords(move.deadline) }),
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
  const where = [applicationName(application), ...(isWhole(move.of) ? [] : [partName(form, application, move.of)])];
  return shortCard(where.join(" · "), titleOf(move), text.join("\n\n"), [
    primary(confirm(args)),
    button(t("button.cancel"), remindersVerbs.deadlines, { applicationId }),
  ]);
}

function titleOf({ of, was, deadline }: DeadlineMove): string {
  if (deadline === null) return t("deadlines.askDrop");
  return was === null && !isWhole(of) ? t("deadlines.askSet") : t("deadlines.ask");
}

function confirm({ application: { id: applicationId }, move: { of, deadline }, typed }: MoveDeadlineArgs): Button {
  if (isWhole(of)) return button(t("deadlines.move"), remindersVerbs.moveDeadline, { applicationId, ...typed });
  const data = { applicationId, ...partData(of) };
  return deadline === null
    ? button(t("deadlines.drop"), remindersVerbs.dropPart, data)
    : button(t("deadlines.set"), remindersVerbs.setPart, { ...data, ...typed });
}
