import { createHash } from "node:crypto";
import type { Field } from "../../forms/form";
import {
  type Answer,
  type AnswerValue,
  type Author,
  answerAt,
  contentOf,
  type SectionRecord,
  type SlotKey,
} from "../answers/sectionRecord";
import { isSameSlot } from "../answers/slot";
import { mergeAnswers } from "./mergeAnswers";

/** The state of a field when its card was drawn; of a table also the rows that the card had inputs for. */
export type ExpectedVersion = {
  readonly version: number;
  readonly digest: string;
  readonly rows?: readonly string[];
};

/** The value a person wants in a field, and the field's state when that person's card was drawn. */
export type Edit = SlotKey & {
  readonly value: AnswerValue | null;
  readonly expected: ExpectedVersion;
  /** The field, if the change may be merged with somebody else's; null if only the writer may combine them. */
  readonly mergeAs: Field | null;
};

/** One version of a field in its history. */
export type VersionKey = SlotKey & { readonly version: number };
export type KnownVersion = VersionKey & { readonly value: AnswerValue | null };

/** Somebody else saved the field after this person's card was drawn. Neither text is lost: both are in the history. */
export type Conflict = SlotKey & {
  readonly theirs: Answer;
  readonly mine: AnswerValue | null;
  /** The value that both started from, if known. */
  readonly base: AnswerValue | null;
};

export type Saving = {
  readonly record: SectionRecord;
  /** The new versions that this save wrote. */
  readonly written: readonly Answer[];
  readonly conflicts: readonly Conflict[];
  /** Conflicts that were merged: the written value has both changes. */
  readonly merged: readonly Conflict[];
  /** Earlier versions needed to tell whether a conflict can be merged; call again with them. */
  readonly wants: readonly VersionKey[];
  readonly at: Date;
};

/** A short digest of a value, to tell whether a person changed what the card showed. */
export const valueDigest = (value: AnswerValue | null): string =>
  createHash("sha256").update(contentOf(value)).digest("base64url").slice(0, 10);

/** What a card drawn now must remember of a field. */
export const expectedVersionOf = (answer: Answer | undefined): ExpectedVersion => ({
  version: answer?.version ?? 0,
  digest: valueDigest(answer?.value ?? null),
});

/** Nothing is saved; the record is unchanged. */
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
 * A field that still holds what the card showed is left alone, even if others have changed it since. If somebody else
 * changed it too, both changes are merged when they are in different places of a text. Otherwise the current value
 * stays, and the caller shows both. Either way, the person's text is kept in the history as a conflict.
 *
 * Whether two changes can be merged depends on the value that both started from, which is loaded only when needed. If
 * `known` lacks it, the result lists it in `wants`.
 */
export function saveAnswers(
  record: SectionRecord,
  edits: readonly Edit[],
  { by, byName, at }: Author,
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
    const began = known.find((each) => isSameSlot(each, { field, partyId }) && each.version === expected.version);
    if (mergeAs && !began && expected.version > 0) wants.push({ field, partyId, version: expected.version });
    // If the field was unwritten when the card was drawn, the person started from nothing; no history is needed.
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
  const kept = record.answers.filter((old) => !written.some((fresh) => isSameSlot(fresh, old)));
  return { record: { ...record, answers: [...kept, ...written] }, written, conflicts, merged, wants, at };
}
