import type { ChangeRequest, Comment, SectionRecord } from "../answers/sectionRecord";
import { membershipsOf, type PersonId } from "../application/structure";
import { isAwaited } from "../section/approverGroup";
import { type Application, recordAt, type Section } from "../section/section";
import { writersOf } from "../section/writersOf";

/** One thing that was said about a section. */
export type ThreadEntry = Omit<Comment, "kind"> & { readonly kind: Comment["kind"] | "wish" };

const entryOf = ({ partyId, personId, personName, comment, at }: ChangeRequest): ThreadEntry => ({
  kind: "wish",
  to: null,
  partyId,
  personId,
  personName,
  text: comment,
  at,
});

/** Everything said about a section, oldest first: change requests, their outcomes, and comments. */
export const threadOf = ({ changeRequests, comments }: SectionRecord): ThreadEntry[] =>
  [...changeRequests.map(entryOf), ...comments].sort((a, b) => a.at.getTime() - b.at.getTime());

/**
 * People to notify of a new comment: everybody who has written in the thread, and the section's writers. If a writer is
 * the first to comment, the required approvers instead. Never the author, and only people who are still in the
 * application.
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
