import type { Application } from "../domain/section";
import type { Tasks } from "../domain/tasks";
import type { Form } from "../forms/form";
import type { AdaptiveCard } from "./adaptiveCard";

export type ReminderPart = { form: Form; application: Application; tasks: Tasks };
export type ReminderArgs = { person: { name: string }; now: Date; parts: readonly ReminderPart[] };

/** What is left to do, why this person, and by when. */
export function reminderCard(_: ReminderArgs): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
