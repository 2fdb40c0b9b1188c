import type { Application } from "../domain/section";
import type { Tasks } from "../domain/tasks";
import type { Form } from "../forms/form";
import type { AdaptiveCard } from "./adaptiveCard";

export type SummaryArgs = { form: Form; application: Application; tasks: Tasks; sent: number | null; now: Date };

/** The end of the walk: what is done, what is missing, and the button that sends it. */
export function summaryCard(_: SummaryArgs): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
