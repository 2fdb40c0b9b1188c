import type { Form } from "../../forms/form";
import type { PersonId } from "../application/structure";
import { isFinished, tasksOf } from "../progress/tasks";
import type { Application } from "../section/section";
import { isPast, localDay } from "../values/deadline";
import { EARLIEST_HOUR, LATEST_HOUR } from "./reminderChoice";
import { choiceOf, type ReminderSettings } from "./reminderSettings";

export type SendNowRefusal = { kind: "paused" | "off" | "finished" | "over" | "late" };

/**
 * Why a reminder cannot be sent now; null if it can. None is sent at night, without open work, after the deadline, or
 * while reminders are off or paused.
 */
export function sendNowRefusal(
  form: Form,
  application: Application,
  settings: ReminderSettings,
  personId: PersonId,
  now: Date,
): SendNowRefusal | null {
  const { hour } = localDay(application.timeZone, now);
  if (settings.pausedAt !== null) return { kind: "paused" };
  if (choiceOf(settings, personId).rhythm === "off") return { kind: "off" };
  if (isFinished(tasksOf(form, application, personId))) return { kind: "finished" };
  if (isPast(application.deadline, application.timeZone, now)) return { kind: "over" };
  return hour < EARLIEST_HOUR || hour >= LATEST_HOUR ? { kind: "late" } : null;
}
