import type { Structure } from "../domain/application";
import type { Totals } from "../domain/ledger";
import type { MeasureRefusal } from "../domain/measures";
import type { AdaptiveCard } from "./adaptiveCard";

export type MeasuresArgs = {
  application: Structure;
  totals: Totals;
  /** The measure that was just removed, and its former number. */
  undo: { measureId: string; name: string; at: number } | null;
  problems: Readonly<Partial<Record<"name" | "partyIds", MeasureRefusal>>>;
  /** As the inputs had it (`partyIds` comma-separated); null for an empty form. */
  typed: { name: string; partyIds: string } | null;
  /** Counted from 1. Only very many measures need more than one: the button is `measures/list` with `page`. */
  page?: number;
};

/** The coordinator's list of measures, and a form for a new one. */
export function measuresCard(_: MeasuresArgs): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
