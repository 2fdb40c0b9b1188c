import { instantOf, localDay } from "../values/deadline";
import { isWorkingDay, workingDayAfter } from "../values/isWorkingDay";

/**
 * The first instant at which a whole working day has passed in a zone: the same time on the next working day. A period
 * that begins on a day off begins when the next working day does.
 */
export function workingDayPassed(since: Date, timeZone: string): Date {
  const { day, hour, minute } = localDay(timeZone, since);
  const next = workingDayAfter(day);
  if (!isWorkingDay(day)) return instantOf(`${workingDayAfter(next)}T00:00`, timeZone);
  const clock = [hour, minute].map((each) => String(each).padStart(2, "0")).join(":");
  const within = since.getTime() % 60_000;
  return new Date(instantOf(`${next}T${clock}`, timeZone).getTime() + within);
}
