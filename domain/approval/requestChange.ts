import type { PersonId, Structure } from "../application/structure";
import { approvesFor } from "../section/approvesFor";
import type { Section } from "../section/section";
import type { ChangeRequest } from "../section/sectionRecord";
import { LONGEST_COMMENT } from "../values/longestComment";
import { type Outcome, ok, refuse } from "../values/outcome";

export type RequestChangeRefusal =
  | { kind: "not-an-approver" }
  | { kind: "not-open" }
  | { kind: "changed-since-shown" }
  | { kind: "no-comment" }
  | { kind: "comment-too-long"; most: number };

/**
 * An approver's request for a change. It goes to the writers and takes the section back from approval, so it must say
 * what is wanted, and refer to the current text. A computed section has no writer who could answer. There, the amounts
 * must be changed in the section in which they are written.
 */
export function requestChange(
  section: Section,
  structure: Structure,
  {
    id,
    by,
    byName,
    contentHash,
    comment,
    at,
  }: { id: string; by: PersonId; byName: string; contentHash: string; comment: string; at: Date },
): Outcome<ChangeRequest, RequestChangeRefusal> {
  const [party] = approvesFor(section, structure, by);
  if (!party) return refuse({ kind: "not-an-approver" });
  if (section.form.fields.length === 0) return refuse({ kind: "not-open" });
  if (comment.trim() === "") return refuse({ kind: "no-comment" });
  if (comment.length > LONGEST_COMMENT) return refuse({ kind: "comment-too-long", most: LONGEST_COMMENT });
  if (contentHash !== section.contentHash) return refuse({ kind: "changed-since-shown" });
  return ok({
    id,
    partyId: party.id,
    personId: by,
    personName: byName,
    comment: comment.trimEnd(),
    at,
    resolved: false,
  });
}
