import type { Form, FormSection } from "../../forms/form";
import type { Answer } from "../answers/sectionRecord";
import type { SectionRef } from "../answers/sectionRef";
import type { Slot } from "../answers/slot";
import type { PartyId, PersonId, Structure } from "../application/structure";
import { type WritableStep, writableStep } from "../section/journeyFor";
import type { NotThere } from "../section/reviewableSection";
import { type Outcome, refuse } from "../values/outcome";
import type { Discussed } from "./discussed";
import type { DraftSeen } from "./draftSeen";

/** An answer in the consultation refers to the draft that the person saw, which is not known yet. */
export type DraftUnseen = { readonly kind: "draft-unseen" };

/** What a person writes in a section, with the draft they have before them if it is the consultation. */
export function writableWithDraft(
  form: Form,
  structure: Structure,
  { by, place, seen }: { readonly by: PersonId; readonly place: SectionRef; readonly seen: DraftSeen | null },
): Outcome<WritableStep, NotThere | DraftUnseen> {
  const own = writableStep(form, structure, by, place);
  return own.ok && own.value.section.role === "consultation" && !seen ? refuse({ kind: "draft-unseen" }) : own;
}

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
