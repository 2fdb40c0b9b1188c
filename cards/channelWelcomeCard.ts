import type { AdaptiveCard } from "./adaptiveCard";

/** The bot is installed in a channel. */
export function channelWelcomeCard(): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
