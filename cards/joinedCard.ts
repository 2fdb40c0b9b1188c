import type { Party, Structure } from "../domain/application";
import type { AdaptiveCard } from "./adaptiveCard";

export type JoinedArgs = { application: Structure; party: Party; writes: boolean; approves: boolean };

/** Welcomes who has joined, and says what comes next. */
export function joinedCard(_: JoinedArgs): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
