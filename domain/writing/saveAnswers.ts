import { createHash } from "node:crypto";
import type { Field } from "../../forms/form";
import type { PartyId, PersonId } from "../application/application";
import { type Answer, type AnswerValue, answerAt, contentOf, type SectionRecord } from "../section/sectionRecord";
import { mergeAnswers } from "./mergeAnswers";

/** What a card knew of a field when it was drawn. */
export type ExpectedVersion = { readonly version: number; readonly digest: string };

/** A field as somebody wants it, and what it was when that person's card was drawn. */
export type Edit = {
  readonly field: string;
  readonly partyId: PartyId | null;
  readonly value: AnswerValue | null;
  readonly expected: ExpectedVersion;
  /** The field, where the change may be merged with what somebody else has made of it; null where nobody may but the writer. */
  readonly mergeAs: Field | null;
};

/** One version of a field, as the history has it. */
export type VersionKey = { readonly field: string; readonly partyId: PartyId | null; readonly version: number };
export type KnownVersion = VersionKey & { readonly value: AnswerValue | null };

/** Somebody else saved the field after this person's card was drawn. Neither text is lost: both are in the history. */
export type Conflict = {
  readonly field: string;
  readonly partyId: PartyId | null;
  readonly theirs: Answer;
  readonly mine: AnswerValue | null;
  /** What both began with, where that is known. */
  readonly base: AnswerValue | null;
};

export type Saving = {
  readonly record: SectionRecord;
  /** What was written now, as new versions. */
  readonly written: readonly Answer[];
  readonly conflicts: readonly Conflict[];
  /** What was in conflict, and was merged: both changes are in what is written. */
  readonly merged: readonly Conflict[];
  /** Earlier versions without which nobody can tell whether a conflict can be merged: decide again with them. */
  readonly wants: readonly VersionKey[];
  readonly at: Date;
};

/** A short mark of a value, to tell whether a person changed what the card showed. */
export const valueDigest = (value: AnswerValue | null): string =>
  createHash("sha256").update(contentOf(value)).digest("base64url").slice(0, 10);

/** What a card drawn now must remember of a field. */
export const expectedVersionOf = (answer: Answer | undefined): ExpectedVersion => ({
  version: answer?.version ?? 0,
  digest: valueDigest(answer?.value ?? null),
});

/** Nothing is saved: the record stands as it did. */
export const unchanged = (record: SectionRecord, at: Date): Saving => ({
  record,
  written: [],
  conflicts: [],
  merged: [],
  wants: [],
  at,
});

/**
 * Saves the fields that the person changed.
 *
 * A field that stands as the card showed it is left alone, whatever others have made of it since. A field that the
 * person changed, and somebody else too, gets the changes of both where they are in different places of a text. Else
 * it is not overwritten: what stands stays, and the caller shows both. What was typed is kept in the history as a
 * conflict either way.
 *
 * Whether two changes can be merged depends on what both began with. That is looked up only when it is needed: where
 * `journeys` lacks it, the answer says what it wants.
 */
export function saveAnswers(
  record: SectionRecord,
  edits: readonly Edit[],
  { by, byName, at }: { by: PersonId; byName: string; at: Date },
  known: readonly KnownVersion[] = [],
): Saving {
  const [written, conflicts, merged, wants]: [Answer[], Conflict[], Conflict[], VersionKey[]] = [[], [], [], []];
  for (const { field, partyId, value, expected, mergeAs } of edits) {
    const current = answerAt(record, field, partyId);
    const mine = valueDigest(value);
    if (mine === expected.digest || mine === valueDigest(current?.value ?? null)) continue;
    const version = current?.version ?? 0;
    const write = (text: AnswerValue | null) =>
      written.push({
        field,
        partyId,
        value: text,
        version: version + 1,
        writtenBy: by,
        writtenByName: byName,
        writtenAt: at,
      });
    if (!current || version === expected.version) {
      write(value);
      continue;
    }
    const began = known.find(
      (each) => each.field === field && each.partyId === partyId && each.version === expected.version,
    );
    if (mergeAs && !began && expected.version > 0) wants.push({ field, partyId, version: expected.version });
    // Who saw a field that nobody had written yet began with nothing, and needs no history to know it.
    const from = expected.version === 0 ? { value: null } : began;
    const origin = from && valueDigest(from.value) === expected.digest ? from : null;
    const both =
      mergeAs && origin && value !== null && current.value !== null
        ? mergeAnswers(mergeAs, origin, value, current.value)
        : null;
    const met = { field, partyId, theirs: current, mine: value, base: origin?.value ?? null };
    (both === null ? conflicts : merged).push(met);
    if (both !== null && valueDigest(both) !== valueDigest(current.value)) write(both);
  }
  const kept = record.answers.filter(
    (old) => !written.some(({ field, partyId }) => field === old.field && partyId === old.partyId),
  );
  return { record: { ...record, answers: [...kept, ...written] }, written, conflicts, merged, wants, at };
}
