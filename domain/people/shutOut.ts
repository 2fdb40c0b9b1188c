import type { PersonId, Structure } from "../application/structure";

/** Keeps people from coming back alone, and ends the invitations that they have, or have given others. */
export const shutOut = (structure: Structure, personIds: readonly PersonId[]): Structure => ({
  ...structure,
  takenOut: [...new Set([...structure.takenOut, ...personIds])],
  invitations: structure.invitations.filter(
    ({ personId, invitedBy }) => !personIds.includes(personId) && !personIds.includes(invitedBy),
  ),
});
