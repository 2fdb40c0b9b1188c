import { bytesOf } from "../kit/fits";
import type { SlotView } from "./slotView";

/** What the inputs of one card may take: the rest of the card needs room too. */
const ROOM = 26_000;
/** Below this many characters, and inputs, nothing needs to be counted: a character takes three bytes at the most. */
const SURELY_FITS = 4_000;
const FEW = 12;
/** An input's layout, and what the buttons that save, fetch, take back and lead away remember of it. */
const DRAWN = 1_000;
/** An earlier text, or those to choose from, beside an input, with its button, which remembers what the card knew. */
const BESIDE = 4_400;

/**
 * The slots that go into one card, and the first one that does not. A text is never cut, for the input would save
 * what is left of it: where texts are too long together, the later ones are shown on the next card. The first slot is
 * always shown, and so is one whose text is nowhere but in this card. `beside`: each may have an earlier text with it.
 */
export function shownSlots(
  slots: readonly SlotView[],
  from: number,
  beside = false,
): { shown: SlotView[]; next: number; bytes: number } {
  const characters = slots.reduce((sum, { value, merged }) => sum + value.length + merged.length * SURELY_FITS, 0);
  const begin = from > 0 && from < slots.length ? from : 0;
  if (!beside && begin === 0 && characters <= SURELY_FITS && slots.length <= FEW)
    return { shown: [...slots], next: slots.length, bytes: 3 * characters };

  const costs = slots.map((slot) => bytesOf(slot) + DRAWN + (beside ? BESIDE : 0));
  let bytes = slots.reduce((sum, { unsaved }, index) => (unsaved ? sum + (costs[index] ?? 0) : sum), 0);
  let next = slots.length;
  const shown = slots.filter((slot, index) => {
    if (slot.unsaved) return true;
    if (index < begin || next < slots.length) return false;
    const cost = costs[index] ?? 0;
    if (bytes + cost > ROOM && index > begin) {
      next = index;
      return false;
    }
    bytes += cost;
    return true;
  });
  // After the last ones the first come again: the card always leads to all of them.
  return { shown, next: next < slots.length ? next : 0, bytes };
}
