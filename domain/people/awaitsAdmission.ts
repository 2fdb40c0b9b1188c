import { isCoordinator, type Member, type PartyId, type PersonId, type Structure } from "../application/structure";

/**
 * Whether somebody must admit a person before they may approve for a party. Invited people, the first person of a party
 * and the coordinator need no admission. A newcomer needs it even if everybody else has left, before or since: an
 * emptied party must not go to whoever comes first.
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
