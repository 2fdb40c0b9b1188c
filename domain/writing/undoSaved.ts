import { answerAt, type SectionRecord } from "../section/sectionRecord";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type Edit, expectedVersionOf, type KnownVersion, type VersionKey } from "./saveAnswers";
import type { Version } from "./version";

/**
 * The edits that restore some fields to their values before a save. All or nothing: if somebody has written in one of
 * them since, undoing would remove a text that the person has not seen.
 */
export function undoSaved(
  record: SectionRecord,
  history: readonly Version[],
  saved: readonly VersionKey[],
): Outcome<Edit[], { kind: "written-since" }> {
  const edits: Edit[] = [];
  for (const { field, partyId, version } of saved) {
    const standing = answerAt(record, field, partyId);
    if (standing?.version !== version) return refuse({ kind: "written-since" });
    const before: KnownVersion | undefined = history.find(
      (each) =>
        each.outcome === "saved" && each.field === field && each.partyId === partyId && each.version === version - 1,
    );
    edits.push({ field, partyId, value: before?.value ?? null, expected: expectedVersionOf(standing), mergeAs: null });
  }
  return ok(edits);
}
