import { isSameSlot, isTyped, ledgerOf } from "../answers/slot";
import { type DraftUnseen, discussedIn, discussedOnce, writableWithDraft } from "../consultation/discussedIn";
import type { NotThere } from "../section/reviewableSection";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type ExpectedVersion, saveAnswers } from "./saveAnswers";
import type { SectionChange, StoredSection, Writer } from "./sectionChange";
import type { Version } from "./version";

export type RestoreAnswer = Writer & {
  readonly versionId: number;
  /** The current answer as the card showed it. */
  readonly standing: ExpectedVersion;
};

/**
 * "Gjenopprett denne": saves an earlier version again, as a new version. If somebody has saved since the card was
 * drawn, that is a conflict, as if the text had been typed.
 */
export function restoreAnswer(
  { form, structure, record, history }: StoredSection & { readonly history: readonly Version[] },
  { versionId, standing, ...command }: RestoreAnswer,
): Outcome<SectionChange, NotThere | DraftUnseen> {
  const own = writableWithDraft(form, structure, command);
  if (!own.ok) return own;
  const { section, step } = own.value;
  const { slots } = step;
  const version = history.find(({ id }) => id === versionId);
  const slot = version && slots.find((each) => isSameSlot(each, version));
  if (!version || !slot || !isTyped(slot.field)) return refuse({ kind: "stale" });
  const { field, partyId, value } = version;
  const saving = saveAnswers(record, [{ field, partyId, value, expected: standing, mergeAs: null }], command);
  const after = version.outcome === "saved" ? afterIn(history, version) : null;
  const discussed = after
    ? discussedOnce(section, slots, saving.written, after.writtenAt)
    : discussedIn(section, slots, saving.written, command.seen, false);
  return ok({ saving, next: command.place, ledger: ledgerOf(slots), discussed });
}

/** The version that replaced a given one; null if it is current. A version that met a conflict was never current. */
const afterIn = (history: readonly Version[], version: Version): Version | null =>
  history.find((each) => each.id > version.id && each.outcome === "saved" && isSameSlot(each, version)) ?? null;
