import { membershipsOf, type PersonId, type Structure } from "../application/structure";
import { inNameOrder } from "../people/inNameOrder";
import type { Section } from "../section/section";
import type { Comment } from "../section/sectionRecord";
import { type Outcome, ok, refuse } from "../values/outcome";
import { addComment, type CommentRefusal } from "./addComment";

export type AskRefusal = CommentRefusal | { kind: "no-such-colleague" };

/** The colleagues a member can ask: everybody else in the application by name, once each, with one of their parties. */
export function colleaguesOf(structure: Structure, asker: PersonId) {
  const others = [...new Set(structure.members.map(({ personId }) => personId))].filter((id) => id !== asker);
  const found = others.flatMap((personId) => {
    const [first] = membershipsOf(structure, personId);
    return first ? [{ personId, personName: first.member.personName, party: first.party }] : [];
  });
  return inNameOrder(found, ({ personName }) => personName);
}

/** A question about a section to one member, in the section's thread. */
export function askColleague(
  section: Section,
  structure: Structure,
  { to, ...said }: { by: PersonId; byName: string; to: PersonId; text: string; at: Date },
): Outcome<Comment, AskRefusal> {
  const colleague = colleaguesOf(structure, said.by).find(({ personId }) => personId === to);
  if (!colleague) return refuse({ kind: "no-such-colleague" });
  const { personId, personName } = colleague;
  const added = addComment(section, structure, said);
  return added.ok ? ok({ ...added.value, kind: "question", to: { personId, personName } }) : added;
}
