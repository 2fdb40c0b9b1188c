import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { BotDeps } from "./botDeps";
import type { Turn } from "./turn";

/**
 * Replaces the pressed card for everybody in the channel: Teams shows the answer to the presser alone, and the others
 * would keep a card that is used up. If Teams refuses, the old card stays, and answers that it is old.
 */
export function redrawForAll(
  { redraw }: Pick<BotDeps, "redraw">,
  { channel, pressed }: Turn,
  card: AdaptiveCard,
): void {
  if (channel && pressed) redraw(channel, pressed, card).catch(() => {});
}
