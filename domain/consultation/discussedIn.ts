import type { FormSection } from "../../forms/form";
import type { PartyId } from "../application/structure";
import type { Answer } from "../section/sectionRecord";
import type { Slot } from "../section/slot";
import type { Discussed } from "./discussed";
import type { DraftSeen } from "./draftSeen";

type Wrote = Pick<Answer, "field" | "partyId">;

/**
 * What parties say of the draft that they have before them, with what they write anew; null where they say nothing of
 * it. Yes or no is what a draft is discussed with: who was there can be corrected without saying it anew, but by who
 * comes from reading.
 */
export function discussedIn(
  { role }: FormSection,
  slots: readonly Slot[],
  written: readonly Wrote[],
  seen: DraftSeen | null,
  hasRead: boolean,
): Discussed | null {
  const partyIds = partiesIn(hasRead ? written : written.filter(isChoiceIn(slots)));
  return role === "consultation" && seen && partyIds.length > 0 ? { partyIds, seen } : null;
}

/** The same where what stood once is brought back: it was said of the draft that they had before them while it stood, until then. */
export function discussedOnce(
  { role }: FormSection,
  slots: readonly Slot[],
  written: readonly Wrote[],
  stoodUntil: Date,
): Discussed | null {
  const partyIds = partiesIn(written.filter(isChoiceIn(slots)));
  return role === "consultation" && partyIds.length > 0 ? { partyIds, stoodUntil } : null;
}

const isChoiceIn =
  (slots: readonly Slot[]) =>
  (wrote: Wrote): boolean =>
    slots.some(({ field }) => field.id === wrote.field && field.type === "choice");

const partiesIn = (written: readonly Wrote[]): PartyId[] => [
  ...new Set(written.flatMap(({ partyId }) => partyId ?? [])),
];
