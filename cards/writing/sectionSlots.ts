import { answerAt } from "../../domain/answers/sectionRecord";
import type { Slot } from "../../domain/answers/slot";
import { participantsOf } from "../../domain/application/structure";
import { expectedVersionOf } from "../../domain/writing/saveAnswers";
import type { TextSource } from "../../domain/writing/textSources";
import type { TablePart } from "../fields/tableParts";
import { type Button, submitButton } from "../kit/button";
import { bytesOf } from "../kit/fitted";
import { pagesByCost } from "../kit/page";
import { fieldETag } from "../verbs/fieldETag";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { type EarlierText, earlierBytes, earlierText } from "./earlierText";
import { type ReusableText, reusableText, sameText } from "./reusableText";
import type { SectionArgs } from "./sectionArgs";
import { type SlotView, slotViews } from "./slotView";

/** Bytes for the inputs of one card: the rest of the card needs room too. */
const ROOM = 26_000;
/** Below this many characters and inputs nothing needs counting: a character takes at most three bytes. */
const SURELY_FITS = 4_000;
const FEW = 12;
/** Bytes of an input's layout, and of the data that the save, fetch, undo and leave buttons carry for it. */
const DRAWN = 1_000;
/** Bytes of the texts to choose from beside an input, with their button and its data. */
const TO_CHOOSE = 4_400;

/** An input, with the texts to fill it from, and a table with its buttons. */
export type SectionSlot = Omit<SlotView, "tables"> & {
  readonly tables: readonly (TablePart & { readonly ways: readonly { readonly buttons: readonly Button[] }[] })[];
  readonly earlier: readonly EarlierText[];
  readonly reuse: readonly ReusableText[];
};

/** Which of a section's cards this is, counted from 1, of how many, and the first input of the card before. */
export type SectionPart = { readonly index: number; readonly total: number; readonly before: number };

const WHOLE: SectionPart = { index: 1, total: 1, before: 0 };

/** The inputs of one section card, and what its buttons must carry about them. */
export type SectionSlots = {
  readonly shown: readonly SectionSlot[];
  /** The expected versions of the shown fields, by slot id: any other version at a save is a conflict. */
  readonly base: Readonly<Record<string, string>>;
  /** How many inputs, or parts of tables, come on later cards, and the first of the next card. */
  readonly left: number;
  /** How many fields of them none is on this card. */
  readonly leftFields: number;
  readonly next: number;
  readonly part: SectionPart;
  /** How many bytes the shown inputs may take. */
  readonly bytes: number;
};

const NO_TEXTS: ReadonlyMap<string, readonly TextSource[]> = new Map();

/** As many inputs as fit on one card, starting with the first one to show. */
export function sectionSlots(args: SectionArgs): SectionSlots {
  const { structure, record, slots, from = 0, bases = {}, earlier = [], merged = [] } = args;
  const { reuse = NO_TEXTS, same = NO_TEXTS } = args;
  const { measureId, sectionId } = args.place;
  const at = { applicationId: structure.id, measureId, sectionId, ...(args.returnTo && { returnTo: args.returnTo }) };
  const parties = participantsOf(structure, measureId);
  const views = slots.map((slot) =>
    slotViews(slot, { ...args, merged, parties, ambiguous: slots.some(sameFieldAs(slot)) }),
  );
  const drawn = views.flat();
  const beside = slots.flatMap((slot, index) =>
    (views[index] ?? []).map((_, part) => {
      if (part > 0) return 0;
      return reuse.size > 0 ? TO_CHOOSE : earlierBytes(slot, earlier, slots.length);
    }),
  );
  const { shown, next, part, bytes } = shownSlots(drawn, from, beside);

  const base: Record<string, string> = {};
  for (const { id, fieldId, partyId, attached } of shown) {
    if (attached.length > 0) continue;
    const { version, digest } = expectedVersionOf(answerAt(record, fieldId, partyId));
    const keys = shown.flatMap((view) => (view.id === id ? view.keys : []));
    base[id] = fieldETag(bases[id] ?? `${version}:${digest}`, keys);
  }
  const later = drawn.slice(next).filter((view) => !shown.includes(view));
  return {
    shown: shown.map((view, index) => {
      const slot = slots[views.findIndex((each) => each.includes(view))] as Slot;
      const isFirst = views.some(([first]) => first === view);
      const addRow = submitButton(t("table.addRow"), writingVerbs.addRow, { ...at, slot: view.id, base, from });
      return {
        ...view,
        tables: view.tables.map((table) => ({
          ...table,
          // A part below another of its table needs no name.
          labels: shown[index - 1]?.id === view.id ? [] : table.labels,
          ways: table.mayAdd ? [{ buttons: [addRow] }] : [],
        })),
        // The earlier text is already among those to fetch.
        earlier: reuse.has(view.id) || !isFirst ? [] : earlierText(slot, { at, earlier, from }, base),
        reuse: reuse.has(view.id)
          ? reusableText(structure, view.id, view.value, reuse.get(view.id) ?? [], { ...at, base, from })
          : sameText(structure, same.get(view.id) ?? []),
      };
    }),
    base,
    left: later.length,
    leftFields: new Set(later.map(({ id }) => id).filter((id) => !(id in base))).size,
    next,
    part,
    bytes,
  };
}

const sameFieldAs = (slot: Slot) => (other: Slot) => other !== slot && other.field === slot.field;

/**
 * The slots that fit into one card, and the first one that does not. Texts are never cut, since the input would save
 * the cut text. If the texts are too long together, the later ones go on the next card. The first slot is always shown,
 * and so is any slot with unsaved text. `beside`: the bytes of the texts that stand beside each slot.
 */
function shownSlots(
  slots: readonly SlotView[],
  from: number,
  beside: readonly number[],
): Pick<SectionSlots, "next" | "part" | "bytes"> & { readonly shown: SlotView[] } {
  const characters = slots.reduce((sum, { value, merged }) => sum + value.length + merged.length * SURELY_FITS, 0);
  const inputs = slots.reduce((sum, { tables }) => sum + (tables.length > 0 ? FEW : 1), 0);
  const begin = from > 0 && from < slots.length ? from : 0;
  if (beside.every((bytes) => bytes === 0) && begin === 0 && characters <= SURELY_FITS && inputs <= FEW)
    return { shown: [...slots], next: slots.length, part: WHOLE, bytes: 3 * characters };

  const costs = slots.map((slot, index) => bytesOf(slot) + DRAWN + (beside[index] ?? 0));
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
  return { shown, next, part: partOf(costs, begin, next), bytes };
}

/** The card between two inputs, among those that the inputs before and after it fill. */
function partOf(costs: readonly number[], begin: number, next: number): SectionPart {
  const cards = (some: readonly number[]) => (some.length > 0 ? pagesByCost(some, (cost) => cost, ROOM) : []);
  const earlier = cards(costs.slice(0, begin));
  const index = earlier.length + 1;
  return {
    index,
    total: index + cards(costs.slice(next)).length,
    before: begin - (earlier.at(-1)?.length ?? 0),
  };
}
