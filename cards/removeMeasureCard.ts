import type { Measure, Structure } from "../domain/application";
import type { AdaptiveCard } from "./adaptiveCard";

export type RemoveMeasureArgs = { application: Structure; measure: Measure; answers: number; kroner: number };

/** Asks before a measure is removed, and says what goes with it. */
export function removeMeasureCard(_: RemoveMeasureArgs): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
