import type { FormSection } from "../../forms/form";
import type { PartyId } from "../application/structure";
import type { Answer } from "../section/sectionRecord";
import type { Slot } from "../section/slot";
import type { Discussed } from "./discussed";
import type { DraftSeen } from "./draftSeen";

type Wrote = Pick<Answer, "field" | "partyId">;

/**
 * What the parties state about the draft they have read, by what they now write; null if they state nothing.
 *
 * Only a change of the yes/no answer counts as a new statement. Editing the attendance list does not, unless the person
 * came from the reading card.
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

/** For undo and restore: the statement refers to the draft that was current while the restored answer was in force. */
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
