import type { Invitation, Structure } from "../application/structure";

/** The same structure when a person's invitation to a party has been used, or somebody has decided otherwise. */
export const withoutInvitation = (
  structure: Structure,
  { personId, partyId }: Pick<Invitation, "personId" | "partyId">,
): Structure => ({
  ...structure,
  invitations: structure.invitations.filter((each) => each.personId !== personId || each.partyId !== partyId),
});
