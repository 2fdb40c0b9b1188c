import { membershipsOf, type PersonId } from "../application/structure";
import { isAwaited } from "../section/approverGroup";
import { type Application, recordAt, type Section } from "../section/section";
import type { ChangeRequest, Comment, SectionRecord } from "../section/sectionRecord";
import { writersOf } from "../section/writersOf";

/** One thing that was said about a section. */
export type Said = Omit<Comment, "kind"> & { readonly kind: Comment["kind"] | "wish" };

const wished = ({ partyId, personId, personName, comment, at }: ChangeRequest): Said => ({
  kind: "wish",
  to: null,
  partyId,
  personId,
  personName,
  text: comment,
  at,
});

/** All that was said about a section, oldest first: wishes for changes, what became of them, and comments. */
export const threadOf = ({ changeRequests, comments }: SectionRecord): Said[] =>
  [...changeRequests.map(wished), ...comments].sort((a, b) => a.at.getTime() - b.at.getTime());

/**
 * Who hears of a new comment: those who have said something in the thread, and the writers; from a writer who is the
 * first to speak, the approvers that the section waits for. Never who wrote it, and only who is still in the application.
 */
export function hearersOf(section: Section, application: Application, author: PersonId): PersonId[] {
  const spoken = threadOf(recordAt(application, section)).map(({ personId }) => personId);
  const writers = writersOf(section, application);
  const others = (people: readonly PersonId[]) => [
    ...new Set(people.filter((id) => id !== author && membershipsOf(application, id).length > 0)),
  ];
  const heard = writers.includes(author) ? others(spoken) : others([...spoken, ...writers]);
  if (heard.length > 0) return heard;
  const approving = section.groups.filter(isAwaited).flatMap(({ parties }) => parties.map(({ id }) => id));
  return others(
    application.members
      .filter(({ partyId, approves }) => approves && approving.includes(partyId))
      .map(({ personId }) => personId),
  );
}
