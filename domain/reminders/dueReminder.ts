import { boundedMemo } from "../values/boundedMemo";
import { type Deadline, instantAt, isPast, localDay } from "../values/deadline";
import { type Day, dayAfter, daysBetween, isWorkingDay, workingDayAfter, workingDayBy } from "../values/isWorkingDay";
import { EARLIEST_HOUR, LATEST_HOUR, REMINDER_HOUR, type ReminderChoice, type Rhythm } from "./reminderChoice";

/** Days before the deadline, the day itself being 0. */
const OFFSETS: Readonly<Record<Rhythm, readonly number[]>> = {
  usual: [21, 14, 7, 3, 1, 0],
  daily: Array.from({ length: 22 }, (_, days) => 21 - days),
  weekly: [21, 14, 7, 0],
  lastWeek: [7, 3, 1, 0],
  off: [],
};

/** Days after the deadline on which the coordinator is still reminded of open work. */
const OVERDUE: readonly number[] = [1, 7, 14];

/** The first reminder comes this many days before the deadline. */
const REMINDED_FROM = 21;
/** Reminders missed while the machine was off are still sent for this many working days. */
const LATE_DAYS = 3;

/** Within this many days of the deadline, the deputy is reminded too. */
export const DEPUTY_DAYS = 3;
/** One deadline as it concerns one person. */
export type Reminded = {
  readonly deadline: Deadline;
  readonly timeZone: string;
  /** When the person joined, or the deadline was moved. Reminders from before that are never sent. */
  readonly since: Date;
  /** True for the coordinator, who is reminded of open work after the deadline too. */
  readonly leads: boolean;
  /** The person's last card was about this deadline and was put off: it comes again on the chosen day. */
  readonly putOff: boolean;
};

export type Scheduled = { readonly day: Day; readonly offsetDays: number; readonly at: Date };

/** One reminder that is due. `passed`: so late that the deadline is over, and the reminder helps nobody. */
export type DueReminder = {
  /** Today in the zone. A person gets at most one card a day. */
  readonly day: Day;
  readonly offsetDays: number;
  readonly dueAt: Date;
  readonly passed: boolean;
};

/**
 * Every reminder of a deadline, oldest first, at most one a day. A reminder on a day off moves to the working day
 * before. If two fall on the same day, the later offset wins. Reminders that would fall after the deadline are skipped.
 */
export function scheduleOf(
  { deadline, timeZone, leads, putOff }: Omit<Reminded, "since">,
  choice: ReminderChoice,
): readonly Scheduled[] {
  const key = `${deadline} ${timeZone} ${leads} ${putOff} ${choice.rhythm} ${choice.hour} ${choice.snoozedUntil}`;
  return schedules(key, () => scheduled({ deadline, timeZone, leads, putOff }, choice));
}

/** People who share a deadline share its schedule: computing one takes as long as reading a hundred. */
const schedules = boundedMemo<readonly Scheduled[]>(2_000);

function scheduled(
  { deadline, timeZone, leads, putOff }: Omit<Reminded, "since">,
  { rhythm, hour, snoozedUntil }: ReminderChoice,
): readonly Scheduled[] {
  const last = deadline.slice(0, 10);
  const byDay = new Map<Day, number>();
  for (const offset of OFFSETS[rhythm]) byDay.set(workingDayBy(dayAfter(last, -offset)), offset);
  if (leads && rhythm !== "off") for (const days of OVERDUE) byDay.set(onOrAfter(dayAfter(last, days)), -days);
  if (snoozedUntil !== null && rhythm !== "off") {
    for (const day of [...byDay.keys()]) if (day < snoozedUntil) byDay.delete(day);
    if (putOff && !byDay.has(snoozedUntil)) byDay.set(snoozedUntil, daysBetween(snoozedUntil, last));
  }
  return [...byDay]
    .flatMap(([day, offsetDays]): Scheduled[] => {
      const at = (clock: number) => instantAt(day, clock, timeZone);
      const early = [at(hour), at(Math.min(hour, REMINDER_HOUR))];
      const chosen = offsetDays < 0 ? early[0] : early.find((instant) => !isPast(deadline, timeZone, instant));
      return chosen ? [{ day, offsetDays, at: chosen }] : [];
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/**
 * The reminder of one deadline that is due now, if any. It is the newest so far, so a machine that was off sends one
 * for all it missed. The caller prevents sending it twice: the database knows what was sent.
 */
export function dueReminder(reminded: Reminded, choice: ReminderChoice, now: Date): DueReminder | null {
  const { deadline, timeZone } = reminded;
  const { day, hour } = localDay(timeZone, now);
  if (!mayRemindOn(day, hour)) return null;
  const { newest } = aroundNow(reminded, choice, now);
  if (!newest) return null;
  // A late reminder also waits for the hour the person has chosen.
  if (newest.day !== day && hour < choice.hour) return null;
  const passed = newest.offsetDays >= 0 && isPast(deadline, timeZone, now);
  return { day, offsetDays: newest.offsetDays, dueAt: newest.at, passed };
}

/** The latest reminder so far, unless it is too late even to catch up, and the next one. */
export function aroundNow(
  reminded: Reminded,
  choice: ReminderChoice,
  now: Date,
): { newest: Scheduled | undefined; next: Scheduled | undefined } {
  const { timeZone, since } = reminded;
  const counted = scheduleOf(reminded, choice).filter(({ at }) => at >= since && at >= (choice.chosenAt ?? since));
  const newest = counted.filter(({ at }) => at <= now).at(-1);
  const earliest = newest && workingDaysBefore(localDay(timeZone, now).day, LATE_DAYS);
  return {
    newest: newest && earliest && newest.day >= earliest ? newest : undefined,
    next: counted.find(({ at }) => at > now),
  };
}

/** Whether anybody is reminded at this time of the zone: on working days, never at night. */
export const mayRemindOn = (day: Day, hour: number): boolean =>
  hour >= EARLIEST_HOUR && hour < LATEST_HOUR && isWorkingDay(day);

/** The next whole hour of the zone at which anybody is reminded. */
export function nextHourToRemind(timeZone: string, now: Date): Date {
  const { day, hour } = localDay(timeZone, now);
  if (isWorkingDay(day) && hour + 1 < LATEST_HOUR) return instantAt(day, Math.max(hour + 1, EARLIEST_HOUR), timeZone);
  return instantAt(workingDayAfter(day), EARLIEST_HOUR, timeZone);
}

/** The day to which today's reminder can be put off: the next working day, or null if that is too late. */
export function putOffTo(deadline: Deadline, timeZone: string, hour: number, now: Date): Day | null {
  const next = workingDayAfter(localDay(timeZone, now).day);
  // No reminders are scheduled this early: one that was sent by hand does not come again.
  if (daysBetween(next, deadline.slice(0, 10)) >= REMINDED_FROM) return null;
  return isPast(deadline, timeZone, instantAt(next, hour, timeZone)) ? null : next;
}

const onOrAfter = (day: Day): Day => (isWorkingDay(day) ? day : workingDayAfter(day));

function workingDaysBefore(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0; left -= 1) at = workingDayBy(dayAfter(at, -1));
  return at;
}
