import { isCoordinator, type Member, type PersonId, type Structure } from "../application/structure";
import { knownMemberships } from "./knownMemberships";

/**
 * Whether a person may answer a newcomer: the coordinator, or an admitted member of the party. Nobody may answer for
 * themselves, or through their own deputy.
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
