import { answerAt, type SectionRecord } from "../section/sectionRecord";
import { type Outcome, ok, refuse } from "../values/outcome";
import { expectedVersionOf, type Edit, type KnownVersion, type VersionKey } from "./saveAnswers";
import type { Version } from "./version";

/**
 * What stood before some fields were saved, to be saved again. All of it or nothing: where somebody has written in one
 * of them since, taking back would take away what nobody has looked at.
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
