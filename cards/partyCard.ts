import type { Party, Structure } from "../domain/application";
import type { PartyRefusal } from "../domain/parties";
import type { AdaptiveCard } from "./adaptiveCard";

export type PartyInput = "name" | "shortName" | "orgNumber";
export type PartyArgs = {
  application: Structure;
  party: Party;
  /** As the inputs had it; null to show what is stored. */
  typed: Readonly<Record<PartyInput, string>> | null;
  problems: Readonly<Partial<Record<PartyInput, PartyRefusal>>>;
};

/** One party, to correct or remove. */
export function partyCard(_: PartyArgs): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
