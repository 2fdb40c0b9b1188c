import { Temporal } from "temporal-polyfill";
import { boundedMemo } from "./boundedMemo";
import { type Outcome, ok, refuse } from "./outcome";
import { type DayRefusal, readDay } from "./readDay";
import { readTimeOfDay } from "./readTimeOfDay";
import { daysBetween } from "./workingDays";

/** A local date and time without seconds, as 2027-02-01T12:00. What instant it is depends on the partnership's zone. */
export type Deadline = string;

/** Reads the date and time inputs of a card. A date that the calendar lacks is refused, and so is one that has passed. */
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

/** Many share a deadline, and all who are looked at together share the moment: the calendar is asked once for each. */
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
