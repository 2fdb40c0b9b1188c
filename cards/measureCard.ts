import type { Measure, Structure } from "../domain/application";
import type { MeasureRefusal } from "../domain/measures";
import type { AdaptiveCard } from "./adaptiveCard";

export type MeasureArgs = {
  application: Structure;
  measure: Measure;
  /** As the inputs had it (`partyIds` comma-separated); null to show what is stored. */
  typed: { name: string; partyIds: string } | null;
  problems: Readonly<Partial<Record<"name" | "partyIds", MeasureRefusal>>>;
};

/** One measure, to rename, move, remove, or say who takes part. */
export function measureCard(_: MeasureArgs): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
