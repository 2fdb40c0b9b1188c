import { type Member, type Named, ownMembershipsOf, type PersonId, type Structure } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";

export type RoleRefusal = { kind: "stale" } | { kind: "nobody-chosen" } | { kind: "last-coordinator" };

const ownOf = (structure: Structure, by: PersonId, memberId: string) =>
  ownMembershipsOf(structure, by).find(({ member }) => member.id === memberId);

/**
 * A person goes out of a party. What the person wrote is the party's and stays, and so do its sections. Who alone
 * leads the writing hands that on first: an application without a coordinator can be mended by nobody.
 */
export function leaveParty(structure: Structure, by: PersonId, memberId: string): Outcome<Structure, RoleRefusal> {
  const own = ownOf(structure, by, memberId);
  if (!own) return refuse({ kind: "stale" });
  const inOwnRight = structure.members.filter(({ standsInFor }) => standsInFor === null);
  const alone = inOwnRight.filter(({ partyId }) => partyId === own.party.id).length === 1;
  if (own.party.kind === "coordinator" && alone) return refuse({ kind: "last-coordinator" });
  return ok({ ...structure, members: structure.members.filter(({ id }) => id !== memberId) });
}

/**
 * A person hands what is the person's in a party to a colleague, who does from then on what both of them did. Who is no
 * newcomer lets the colleague in by it; a newcomer hands on the wish to approve, and it still waits for an answer.
 */
export function handOver(
  structure: Structure,
  {
    by,
    memberId,
    to,
    newMemberId,
    at,
  }: {
    by: PersonId;
    memberId: string;
    to: Named | null;
    newMemberId: string;
    at: Date;
  },
): Outcome<Structure, RoleRefusal> {
  const own = ownOf(structure, by, memberId);
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
