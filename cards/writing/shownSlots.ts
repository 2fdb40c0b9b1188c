import { bytesOf } from "../kit/fitted";
import type { SlotView } from "./slotView";

/** Bytes for the inputs of one card: the rest of the card needs room too. */
const ROOM = 26_000;
/** Below this many characters and inputs nothing needs counting: a character takes at most three bytes. */
const SURELY_FITS = 4_000;
const FEW = 12;
/** Bytes of an input's layout, and of the data that the save, fetch, undo and leave buttons carry for it. */
const DRAWN = 1_000;
/** Bytes of earlier texts beside an input, with their button and its data. */
const BESIDE = 4_400;

/**
 * The slots that fit into one card, and the first one that does not. Texts are never cut, since the input would save
 * the cut text. If the texts are too long together, the later ones go on the next card. The first slot is always shown,
 * and so is any slot with unsaved text. `beside`: each slot may have an earlier text with it.
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
  // After the last slots the first come again, so the cards always lead to all of them.
  return { shown, next: next < slots.length ? next : 0, bytes };
}
