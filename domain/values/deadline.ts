import { Temporal } from "temporal-polyfill";
import { boundedMemo } from "./boundedMemo";
import { daysBetween } from "./isWorkingDay";
import { type Outcome, ok, refuse } from "./outcome";
import { type DayRefusal, readDay } from "./readDay";
import { readTimeOfDay } from "./readTimeOfDay";

/**
 * A local date and time without seconds, such as 2027-02-01T12:00. The instant depends on the partnership's time zone.
 */
export type Deadline = string;

/** Reads the date and time inputs of a card. Refuses a date that does not exist, or one that has passed. */
export function readDeadline(
  date: string,
  time: string,
  { timeZone, now }: { timeZone: string; now: Date },
): Outcome<Deadline, DayRefusal | { kind: "no-time" } | { kind: "passed" }> {
  const day = readDay(date);
  if (!day.ok) return day;
  const clock = readTimeOfDay(time);
  if (clock === null) return refuse({ kind: "no-time" });
  const deadline = `${day.value}T${clock}`;
  return isPast(deadline, timeZone, now) ? refuse({ kind: "passed" }) : ok(deadline);
}

/** Many people share a deadline, so the slow time zone conversion runs once per deadline and zone. */
const instants = boundedMemo<number>(2_000);

export const instantOf = (deadline: Deadline, timeZone: string): Date =>
  new Date(
    instants(
      `${deadline} ${timeZone}`,
      () => Temporal.PlainDateTime.from(deadline).toZonedDateTime(timeZone).epochMilliseconds,
    ),
  );

const localNow = (timeZone: string, now: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);

export const isPast = (deadline: Deadline, timeZone: string, now: Date): boolean =>
  instantOf(deadline, timeZone) <= now;

/** Whole calendar days from today to the deadline's day in the zone; 0 on the day, negative after it. */
export const daysLeft = (deadline: Deadline, timeZone: string, now: Date): number =>
  daysBetween(localDay(timeZone, now).day, deadline.slice(0, 10));

type LocalDay = { readonly day: string; readonly hour: number; readonly minute: number };

let lastAsked: { readonly timeZone: string; readonly now: number; readonly is: LocalDay } | null = null;

/** The current date in the zone, such as 2027-02-01, and the time of day there. */
export function localDay(timeZone: string, now: Date): LocalDay {
  if (lastAsked?.timeZone !== timeZone || lastAsked.now !== now.getTime()) {
    const local = localNow(timeZone, now);
    const is = { day: local.toPlainDate().toString(), hour: local.hour, minute: local.minute };
    lastAsked = { timeZone, now: now.getTime(), is };
  }
  return lastAsked.is;
}

/** The instant at which the given day reaches the given hour in the zone. */
export const instantAt = (day: string, hour: number, timeZone: string): Date =>
  new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour }) })
      .epochMilliseconds,
  );
