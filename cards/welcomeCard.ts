import type { AdaptiveCard } from "./adaptiveCard";

/** The bot is installed for a person. */
export function welcomeCard(): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
