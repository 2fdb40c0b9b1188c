import type { PersonId, Structure } from "../application/structure";

/** Lets removed people back in: they may join like anybody else. */
export const letBackIn = (structure: Structure, personIds: readonly PersonId[]): Structure => ({
  ...structure,
  takenOut: structure.takenOut.filter((id) => !personIds.includes(id)),
});
