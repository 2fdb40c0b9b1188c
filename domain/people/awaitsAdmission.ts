import { isCoordinator, type Member, type PartyId, type PersonId, type Structure } from "../application/structure";

/**
 * Whether a person needs somebody's yes to approve for a party. Who is invited has it, and the first person of a party
 * and the coordinator need none. A newcomer needs it though all others have left, or were gone already: an emptied
 * party is not given to whoever comes first.
 */
export function awaitsAdmission(
  structure: Structure,
  { partyId, personId, already }: { partyId: PartyId; personId: PersonId; already: Member | undefined },
): boolean {
  if (isCoordinator(structure, personId)) return false;
  if (structure.invitations.some((each) => each.personId === personId && each.partyId === partyId)) return false;
  if (already && already.admittedAt === null) return true;
  const hasOthers = structure.members.some(
    (member) => member.partyId === partyId && member.personId !== personId && member.standsInFor === null,
  );
  const hadPeople = structure.parties.some(({ id, hadPeople }) => id === partyId && hadPeople);
  return hasOthers || (!already && hadPeople);
}
