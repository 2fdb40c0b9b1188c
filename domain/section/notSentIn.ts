import type { ChangeRequest, SectionRecord } from "../answers/sectionRecord";
import type { Party, Structure } from "../application/structure";

/**
 * The contributors whose part is yet to be sent to approval.
 *
 * After a change request, those answer it whose text was asked about: everybody except the one who asked, until somebody
 * has changed the section. From then on they are the ones who changed it. Whoever changed nothing stays sent.
 */
export function notSentIn(
  contributors: readonly Party[],
  { answers, submissions }: Pick<SectionRecord, "answers" | "submissions">,
  changeRequests: readonly ChangeRequest[],
  { members }: Pick<Structure, "members">,
): readonly Party[] {
  const sent = ({ id }: Party) => submissions.find(({ partyId }) => partyId === id)?.at;
  const never = contributors.filter((party) => !sent(party));
  if (changeRequests.length === 0) return never;

  const asked = Math.max(...changeRequests.map(({ at }) => at.getTime()));
  const fresh = answers.filter(({ writtenAt }) => writtenAt.getTime() > asked);
  const hasChanged = ({ id }: Party) =>
    fresh.some(
      ({ partyId, writtenBy }) =>
        partyId === id ||
        (partyId === null && members.some((each) => each.partyId === id && each.writes && each.personId === writtenBy)),
    );
  const changers = contributors.filter(hasChanged);
  const others = contributors.filter(({ id }) => changeRequests.some(({ partyId }) => partyId !== id));
  const asking = changers.length > 0 ? changers : others.length > 0 ? others : contributors;
  const hasAnswered = (party: Party) => (sent(party)?.getTime() ?? 0) > asked;
  const unanswered = asking.filter((party) => !hasAnswered(party));
  const awaited = contributors.filter((party) => never.includes(party) || unanswered.includes(party));
  // The person who was to answer may have left, so any contributor may answer instead.
  return awaited.length > 0 ? awaited : contributors;
}
