import type { Deputy, Member, Structure } from "../application/application";

/**
 * The same structure with what deputies do while they stand in: what the person whom they stand in for does in the
 * person's own right, in each of the person's parties. It follows from that and is never changed by itself: a role that
 * the person gets or hands on is the deputy's too, or no longer. What the deputy is in one's own right stays beside it.
 * A deputy of a deputy gets nothing of the first one's. Where the person has gone out, nobody stands in any longer.
 * Whoever was taken out stands in for nobody.
 */
export function withActiveDeputies(structure: Structure, newId: () => string): Structure {
  const own = structure.members.filter(({ standsInFor }) => standsInFor === null);
  const deputies = structure.deputies.map((each) =>
    each.since === null ||
    (own.some(({ personId }) => personId === each.personId) && !structure.takenOut.includes(each.deputy.personId))
      ? each
      : { ...each, since: null },
  );
  const standing = deputies.flatMap(({ personId, deputy, since }) =>
    since === null
      ? []
      : own.filter((member) => member.personId === personId).map((member) => ({ member, deputy, since })),
  );
  const members = standing.map(({ member, deputy, since }): Member => {
    const { partyId, personId, personName, writes, approves, asksToApprove, admittedAt } = member;
    const role = { writes, approves, asksToApprove, admittedAt };
    const already = structure.members.find(
      (each) =>
        each.partyId === partyId && each.personId === deputy.personId && each.standsInFor?.personId === personId,
    );
    if (already) return { ...already, ...role };
    return {
      id: newId(),
      partyId,
      ...deputy,
      ...role,
      joinedAt: since,
      standsInFor: { personId, personName },
    };
  });
  return { ...structure, deputies, members: [...own, ...members] };
}

/** Whose work a deputy does at this moment. */
export const activeDeputies = ({ deputies }: Pick<Structure, "deputies">): Deputy[] =>
  deputies.filter(({ since }) => since !== null);
