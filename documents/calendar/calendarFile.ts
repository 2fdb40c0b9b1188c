import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type { Language } from "../../domain/values/language";
import { splitLines } from "../outline/splitLines";
import type { DeadlineEvent } from "./deadlineEvent";

/** A text on one line: a line break of any kind would begin a line of the file, and control characters are not allowed. */
const oneLine = (text: string): string =>
  splitLines(text)
    .join(" ")
    .replaceAll(/\p{Cc}/gu, " ");

/** How often a calendar that follows the address asks again, in seconds: twice a day. */
const ASKED_EACH = 43_200;

/**
 * Events as an iCalendar file (RFC 5545), which Outlook, Google and Apple read. Times are in UTC, so that a calendar
 * needs to know no zone, and a deadline is right on both sides of a clock change. A deadline takes no time and keeps
 * nobody busy.
 */
export function calendarFile(
  events: readonly DeadlineEvent[],
  { name, language, now }: { readonly name: string; readonly language: Language; readonly now: Date },
): string {
  const calendar = ical({
    name: oneLine(name),
    prodId: { company: "Samskriv", product: "Samskriv", language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: ASKED_EACH,
  });
  for (const { uid, sequence, changedAt, at, isCancelled, summary, description, reminders } of events)
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: now,
      lastModified: changedAt,
      start: at,
      summary: oneLine(summary),
      description: oneLine(description),
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: reminders.map((reminder) => ({
        type: ICalAlarmType.display,
        triggerBefore: (at.getTime() - reminder.getTime()) / 1000,
        description: oneLine(summary),
      })),
    });
  return calendar.toString();
}
