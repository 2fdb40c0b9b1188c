import { type Invitation, membershipsOf, type PersonId, partiesOf, type Structure } from "../application/structure";

/** The invitations whose person has joined no party. Those that were declined are among them. */
export const unusedInvitations = (structure: Structure): Invitation[] =>
  structure.invitations.filter(
    ({ personId, partyId }) =>
      (partyId === null || partiesOf(structure).some(({ id }) => id === partyId)) &&
      membershipsOf(structure, personId).length === 0,
  );

/** Whether a person has an invitation to answer. */
export const isInvited = (structure: Structure, personId: PersonId): boolean =>
  unusedInvitations(structure).some((each) => each.personId === personId && each.declinedAt === null);
