import type { Structure } from "../domain/application";
import type { PartyRefusal } from "../domain/parties";
import type { PartyKind } from "../forms/form";
import type { AdaptiveCard } from "./adaptiveCard";

/** What `party` is where the person wants to register a party that is not there yet. */
export const NEW_PARTY = "new";

export type JoinPartyInput = "party" | "name" | "shortName" | "orgNumber" | "roles";
export type JoinPartyArgs = {
  application: Structure;
  kind: PartyKind;
  /** As the inputs had it; `roles` is comma-separated. Empty strings at first. */
  typed: Readonly<Record<JoinPartyInput, string>>;
  problems: Readonly<Partial<Record<JoinPartyInput, PartyRefusal>>>;
};

/** The second step of joining: which party, and what the person does there. */
export function joinPartyCard(_: JoinPartyArgs): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
