import type { PersonId, Structure } from "../application/structure";

/** Stops people from rejoining by themselves, and cancels invitations to or from them. */
export const shutOut = (structure: Structure, personIds: readonly PersonId[]): Structure => ({
  ...structure,
  takenOut: [...new Set([...structure.takenOut, ...personIds])],
  invitations: structure.invitations.filter(
    ({ personId, invitedBy }) => !personIds.includes(personId) && !personIds.includes(invitedBy),
  ),
});
