import { Temporal } from "temporal-polyfill";
import { boundedMemo } from "../../domain/values/boundedMemo";
import type { Deadline } from "../../domain/values/deadline";
import { type Key, t } from "../wording";

const HOUR = 3_600_000;
const offsets = boundedMemo<number>(500);

/** How far the zone is from UTC at an instant. Kept by the hour: finding it costs 30 µs, and no zone shifts within one. */
const offsetAt = (at: Date, timeZone: string): number =>
  offsets(
    `${timeZone} ${Math.floor(at.getTime() / HOUR)}`,
    () => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6,
  );

type Local = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly clock: string;
  readonly dayNumber: number;
};

/** A local date and time as 2027-02-01T12:00. */
function read(local: string): Local {
  const [year = 0, month = 1, day = 1] = local.slice(0, 10).split("-").map(Number);
  return {
    year,
    month,
    day,
    clock: local.slice(11, 16).replace(":", "."),
    dayNumber: Date.UTC(year, month - 1, day) / (24 * HOUR),
  };
}

const localAt = (at: Date, timeZone: string): Local =>
  read(new Date(at.getTime() + offsetAt(at, timeZone)).toISOString());

/** 1. februar, and the year where it is not the one that is running. */
function date({ year, month, day }: Local, now: Local): string {
  const name = t(`months.${month}` as Key);
  return year === now.year ? t("dates.day", { day, month: name }) : t("dates.dayOfYear", { day, month: name, year });
}

/** An instant to the second, as a spreadsheet reads it: 2027-01-20 14:05:09. */
export const stamp = (at: Date, timeZone: string): string =>
  new Date(at.getTime() + offsetAt(at, timeZone)).toISOString().slice(0, 19).replace("T", " ");

/** A deadline as people say it: 1. februar kl. 12.00. */
export function deadlineInWords(deadline: Deadline, timeZone: string, now: Date): string {
  const local = read(deadline);
  return t("dates.at", { day: date(local, localAt(now, timeZone)), clock: local.clock });
}

/** A day with its year: 1. februar 2027. */
export function dayOfYear(local: string): string {
  const { year, month, day } = read(local);
  return t("dates.dayOfYear", { day, month: t(`months.${month}` as Key), year });
}

/** A day as mandag 25. januar. */
export function dayInWords(day: string, timeZone: string, now: Date): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return `${t(`reminders.weekdays.${weekday}` as Key)} ${date(read(day), localAt(now, timeZone))}`;
}

/** An instant as 20. januar kl. 14.05, for what is read on other days too. */
export function instantInWords(at: Date, timeZone: string, now: Date): string {
  const local = localAt(at, timeZone);
  return t("dates.at", { day: date(local, localAt(now, timeZone)), clock: local.clock });
}

/** An instant seen from now: i dag 14.32, i går 14.32, 20. januar 14.32. */
export function sinceWhen(at: Date, timeZone: string, now: Date): string {
  const local = localAt(at, timeZone);
  const today = localAt(now, timeZone);
  const { clock } = local;
  if (local.dayNumber === today.dayNumber) return t("dates.today", { clock });
  if (local.dayNumber === today.dayNumber - 1) return t("dates.yesterday", { clock });
  return t("dates.earlier", { day: date(local, today), clock });
}

/** The hour of the day in the zone. */
export const hourAt = (at: Date, timeZone: string): number => Number(localAt(at, timeZone).clock.slice(0, 2));

/** The clock in the zone, as 9.00. */
export const clockAt = (at: Date, timeZone: string): string => localAt(at, timeZone).clock.replace(/^0/, "");
