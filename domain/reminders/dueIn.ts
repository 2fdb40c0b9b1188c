import type { Form } from "../../forms/form";
import type { PersonId } from "../application/application";
import { openPeople } from "../progress/openPeople";
import { tasksOf } from "../progress/tasks";
import type { Application } from "../section/section";
import { type Deadline, daysLeft, localDay } from "../values/deadline";
import { openDeadlines } from "./partDeadlines";
import { type DueReminder, dueReminder, mayRemindOn } from "./reminders";
import { cardKey, deadlinesOf, type ReminderPart, type ReminderSettings, reminderKey } from "./reminding";
import { isForDeputy, isHandled, type TrackedDeadline, trackedDeadlines } from "./watched";

/** One reminder for one person: to be sent today, or (`drop`) to be written down as one that nobody needs. */
export type DueReminderPart = {
  readonly personId: PersonId;
  readonly day: string;
  readonly part: ReminderPart;
  readonly drop: boolean;
};

type DueDeadline = TrackedDeadline & { readonly found: DueReminder };

/** What is due now and was not handled before, by somebody who has no card of today yet. */
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

/** Whether there may be something due that was not handled before: nearly always there is not, and nothing is read. */
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
 * What is due now in one application: a part of today's card for each who has something to do by that deadline, for
 * the deputy of who does not answer, and for the coordinator when the deadline is there. Who has nothing to do by it
 * gets none, and that is written down, so that it does not come late when something new is to be done.
 *
 * @param only whom it is asked about; everybody where that is not said
 */
export function dueReminders(
  form: Form,
  application: Application,
  settings: ReminderSettings,
  now: Date,
  only: ReadonlySet<PersonId> | null = null,
): DueReminderPart[] {
  const { id: applicationId, timeZone, deadline } = application;
  if (application.status !== "drafting" || !mayBeDue(settings, application, now)) return [];
  const due = new Map<string, DueReminderPart>();
  const add = (personId: PersonId, { whom, effective, found }: DueDeadline, drop: boolean) => {
    const part = { applicationId, deadline: effective.deadline, offsetDays: found.offsetDays };
    // What a person's deputy need not hear is written down also where the person heard of it.
    const key = `${reminderKey(personId, part)} ${whom === personId}`;
    if (due.get(key)?.drop !== false) due.set(key, { personId, day: found.day, part, drop });
  };
  let open: boolean | undefined;
  const somebodyIsOpen = () => {
    open ??= openPeople(form, application).length > 0;
    return open;
  };

  for (const [personId, { leads }] of settings.people) {
    const fresh = newlyDue(settings, application, personId, now);
    if (fresh.length === 0) continue;
    const openNow = openDeadlines(
      deadlinesOf(application, settings),
      personId,
      tasksOf(form, application, personId),
      now,
    );
    for (const each of fresh) {
      const { whom, effective, found } = each;
      const isOpen = openNow.some((one) => one.deadline === effective.deadline && sameTime(one.movedAt, effective.movedAt));
      const lists =
        leads && whom === personId && openNow.length === 0 && effective.deadline === deadline
          ? isLastDay(deadline, timeZone, now) && somebodyIsOpen()
          : false;
      const drop = found.passed || !(isOpen || lists);
      add(drop ? personId : whom, each, drop);
    }
  }
  const found = [...due.values()];
  return only ? found.filter(({ personId }) => only.has(personId)) : found;
}

const sameTime = (one: Date | null, other: Date | null) => one?.getTime() === other?.getTime();

/** From its last day on, the coordinator hears of all that stands open. */
export const isLastDay = (deadline: Deadline, timeZone: string, now: Date): boolean =>
  daysLeft(deadline, timeZone, now) <= 0;
