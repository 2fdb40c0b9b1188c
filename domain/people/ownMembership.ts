import { ownMembershipsOf, type PersonId, type Structure } from "../application/structure";

/** A person's membership by id, if they hold it in their own right. */
export const ownMembership = (structure: Structure, personId: PersonId, memberId: string) =>
  ownMembershipsOf(structure, personId).find(({ member }) => member.id === memberId);
