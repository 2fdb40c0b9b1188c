import type { AdaptiveCard } from "../layout/adaptiveCard";
import { guardTyped } from "./guardTyped";

/** Teams does not deliver cards over 40 KB; this leaves room for a line on top. In bytes. */
export const MOST_BYTES = 38_000;

export const bytesOf = (json: unknown): number => Buffer.byteLength(JSON.stringify(json));

/** Row counts to try for a long list, until the card is small enough. */
const FEWER = [200, 100, 60, 40, 30, 20, 12, 8, 5, 3, 1];

/** The card with as many rows as fit, with what is added when it leaves. `draw` gets the row count, and says itself how many are left out. */
export function fitted(
  rows: number,
  draw: (most: number) => AdaptiveCard,
  mostBytes: number = MOST_BYTES,
): AdaptiveCard {
  let card = draw(rows);
  for (const most of FEWER) {
    if (most >= rows) continue;
    if (bytesOf(guardTyped(card)) <= mostBytes) break;
    card = draw(most);
  }
  return card;
}
