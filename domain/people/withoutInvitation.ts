import type { Invitation, Structure } from "../application/structure";

/** Removes a person's invitation to a party, or to any, once it is used or overridden. */
export const withoutInvitation = (
  structure: Structure,
  { personId, partyId }: Pick<Invitation, "personId" | "partyId">,
): Structure => ({
  ...structure,
  invitations: structure.invitations.filter(
    (each) => each.personId !== personId || (each.partyId !== null && each.partyId !== partyId),
  ),
});
