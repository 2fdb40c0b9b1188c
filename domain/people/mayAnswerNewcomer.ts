import { isCoordinator, type Member, membershipsOf, type PersonId, type Structure } from "../application";

/**
 * Whether a person may say yes or no to a newcomer: the coordinator, and whoever the party knows. Nobody answers for
 * oneself, nor through one's own deputy.
 */
export function mayAnswerNewcomer(structure: Structure, by: PersonId, newcomer: Member): boolean {
  if (by === newcomer.personId) return false;
  return (
    isCoordinator(structure, by) ||
    membershipsOf(structure, by).some(
      ({ member }) =>
        member.partyId === newcomer.partyId &&
        member.admittedAt !== null &&
        member.standsInFor?.personId !== newcomer.personId,
    )
  );
}
