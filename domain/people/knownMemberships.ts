import { type Member, membershipsOf, type PartyId, type PersonId, type Structure } from "../application/structure";

/** A person's admitted memberships in a party, including those as a deputy. */
export const knownMemberships = (structure: Structure, personId: PersonId, partyId: PartyId): Member[] =>
  membershipsOf(structure, personId)
    .map(({ member }) => member)
    .filter((member) => member.partyId === partyId && member.admittedAt !== null);
