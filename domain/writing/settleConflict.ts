import { type AnswerRefusal, readAnswer } from "../answers/readAnswer";
import type { SectionRecord } from "../answers/sectionRecord";
import { answerIn, isSameSlot, ledgerOf, type Slot, slotId, slotKey } from "../answers/slot";
import type { Structure } from "../application/structure";
import { type DraftUnseen, discussedIn, writableWithDraft } from "../consultation/discussedIn";
import type { NotThere } from "../section/reviewableSection";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type Conflict, type ExpectedVersion, saveAnswers, unchanged, valueDigest } from "./saveAnswers";
import type { SectionChange, StoredSection, Writer } from "./sectionChange";
import type { Version } from "./version";

/** A conflict to settle: its slot, and the digest of what the person typed there. */
export type Unmerged = { readonly slot: string; readonly mine: string };

export type SettleConflict = Writer &
  Unmerged & {
    /** The other person's text as the card showed it. */
    readonly theirs: ExpectedVersion;
    /** The digest of the text that both of them changed. */
    readonly origin?: string | undefined;
    /** "look": to another page of the two texts. */
    readonly choice: "mine" | "theirs" | "together" | "look";
    /** The merged text; undefined if the card had no input for it. */
    readonly input: string | undefined;
    /** The input did not arrive, and the person has not been asked about it. */
    readonly cameEmpty: boolean;
    /** The other fields in conflict. */
    readonly rest: readonly Unmerged[];
  };

/** The conflict is shown again. `typed` is the merged text so far, and `newer` says that the other text has changed. */
export type Undecided = {
  readonly kind: "undecided";
  readonly structure: Structure;
  readonly conflict: Conflict;
  readonly typed?: string;
  readonly problem?: AnswerRefusal;
  readonly newer?: boolean;
};

/** A conflict, and those that follow it. */
type NextConflict = { readonly conflict: Conflict; readonly rest: readonly Unmerged[] };

/**
 * "Behold min", "Behold den andres" and "Lagre felles tekst", and the pages of long texts.
 *
 * What the person typed is read from the history, which kept it when the conflict arose. If the field was saved again in
 * the meantime, that is a new conflict.
 */
export function settleConflict(
  { form, structure, record, history }: StoredSection & { readonly history: readonly Version[] },
  { theirs: expected, choice, input, cameEmpty, rest, ...command }: SettleConflict,
): Outcome<SectionChange & { readonly nextConflict: NextConflict | null }, NotThere | DraftUnseen | Undecided> {
  const own = writableWithDraft(form, structure, command);
  if (!own.ok) return own;
  const { section, step } = own.value;
  const slot = step.slots.find((each) => slotId(each) === command.slot);
  const conflict = slot && conflictAt(record, history, slot, command);
  if (!slot || !conflict) return refuse({ kind: "stale" });

  const undecided = (shown: Partial<Undecided>) =>
    refuse({ kind: "undecided" as const, structure, conflict, ...shown });
  const isNewer = conflict.theirs.version !== expected.version;
  if (choice === "look") return undecided({ ...(input !== undefined && { typed: input }), newer: isNewer });
  if (choice === "together" && cameEmpty) return undecided({ typed: "", problem: { kind: "came-empty" } });
  const text = input ?? "";
  const read = choice === "together" ? readAnswer(slot.field, text) : ok(conflict.mine);
  if (!read.ok) return undecided({ typed: text, problem: read.refusal });

  const edit = { ...slotKey(slot), value: read.value, expected, mergeAs: null };
  const kept = { ...unchanged(record, command.at), conflicts: isNewer ? [conflict] : [] };
  const saving = choice === "theirs" ? kept : saveAnswers(record, [edit], command);
  return ok({
    saving,
    next: command.place,
    ledger: ledgerOf([slot]),
    discussed: discussedIn(section, step.slots, saving.written, command.seen, command.hasRead),
    nextConflict: nextOf(rest, step.slots, saving.record, history, command),
  });
}

/** What a person typed into a slot, by its digest, against its current answer; null if the history has no such text. */
function conflictAt(
  record: SectionRecord,
  history: readonly Version[],
  slot: Slot,
  { by, mine, origin }: Pick<SettleConflict, "by" | "mine" | "origin">,
): Conflict | null {
  const theirs = answerIn(record, slot);
  const typed = history.findLast(
    (each) =>
      isSameSlot(each, slot) &&
      each.writtenBy === by &&
      each.outcome === "conflict" &&
      valueDigest(each.value) === mine,
  );
  const base = history.find((each) => isSameSlot(each, slot) && valueDigest(each.value) === origin)?.value ?? null;
  return theirs && typed ? { ...slotKey(slot), theirs, mine: typed.value, base } : null;
}

/** The next of the other fields in conflict, unless the current value is the same by now. */
function nextOf(
  rest: readonly Unmerged[],
  slots: readonly Slot[],
  record: SectionRecord,
  history: readonly Version[],
  { by }: Pick<SettleConflict, "by">,
): NextConflict | null {
  for (const [index, { slot: id, mine }] of rest.entries()) {
    const slot = slots.find((each) => slotId(each) === id);
    const conflict = slot && conflictAt(record, history, slot, { by, mine });
    if (conflict && valueDigest(conflict.theirs.value) !== mine) return { conflict, rest: rest.slice(index + 1) };
  }
  return null;
}
