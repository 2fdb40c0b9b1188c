import type { Member, Structure } from "../application";

/** A member goes out of a party by somebody else's decision, and comes back only when the coordinator allows it. */
export const takeOut = (structure: Structure, { id, personId }: Member): Structure => ({
  ...structure,
  members: structure.members.filter((member) => member.id !== id),
  takenOut: [...structure.takenOut.filter((each) => each !== personId), personId],
});
