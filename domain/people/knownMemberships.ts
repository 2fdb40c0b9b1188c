import { type Member, membershipsOf, type PartyId, type PersonId, type Structure } from "../application/structure";

/** The memberships by which a party knows a person, also what the person does there as a deputy. */
export const knownMemberships = (structure: Structure, personId: PersonId, partyId: PartyId): Member[] =>
  membershipsOf(structure, personId)
    .map(({ member }) => member)
    .filter((member) => member.partyId === partyId && member.admittedAt !== null);
