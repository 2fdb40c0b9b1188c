import type { Form } from "../../forms/form";
import type { PersonId } from "../application/structure";
import type { Application } from "../section/section";
import { daysLeft, instantAt, isPast, localDay } from "../values/deadline";
import { type Day, isWorkingDay, workingDayAfter } from "../values/isWorkingDay";
import { type Outcome, ok, refuse } from "../values/outcome";
import { EARLIEST_HOUR, LATEST_HOUR, REMINDER_HOUR } from "./reminderChoice";
import type { ReminderPart, ReminderSettings } from "./reminderSettings";
import { type SendNowRefusal, sendNowRefusal } from "./sendNowRefusal";

/** A reminder that somebody asks for, and when it is sent: at once, or at night the next morning. */
export type ReminderNow = { readonly day: Day; readonly part: ReminderPart; readonly at: Date };

/** The reminder that a person gets because the coordinator asks for it: the day's, about the whole application. */
export function reminderNow(
  form: Form,
  application: Application,
  settings: ReminderSettings,
  personId: PersonId,
  now: Date,
): Outcome<ReminderNow, SendNowRefusal> {
  const refusal = sendNowRefusal(form, application, settings, personId, now);
  if (refusal) return refuse(refusal);
  const { id: applicationId, deadline, timeZone } = application;
  const at = remindedAt(timeZone, now);
  if (at > now && isPast(deadline, timeZone, at)) return refuse({ kind: "late" });
  const part = { applicationId, deadline, offsetDays: daysLeft(deadline, timeZone, at) };
  return ok({ day: localDay(timeZone, at).day, part, at });
}

/** By day at once; at night at nine on the next working day, which is today before morning. */
export function remindedAt(timeZone: string, now: Date): Date {
  const { day, hour } = localDay(timeZone, now);
  if (hour >= EARLIEST_HOUR && hour < LATEST_HOUR) return now;
  const next = hour < EARLIEST_HOUR && isWorkingDay(day) ? day : workingDayAfter(day);
  return instantAt(next, REMINDER_HOUR, timeZone);
}
