import { membershipsOf, type PersonId, type Structure } from "../application/structure";
import type { Section } from "../section/section";
import type { Comment } from "../section/sectionRecord";
import { LONGEST_COMMENT } from "../values/longestComment";
import { type Outcome, ok, refuse } from "../values/outcome";

export type CommentRefusal = { kind: "no-comment" } | { kind: "comment-too-long"; most: number };

/**
 * A comment in a section's thread, by any member: it requests nothing and withdraws nothing. The member speaks for
 * their party that has a part in the section, if there is one.
 */
export function addComment(
  section: Section,
  structure: Structure,
  { by, byName, text, at }: { by: PersonId; byName: string; text: string; at: Date },
): Outcome<Comment, CommentRefusal> {
  const said = text.trim();
  if (said === "") return refuse({ kind: "no-comment" });
  if (said.length > LONGEST_COMMENT) return refuse({ kind: "comment-too-long", most: LONGEST_COMMENT });
  const own = membershipsOf(structure, by).map(({ party }) => party);
  const party = own.find(({ id }) => section.parties.some((each) => each.id === id)) ?? own[0];
  return ok({
    kind: "comment",
    to: null,
    partyId: party?.id ?? null,
    personId: by,
    personName: byName,
    text: said,
    at,
  });
}
