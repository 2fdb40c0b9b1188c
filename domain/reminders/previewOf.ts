import type { Form } from "../../forms/form";
import type { PersonId } from "../application/structure";
import { openPeople } from "../progress/openPeople";
import { isFinished, tasksOf } from "../progress/tasks";
import type { Application } from "../section/section";
import { instantOf, isPast, localDay } from "../values/deadline";
import { upcoming } from "./dueReminder";
import { type EffectiveDeadline, openDeadlines } from "./partDeadline";
import { EARLIEST_HOUR, LATEST_HOUR } from "./reminderChoice";
import { choiceOf, deadlinesOf, type ReminderSettings } from "./reminderSettings";
import { forDeputy, isForDeputy, isHandled, reminderScheduleOf } from "./trackedDeadlines";

/** One time at which reminders will be sent, and to whom. */
export type Coming = { readonly day: string; readonly at: Date; readonly personIds: readonly PersonId[] };

/** How far ahead the coordinator sees. */
const PREVIEW_DAYS = 14;

/** What will be sent in the coming days if nobody makes any more progress. */
export function previewOf(form: Form, application: Application, settings: ReminderSettings, now: Date): Coming[] {
  if (settings.pausedAt !== null || application.status !== "drafting") return [];
  const { timeZone } = application;
  const until = new Date(now.getTime() + PREVIEW_DAYS * 86_400_000);
  const coming = new Map<string, { day: string; at: Date; personIds: Set<PersonId> }>();
  const had = new Set<string>();
  const add = (personId: PersonId, day: string, at: Date) => {
    // At most one a day: the first one wins.
    if (had.has(`${personId} ${day}`)) return;
    had.add(`${personId} ${day}`);
    const key = at.toISOString();
    const known = coming.get(key) ?? { day, at, personIds: new Set() };
    coming.set(key, known);
    known.personIds.add(personId);
  };
  const open = openPeople(form, application);
  const people = [...settings.people].map(([personId, person]) => {
    const tasks = tasksOf(form, application, personId);
    return { personId, tasks, lists: person.leads && open.length > 0 };
  });
  // When an earlier deadline has passed, the next one applies to what is still open.
  const passing = settings.parts.map(({ deadline }) => instantOf(deadline, timeZone));
  const times = [now, ...passing.filter((at) => at > now && at < until).sort((a, b) => a.getTime() - b.getTime())];
  for (const [index, from] of times.entries()) {
    const to = times[index + 1] ?? until;
    for (const { personId, tasks, lists } of people) {
      const choice = choiceOf(settings, personId);
      const deputyId = settings.deputies.get(personId);
      const finished = isFinished(tasks);
      const effective: EffectiveDeadline[] = finished
        ? [{ deadline: application.deadline, movedAt: settings.movedAt }]
        : openDeadlines(deadlinesOf(application, settings), personId, tasks, from);
      for (const each of effective) {
        const { deadline } = each;
        const reminded = reminderScheduleOf(settings, personId, each, timeZone);
        if (!reminded) continue;
        const isNew = (offsetDays: number, whom: PersonId) =>
          !isHandled(settings, personId, whom, { deadline, offsetDays });
        for (const { day, at, offsetDays } of upcoming(reminded, choice, from, to))
          if (isNew(offsetDays, personId) && (!finished || (lists && offsetDays <= 0))) add(personId, day, at);
        if (deputyId === undefined || finished || choiceOf(settings, deputyId).rhythm === "off") continue;
        for (const { day, at, offsetDays } of upcoming(reminded, forDeputy(choice), from, to))
          if (isNew(offsetDays, deputyId) && isForDeputy(deadline, timeZone, at)) add(deputyId, day, at);
      }
    }
  }
  return [...coming.values()]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ day, at, personIds }) => ({ day, at, personIds: [...personIds] }));
}

export type SendNowRefusal = { kind: "paused" | "off" | "finished" | "over" | "late" };

/**
 * Why a reminder cannot be sent now; null if it can. None is sent at night, without open work, after the deadline, or
 * while reminders are off or paused.
 */
export function sendNowRefusal(
  form: Form,
  application: Application,
  settings: ReminderSettings,
  personId: PersonId,
  now: Date,
): SendNowRefusal | null {
  const { hour } = localDay(application.timeZone, now);
  if (settings.pausedAt !== null) return { kind: "paused" };
  if (choiceOf(settings, personId).rhythm === "off") return { kind: "off" };
  if (isFinished(tasksOf(form, application, personId))) return { kind: "finished" };
  if (isPast(application.deadline, application.timeZone, now)) return { kind: "over" };
  return hour < EARLIEST_HOUR || hour >= LATEST_HOUR ? { kind: "late" } : null;
}
