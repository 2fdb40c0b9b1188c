import type { NewcomerAnswer } from "../application/newcomerAnswer";
import type { Notice } from "../application/notice";
import { isCoordinator, type Member, type PersonId, type Structure } from "../application/structure";

const inOwnRight = ({ members }: Structure): Member[] => members.filter(({ standsInFor }) => standsInFor === null);

const sameIn = (structure: Structure, { partyId, personId }: Member): Member | undefined =>
  inOwnRight(structure).find((each) => each.partyId === partyId && each.personId === personId);

/**
 * Notices about newcomers, from the difference between two structures. The party and the coordinators are told of
 * everybody who joins or asks to approve, even if no answer is needed. The newcomer is told the answer. `by` is not
 * notified of their own action.
 */
export function newcomerNews(before: Structure, after: Structure, by: PersonId): Notice[] {
  const arrived = inOwnRight(after).filter((member) => {
    const was = sameIn(before, member);
    if (member.asksToApprove && !was?.asksToApprove) return true;
    return !was && (member.admittedAt === null || member.personId === by);
  });
  return [
    ...arrived.flatMap((member) => newsOfArrival(after, member, by)),
    ...inOwnRight(before).flatMap((was) => newsOfAnswer(before, after, was, by)),
  ];
}

function newsOfArrival(after: Structure, newcomer: Member, by: PersonId): Notice[] {
  const { partyId, personId, personName } = newcomer;
  const told = new Set(
    after.members
      .filter((each) => each.partyId === partyId || isCoordinator(after, each.personId))
      .map((each) => each.personId),
  );
  told.delete(personId);
  told.delete(by);
  return [...told].map((reader) => ({
    kind: "newcomer",
    applicationId: after.id,
    personId: reader,
    partyId,
    newcomer: { personId, personName },
  }));
}

function newsOfAnswer(before: Structure, after: Structure, was: Member, by: PersonId): Notice[] {
  const { partyId, personId } = was;
  if (by === personId) return [];
  const answer = answerIn(was, sameIn(after, was));
  const byName = before.members.find((each) => each.personId === by)?.personName ?? "";
  return answer ? [{ kind: "newcomer-answer", applicationId: after.id, personId, partyId, by: byName, answer }] : [];
}

function answerIn(was: Member, is: Member | undefined): NewcomerAnswer | null {
  if (!is) return was.asksToApprove || was.admittedAt === null ? "out" : null;
  if (!was.asksToApprove || is.asksToApprove) return null;
  return is.approves ? "approves" : "writes";
}
