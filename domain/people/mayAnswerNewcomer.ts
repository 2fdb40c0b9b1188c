import { isCoordinator, type Member, type PersonId, type Structure } from "../application/structure";
import { knownMemberships } from "./knownMemberships";

/**
 * Whether a person may say yes or no to a newcomer: the coordinator, and whoever the party knows. Nobody answers for
 * oneself, nor through one's own deputy.
 */
export function mayAnswerNewcomer(
  structure: Structure,
  by: PersonId,
  { personId, partyId }: Pick<Member, "personId" | "partyId">,
): boolean {
  if (by === personId) return false;
  return (
    isCoordinator(structure, by) ||
    knownMemberships(structure, by, partyId).some(({ standsInFor }) => standsInFor?.personId !== personId)
  );
}
