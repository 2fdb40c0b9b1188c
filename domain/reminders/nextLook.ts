import type { Deadline } from "../values/deadline";
import { aroundNow, nextHourToRemind } from "./reminders";
import type { ReminderSettings } from "./reminding";
import { isHandled, trackedDeadlines } from "./watched";

/**
 * When something may be due next in an application in which all that is due now has been handled, if nothing changes
 * that is a part of `settings`; null if nothing will be. Never too late, sometimes too early: then nothing is found.
 *
 * What people write is no part of it: who has nothing to do by a deadline when its reminder comes, gets none, also when
 * there is something to do later (see `dueReminders`). So a save need not be looked at.
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
      // What has come, and was not handled, waits for an hour: the person's own, the morning, or the deputy's day.
      if (newest && !isHandled(settings, personId, whom, { deadline, offsetDays: newest.offsetDays }))
        atLatest(nextHourToRemind(application.timeZone, now));
    }
  return first;
}
