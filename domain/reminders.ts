import { type Deadline, daysLeft, instantAt, isPast, localDay } from "./deadline";

/** Days before the deadline, and the day itself, on which who is not finished hears from the bot. */
export const REMINDER_DAYS: readonly number[] = [14, 7, 3, 1, 0];

/** At nine in the partnership's zone, on both sides of a clock change. */
export const REMINDER_HOUR = 9;

/** A machine that was off at nine still reminds the same day, but nobody in the evening. */
const LATEST_HOUR = 20;

export type DueReminder = { readonly day: string; readonly offsetDays: number; readonly dueAt: Date };

/** The reminder that is due now for a deadline, if any. After the deadline there is none. */
export function dueReminder(deadline: Deadline, timeZone: string, now: Date): DueReminder | null {
  const offsetDays = daysLeft(deadline, timeZone, now);
  if (!REMINDER_DAYS.includes(offsetDays) || isPast(deadline, timeZone, now)) return null;
  const { day, hour } = localDay(timeZone, now);
  if (hour < REMINDER_HOUR || hour >= LATEST_HOUR) return null;
  return { day, offsetDays, dueAt: instantAt(day, REMINDER_HOUR, timeZone) };
}
