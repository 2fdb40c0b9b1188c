import { participantsOf } from "../../domain/application/application";
import { answerAt } from "../../domain/section/sectionRecord";
import type { Slot } from "../../domain/section/slots";
import { expectedVersionOf } from "../../domain/writing/saveAnswers";
import type { TextSource } from "../../domain/writing/textSources";
import { type EarlierText, earlierText } from "./earlierText";
import { type ReusableText, reusableText, sameText } from "./reusableText";
import type { SectionArgs } from "./sectionArgs";
import { shownSlots } from "./shownSlots";
import { type SlotView, slotView } from "./slotView";

/** An input, with the texts that it can be filled from. */
export type SectionSlot = SlotView & {
  readonly earlier: readonly EarlierText[];
  readonly reuse: readonly ReusableText[];
};

/** The inputs of one section card, and what its buttons must know of them. */
export type SectionSlots = {
  readonly shown: readonly SectionSlot[];
  /** What the card knows of the fields that it shows, by slot id: a save that knew something else is a conflict. */
  readonly base: Readonly<Record<string, string>>;
  /** How many inputs are on other cards, and the first one of the next card. */
  readonly left: number;
  readonly next: number;
  /** What those shown may take. */
  readonly bytes: number;
};

const NO_TEXTS: ReadonlyMap<string, readonly TextSource[]> = new Map();

/** The inputs from the first one that is to be shown on, as many as one card has room for. */
export function sectionSlots(args: SectionArgs): SectionSlots {
  const { structure, record, slots, from = 0, bases = {}, earlier = [], merged = [] } = args;
  const { reuse = NO_TEXTS, same = NO_TEXTS } = args;
  const { measureId, sectionId } = args.place;
  const at = { applicationId: structure.id, measureId, sectionId };
  const parties = participantsOf(structure, measureId);
  const drawn = slots.map((slot) =>
    slotView(slot, { ...args, merged, parties, ambiguous: slots.some(sameFieldAs(slot)) }),
  );
  const { shown, next, bytes } = shownSlots(drawn, from, earlier.length > 0 || reuse.size > 0);

  const base: Record<string, string> = {};
  for (const { id, fieldId, partyId } of shown) {
    const { version, digest } = expectedVersionOf(answerAt(record, fieldId, partyId));
    base[id] = bases[id] ?? `${version}:${digest}`;
  }
  return {
    shown: shown.map((view) => ({
      ...view,
      // Last year's is among those that can be fetched.
      earlier: reuse.has(view.id) ? [] : earlierText(slots[drawn.indexOf(view)] as Slot, { at, earlier, from }, base),
      reuse: reuse.has(view.id)
        ? reusableText(structure, view.id, view.value, reuse.get(view.id) ?? [], { ...at, base, from })
        : sameText(structure, same.get(view.id) ?? []),
    })),
    base,
    left: slots.length - shown.length,
    next,
    bytes,
  };
}

const sameFieldAs = (slot: Slot) => (other: Slot) => other !== slot && other.field === slot.field;
