import { Temporal } from "temporal-polyfill";
import { type Outcome, ok, refuse } from "./outcome";
import { daysBetween } from "./workingDays";

/** A local date and time without seconds, as 2027-02-01T12:00. What instant it is depends on the partnership's zone. */
export type Deadline = string;

/** Reads the date and time inputs of a card. A date that the calendar lacks is refused, and so is one that has passed. */
export function readDeadline(
  date: string,
  time: string,
  { timeZone, now }: { timeZone: string; now: Date },
): Outcome<Deadline, { kind: "no-date" } | { kind: "no-time" } | { kind: "passed" }> {
  if (!/^\d{4}-\d\d-\d\d$/.test(date.trim())) return refuse({ kind: "no-date" });
  const clock = /^(\d{1,2})[:.]?(\d\d)$/.exec(time.trim());
  if (!clock) return refuse({ kind: "no-time" });
  let deadline: Temporal.PlainDateTime;
  try {
    deadline = Temporal.PlainDateTime.from(`${date.trim()}T${clock[1]?.padStart(2, "0")}:${clock[2]}`, {
      overflow: "reject",
    });
  } catch {
    return refuse({ kind: /^([01]?\d|2[0-3])$/.test(clock[1] ?? "") && Number(clock[2]) < 60 ? "no-date" : "no-time" });
  }
  const local = deadline.toString({ smallestUnit: "minute" });
  return isPast(local, timeZone, now) ? refuse({ kind: "passed" }) : ok(local);
}

/** Many share a deadline, and all who are looked at together share the moment: the calendar is asked once for each. */
const instants = new Map<string, number>();
const MOST_KEPT = 2_000;

export function instantOf(deadline: Deadline, timeZone: string): Date {
  const key = `${deadline} ${timeZone}`;
  let instant = instants.get(key);
  if (instant === undefined) {
    instant = Temporal.PlainDateTime.from(deadline).toZonedDateTime(timeZone).epochMilliseconds;
    if (instants.size >= MOST_KEPT) instants.clear();
    instants.set(key, instant);
  }
  return new Date(instant);
}

const localNow = (timeZone: string, now: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);

export const isPast = (deadline: Deadline, timeZone: string, now: Date): boolean =>
  instantOf(deadline, timeZone) <= now;

/** Whole calendar days from today to the deadline's day in the zone; 0 on the day, negative after it. */
export const daysLeft = (deadline: Deadline, timeZone: string, now: Date): number =>
  daysBetween(localDay(timeZone, now).day, deadline.slice(0, 10));

type LocalDay = { readonly day: string; readonly hour: number; readonly minute: number };

let lastAsked: { readonly timeZone: string; readonly now: number; readonly is: LocalDay } | null = null;

/** The date in the zone now, as 2027-02-01, and the time of day there. */
export function localDay(timeZone: string, now: Date): LocalDay {
  if (lastAsked?.timeZone !== timeZone || lastAsked.now !== now.getTime()) {
    const local = localNow(timeZone, now);
    const is = { day: local.toPlainDate().toString(), hour: local.hour, minute: local.minute };
    lastAsked = { timeZone, now: now.getTime(), is };
  }
  return lastAsked.is;
}

/** The same clock time in the zone on another day, as an instant. */
export const instantAt = (day: string, hour: number, timeZone: string): Date =>
  new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour }) })
      .epochMilliseconds,
  );
