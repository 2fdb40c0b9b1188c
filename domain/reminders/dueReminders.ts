import type { Form } from "../../forms/form";
import type { PersonId } from "../application/structure";
import { NO_TASKS, tasksWhenDue } from "../progress/tasks";
import type { Application } from "../section/section";
import { type Deadline, localDay } from "../values/deadline";
import { type DueReminder, dueReminder, mayRemindOn } from "./dueReminder";
import { openDeadlines } from "./partDeadline";
import { cardKey, type DueReminderPart, deadlinesOf, type ReminderSettings, reminderKey } from "./reminderSettings";
import { isForDeputy, isHandled, type TrackedDeadline, trackedDeadlines } from "./trackedDeadlines";

type DueDeadline = TrackedDeadline & { readonly found: DueReminder };

/** Deadlines with a reminder that is due, unhandled, and for a person without a card today. */
function newlyDue(
  settings: ReminderSettings,
  application: { deadline: Deadline; timeZone: string },
  personId: PersonId,
  now: Date,
): DueDeadline[] {
  return trackedDeadlines(settings, application, personId).flatMap((watched): DueDeadline[] => {
    const { whom, effective, reminded, by } = watched;
    if (whom !== personId && !isForDeputy(effective.deadline, application.timeZone, now)) return [];
    const found = dueReminder(reminded, by, now);
    if (!found || settings.cards.has(cardKey(whom, found.day))) return [];
    const { offsetDays } = found;
    const { deadline } = effective;
    return isHandled(settings, personId, whom, { deadline, offsetDays }) ? [] : [{ ...watched, found }];
  });
}

/** Whether something unhandled may be due. Nearly always nothing is, and nothing is loaded. */
export function mayBeDue(
  settings: ReminderSettings,
  application: { deadline: Deadline; timeZone: string },
  now: Date,
): boolean {
  const { day, hour } = localDay(application.timeZone, now);
  if (settings.pausedAt !== null || !mayRemindOn(day, hour)) return false;
  return [...settings.people.keys()].some((id) => newlyDue(settings, application, id, now).length > 0);
}

/**
 * What is due now in one application: parts of today's cards. A person with something to do by the deadline gets one.
 * So does the deputy of a person who does not answer, and the coordinator until the application is delivered. Others with
 * nothing to do get none. That is recorded, so that the reminder does not come late when new work turns up.
 *
 * @param only limits the result to these people; null means everybody
 */
export function dueReminders(
  form: Form,
  application: Application,
  settings: ReminderSettings,
  now: Date,
  only: ReadonlySet<PersonId> | null = null,
): DueReminderPart[] {
  const { id: applicationId, deadline } = application;
  if (application.status === "delivered" || !mayBeDue(settings, application, now)) return [];
  const due = new Map<string, DueReminderPart>();
  const add = (personId: PersonId, { whom, effective, found }: DueDeadline, drop: boolean) => {
    const part = { applicationId, deadline: effective.deadline, offsetDays: found.offsetDays };
    // A reminder the deputy does not need is recorded even if the person got it.
    const key = `${reminderKey(personId, part)} ${whom === personId}`;
    if (due.get(key)?.drop !== false) due.set(key, { personId, day: found.day, part, drop });
  };

  for (const [personId, { leads }] of settings.people) {
    const fresh = newlyDue(settings, application, personId, now);
    if (fresh.length === 0) continue;
    const tasks = application.status === "final" ? NO_TASKS : tasksWhenDue(form, application, personId);
    const openNow = openDeadlines(deadlinesOf(application, settings), personId, tasks, now);
    for (const each of fresh) {
      const { whom, effective, found } = each;
      const isOpen = openNow.some(
        (one) => one.deadline === effective.deadline && sameTime(one.movedAt, effective.movedAt),
      );
      // For its coordinator an application is open until it is delivered.
      const isLed = leads && whom === personId && effective.deadline === deadline;
      const drop = found.passed || !(isOpen || isLed);
      add(drop ? personId : whom, each, drop);
    }
  }
  const found = [...due.values()];
  return only ? found.filter(({ personId }) => only.has(personId)) : found;
}

const sameTime = (one: Date | null, other: Date | null) => one?.getTime() === other?.getTime();
