import { Temporal } from "temporal-polyfill";
import { boundedMemo } from "../../domain/values/boundedMemo";
import { clockOf, dayAndMonth, longDay, weekdayOf } from "../../domain/values/dayAndMonth";
import type { Deadline } from "../../domain/values/deadline";
import { daysBetween } from "../../domain/values/isWorkingDay";
import { t } from "../wording";

const HOUR = 3_600_000;
const offsets = boundedMemo<number>(500);

/**
 * The zone's offset from UTC at an instant. Cached by the hour: computing it takes 30 µs, and no zone shifts within an
 * hour.
 */
const offsetAt = (at: Date, timeZone: string): number =>
  offsets(
    `${timeZone} ${Math.floor(at.getTime() / HOUR)}`,
    () => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6,
  );

/** An instant as local time in the zone: 2027-02-01T12:00:00.000. */
const localAt = (at: Date, timeZone: string): string =>
  new Date(at.getTime() + offsetAt(at, timeZone)).toISOString().slice(0, -1);

/** 1. februar, with the year unless it is the current one. */
const date = (local: string, now: string): string =>
  local.slice(0, 4) === now.slice(0, 4) ? dayAndMonth(local) : longDay(local);

/** An instant to the second, in a spreadsheet's format: 2027-01-20 14:05:09. */
export const stamp = (at: Date, timeZone: string): string => localAt(at, timeZone).slice(0, 19).replace("T", " ");

/** A deadline in words: 1. februar kl. 12.00. */
export const deadlineInWords = (deadline: Deadline, timeZone: string, now: Date): string =>
  t("dates.at", { day: date(deadline, localAt(now, timeZone)), clock: clockOf(deadline) });

/** A day: mandag 25. januar. */
export const dayInWords = (day: string, timeZone: string, now: Date): string =>
  `${weekdayOf(day)} ${date(day, localAt(now, timeZone))}`;

/** The day of an instant: 20. januar. */
export const dayOf = (at: Date, timeZone: string, now: Date): string =>
  date(localAt(at, timeZone), localAt(now, timeZone));

/** An instant as 20. januar kl. 14.05, for text that is also read on other days. */
export const instantInWords = (at: Date, timeZone: string, now: Date): string =>
  deadlineInWords(localAt(at, timeZone), timeZone, now);

/** An instant relative to now: i dag 14.32, i går 14.32, 20. januar 14.32. */
export function sinceWhen(at: Date, timeZone: string, now: Date): string {
  const [local, today] = [localAt(at, timeZone), localAt(now, timeZone)];
  const [clock, days] = [clockOf(local), daysBetween(local.slice(0, 10), today.slice(0, 10))];
  if (days === 0) return t("dates.today", { clock });
  if (days === 1) return t("dates.yesterday", { clock });
  return t("dates.earlier", { day: date(local, today), clock });
}

/** The hour of the day in the zone. */
export const hourAt = (at: Date, timeZone: string): number => Number(localAt(at, timeZone).slice(11, 13));

/** The time of day in the zone: 9.00. */
export const clockAt = (at: Date, timeZone: string): string => clockOf(localAt(at, timeZone)).replace(/^0/, "");
