import type { Progress } from "../domain/progress";
import type { Application } from "../domain/section";
import type { Tasks } from "../domain/tasks";
import type { Form } from "../forms/form";
import type { AdaptiveCard } from "./adaptiveCard";

export type HomeApplication = { form: Form; application: Application; tasks: Tasks; progress: Progress; isCoordinator: boolean };
export type HomeArgs = { person: { name: string }; now: Date; applications: readonly HomeApplication[] };

/** What waits for one person, over all applications. */
export function homeCard(_: HomeArgs): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
