import { participantsOf } from "../../domain/application/structure";
import { answerAt } from "../../domain/section/sectionRecord";
import type { Slot } from "../../domain/section/slot";
import { expectedVersionOf } from "../../domain/writing/saveAnswers";
import type { TextSource } from "../../domain/writing/textSources";
import { type EarlierText, earlierText } from "./earlierText";
import { type ReusableText, reusableText, sameText } from "./reusableText";
import type { SectionArgs } from "./sectionArgs";
import { shownSlots } from "./shownSlots";
import { type SlotView, slotView } from "./slotView";

/** An input, with the texts to fill it from. */
export type SectionSlot = SlotView & {
  readonly earlier: readonly EarlierText[];
  readonly reuse: readonly ReusableText[];
};

/** The inputs of one section card, and what its buttons must carry about them. */
export type SectionSlots = {
  readonly shown: readonly SectionSlot[];
  /** The expected versions of the shown fields, by slot id: any other version at a save is a conflict. */
  readonly base: Readonly<Record<string, string>>;
  /** How many inputs are on other cards, and the first of the next card. */
  readonly left: number;
  readonly next: number;
  /** How many bytes the shown inputs may take. */
  readonly bytes: number;
};

const NO_TEXTS: ReadonlyMap<string, readonly TextSource[]> = new Map();

/** As many inputs as fit on one card, starting with the first one to show. */
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
      // The earlier text is already among those to fetch.
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
