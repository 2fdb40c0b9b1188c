import { createHash } from "node:crypto";
import type { PartyId, PersonId } from "./application";
import { type Answer, type AnswerValue, answerAt, contentOf, type SectionRecord } from "./sectionRecord";

/** What a card knew of a field when it was drawn. */
export type Base = { readonly version: number; readonly mark: string };

/** A field as somebody wants it, and what it was when that person's card was drawn. */
export type Edit = {
  readonly field: string;
  readonly partyId: PartyId | null;
  readonly value: AnswerValue | null;
  readonly base: Base;
};

/** Somebody else saved the field after this person's card was drawn. Neither text is lost: both are in the history. */
export type Conflict = {
  readonly field: string;
  readonly partyId: PartyId | null;
  readonly theirs: Answer;
  readonly mine: AnswerValue | null;
};

export type Saving = {
  readonly record: SectionRecord;
  /** What was written now, as new versions. */
  readonly written: readonly Answer[];
  readonly conflicts: readonly Conflict[];
  readonly at: Date;
};

/** A short mark of a value, to tell whether a person changed what the card showed. */
export const markOf = (value: AnswerValue | null): string =>
  createHash("sha256").update(contentOf(value)).digest("base64url").slice(0, 10);

/** What a card drawn now must remember of a field. */
export const baseOf = (answer: Answer | undefined): Base => ({
  version: answer?.version ?? 0,
  mark: markOf(answer?.value ?? null),
});

/**
 * Saves the fields that the person changed.
 *
 * A field that stands as the card showed it is left alone, whatever others have made of it since. A field that the
 * person changed, and somebody else too, is not overwritten: what stands stays, what was typed is kept in the history
 * as a conflict, and the caller shows both.
 */
export function saveAnswers(
  record: SectionRecord,
  edits: readonly Edit[],
  { by, byName, at }: { by: PersonId; byName: string; at: Date },
): Saving {
  const written: Answer[] = [];
  const conflicts: Conflict[] = [];
  for (const { field, partyId, value, base } of edits) {
    const current = answerAt(record, field, partyId);
    const mine = markOf(value);
    if (mine === base.mark || mine === markOf(current?.value ?? null)) continue;
    const version = current?.version ?? 0;
    if (current && version !== base.version) conflicts.push({ field, partyId, theirs: current, mine: value });
    else
      written.push({
        field,
        partyId,
        value,
        version: version + 1,
        writtenBy: by,
        writtenByName: byName,
        writtenAt: at,
      });
  }
  const kept = record.answers.filter(
    (old) => !written.some(({ field, partyId }) => field === old.field && partyId === old.partyId),
  );
  return { record: { ...record, answers: [...kept, ...written] }, written, conflicts, at };
}
