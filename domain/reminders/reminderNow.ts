import type { Form } from "../../forms/form";
import type { PersonId } from "../application/structure";
import type { Application } from "../section/section";
import { daysLeft, localDay } from "../values/deadline";
import { type Outcome, ok, refuse } from "../values/outcome";
import type { ReminderPart, ReminderSettings } from "./reminderSettings";
import { type SendNowRefusal, sendNowRefusal } from "./sendNowRefusal";

/** The reminder that a person gets now because the coordinator asks for it: today's, about the whole application. */
export function reminderNow(
  form: Form,
  application: Application,
  settings: ReminderSettings,
  personId: PersonId,
  now: Date,
): Outcome<{ day: string; part: ReminderPart }, SendNowRefusal> {
  const refusal = sendNowRefusal(form, application, settings, personId, now);
  if (refusal) return refuse(refusal);
  const { id: applicationId, deadline, timeZone } = application;
  const part = { applicationId, deadline, offsetDays: daysLeft(deadline, timeZone, now) };
  return ok({ day: localDay(timeZone, now).day, part });
}
