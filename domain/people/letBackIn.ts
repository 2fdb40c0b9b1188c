import type { PersonId, Structure } from "../application/structure";

/** Lets people in again who were taken out: they may join like anybody else. */
export const letBackIn = (structure: Structure, personIds: readonly PersonId[]): Structure => ({
  ...structure,
  takenOut: structure.takenOut.filter((id) => !personIds.includes(id)),
});
