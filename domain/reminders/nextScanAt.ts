import type { Deadline } from "../values/deadline";
import { aroundNow, nextHourToRemind } from "./dueReminder";
import type { ReminderSettings } from "./reminderSettings";
import { isHandled, trackedDeadlines } from "./trackedDeadlines";

/**
 * When something may be due next, if everything due now has been handled and nothing in `settings` changes. Null if
 * nothing will be. Never too late, sometimes too early: that scan finds nothing.
 *
 * Answers do not matter here. A person with nothing to do when a reminder comes gets none, even if work turns up later
 * (see `dueReminders`). So saving answers needs no scan.
 */
export function nextScanAt(
  settings: ReminderSettings,
  application: { deadline: Deadline; timeZone: string },
  now: Date,
): Date | null {
  if (settings.pausedAt !== null) return null;
  let first: Date | null = null;
  const atLatest = (at: Date) => {
    if (first === null || at < first) first = at;
  };
  for (const personId of settings.people.keys())
    for (const { whom, effective, reminded, by } of trackedDeadlines(settings, application, personId)) {
      const { newest, next } = aroundNow(reminded, by, now);
      const { deadline } = effective;
      if (next) atLatest(next.at);
      // An unhandled reminder waits for an hour: the person's own, the morning, or the deputy's day.
      if (newest && !isHandled(settings, personId, whom, { deadline, offsetDays: newest.offsetDays }))
        atLatest(nextHourToRemind(application.timeZone, now));
    }
  return first;
}
