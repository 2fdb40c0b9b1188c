import { isCoordinator, type Member, type PartyId, type PersonId, type Structure } from "../application";

/**
 * Whether a person needs somebody's yes to approve for a party. The first of a party needs none, nor does the
 * coordinator, who decides what all others do. A newcomer needs it though all others have left meanwhile.
 */
export function awaitsAdmission(
  structure: Structure,
  { partyId, personId, already }: { partyId: PartyId; personId: PersonId; already: Member | undefined },
): boolean {
  if (isCoordinator(structure, personId)) return false;
  if (already && already.admittedAt === null) return true;
  return structure.members.some(
    (member) => member.partyId === partyId && member.personId !== personId && member.standsInFor === null,
  );
}
