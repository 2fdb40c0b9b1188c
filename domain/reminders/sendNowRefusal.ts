import type { Form } from "../../forms/form";
import type { PersonId } from "../application/structure";
import { isFinished, tasksWhenDue } from "../progress/tasks";
import type { Application } from "../section/section";
import { isPast } from "../values/deadline";
import { choiceOf, type ReminderSettings } from "./reminderSettings";

export type SendNowRefusal = { kind: "paused" | "off" | "finished" | "over" | "late" };

/**
 * Why no reminder can be sent; null if it can. None is sent without open work, after the deadline, or while reminders
 * are off or paused.
 */
export function sendNowRefusal(
  form: Form,
  application: Application,
  settings: ReminderSettings,
  personId: PersonId,
  now: Date,
): SendNowRefusal | null {
  if (settings.pausedAt !== null) return { kind: "paused" };
  if (choiceOf(settings, personId).rhythm === "off") return { kind: "off" };
  if (isFinished(tasksWhenDue(form, application, personId))) return { kind: "finished" };
  return isPast(application.deadline, application.timeZone, now) ? { kind: "over" } : null;
}
