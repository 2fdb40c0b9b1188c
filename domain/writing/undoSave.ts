import { answerAt, type SectionRecord } from "../answers/sectionRecord";
import { isSameSlot, ledgerOf, slotId, slotKey } from "../answers/slot";
import { discussedOnce } from "../consultation/discussedIn";
import { writableStep } from "../section/journeyFor";
import type { NotThere } from "../section/reviewableSection";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type Edit, expectedVersionOf, type KnownVersion, saveAnswers, type VersionKey } from "./saveAnswers";
import type { SectionChange, StoredSection, Writer } from "./sectionChange";
import type { Version } from "./version";

export type WrittenSince = { readonly kind: "written-since" };

/**
 * The edits that restore some fields to their values before a save. All or nothing: if somebody has written in one of
 * them since, undoing would remove a text that the person has not seen.
 */
function editsBack(
  record: SectionRecord,
  history: readonly Version[],
  saved: readonly VersionKey[],
): Outcome<Edit[], WrittenSince> {
  const edits: Edit[] = [];
  for (const { field, partyId, version } of saved) {
    const current = answerAt(record, field, partyId);
    if (current?.version !== version) return refuse({ kind: "written-since" });
    const before: KnownVersion | undefined = history.find(
      (each) => each.outcome === "saved" && isSameSlot(each, { field, partyId }) && each.version === version - 1,
    );
    edits.push({ field, partyId, value: before?.value ?? null, expected: expectedVersionOf(current), mergeAs: null });
  }
  return ok(edits);
}

export type UndoSave = Writer & { readonly fields: readonly { readonly slot: string; readonly version: number }[] };

/** "Angre", right after saving: saves the previous answers again, unless somebody has written there since. */
export function undoSave(
  { form, structure, record, history }: StoredSection & { readonly history: readonly Version[] },
  { fields, ...command }: UndoSave,
): Outcome<SectionChange, NotThere | WrittenSince> {
  const own = writableStep(form, structure, command.by, command.place);
  if (!own.ok) return own;
  const { section, step } = own.value;
  const { slots } = step;
  const saved = fields.flatMap(({ slot: id, version }) => {
    const slot = slots.find((each) => slotId(each) === id);
    return slot ? [{ ...slotKey(slot), version }] : [];
  });
  if (saved.length < fields.length) return refuse({ kind: "stale" });
  const edits = editsBack(record, history, saved);
  if (!edits.ok) return edits;
  const saving = saveAnswers(record, edits.value, command);
  const undone = saved.flatMap((each) => answerAt(record, each.field, each.partyId)?.writtenAt.getTime() ?? []);
  const discussed = discussedOnce(section, slots, saving.written, new Date(Math.min(...undone)));
  return ok({ saving, next: command.place, ledger: ledgerOf(slots), discussed });
}
