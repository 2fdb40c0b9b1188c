import type { Structure } from "../application/structure";
import type { ReminderSettings } from "./reminderSettings";

/**
 * Who is reminded in an application as far as it has come: nobody of a delivered one. A final one waits for its
 * coordinators alone, to deliver it by the application's own deadline.
 */
export function untilDelivered(status: Structure["status"], settings: ReminderSettings): ReminderSettings {
  if (status === "drafting") return settings;
  const people = status === "final" ? [...settings.people].filter(([, { leads }]) => leads) : [];
  return { ...settings, people: new Map(people), deputies: new Map(), parts: [] };
}
