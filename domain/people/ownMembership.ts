import { ownMembershipsOf, type PersonId, type Structure } from "../application/structure";

/** A membership that is the person's own, by id. */
export const ownMembership = (structure: Structure, personId: PersonId, memberId: string) =>
  ownMembershipsOf(structure, personId).find(({ member }) => member.id === memberId);
