import type { Member, Named, PersonId, Structure } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import type { RoleRefusal } from "./leaveParty";
import { ownMembership } from "./ownMembership";

type HandingOver = {
  readonly by: PersonId;
  readonly memberId: string;
  readonly to: Named | null;
  readonly newMemberId: string;
  readonly at: Date;
};

/**
 * A person hands their role in a party to a colleague, who then has the roles of both. An admitted person thereby
 * admits the colleague. A newcomer hands on the request to approve, which still waits for an answer.
 */
export function handOver(
  structure: Structure,
  { by, memberId, to, newMemberId, at }: HandingOver,
): Outcome<Structure, RoleRefusal> {
  const own = ownMembership(structure, by, memberId);
  if (!own) return refuse({ kind: "stale" });
  if (!to || to.personId === by || structure.takenOut.includes(to.personId)) return refuse({ kind: "nobody-chosen" });
  const { writes, approves, asksToApprove, admittedAt } = own.member;
  const already = structure.members.find(
    ({ partyId, personId, standsInFor }) =>
      partyId === own.party.id && personId === to.personId && standsInFor === null,
  );
  const colleague: Member = already
    ? {
        ...already,
        writes: already.writes || writes,
        approves: already.approves || approves,
        asksToApprove: !already.approves && !approves && (already.asksToApprove || asksToApprove),
        admittedAt: admittedAt && (!already.admittedAt || (approves && !already.approves)) ? at : already.admittedAt,
      }
    : {
        id: newMemberId,
        partyId: own.party.id,
        ...to,
        writes,
        approves,
        asksToApprove,
        admittedAt: admittedAt && at,
        joinedAt: at,
        standsInFor: null,
      };
  const others = structure.members.filter(({ id }) => id !== memberId && id !== colleague.id);
  return ok({ ...structure, members: [...others, colleague] });
}
