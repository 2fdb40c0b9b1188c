import type { Deputy, Member, Structure } from "../application/structure";

/**
 * The structure with the memberships of deputies who have stepped in. They copy the person's own roles, in each of the
 * person's parties. They are derived and never changed directly: a role that the person gets or hands on, the deputy
 * gets or loses too. The deputy's own memberships stay beside them. A deputy's deputy gets nothing from the first
 * person. If the person has left, the deputy no longer stands in. People who were taken out stand in for nobody.
 */
export function withActiveDeputies(structure: Structure, newId: () => string): Structure {
  const own = structure.members.filter(({ standsInFor }) => standsInFor === null);
  const deputies = structure.deputies.map((each) =>
    each.since === null ||
    (own.some(({ personId }) => personId === each.personId) && !structure.takenOut.includes(each.deputy.personId))
      ? each
      : { ...each, since: null },
  );
  const atWork = deputies.flatMap(({ personId, deputy, since }) =>
    since === null
      ? []
      : own.filter((member) => member.personId === personId).map((member) => ({ member, deputy, since })),
  );
  const members = atWork.map(({ member, deputy, since }): Member => {
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

/** Deputies who have stepped in. */
export const activeDeputies = ({ deputies }: Pick<Structure, "deputies">): Deputy[] =>
  deputies.filter(({ since }) => since !== null);
