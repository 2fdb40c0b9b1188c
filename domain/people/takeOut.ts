import type { Member, Structure } from "../application/structure";
import { shutOut } from "./shutOut";

/** A member goes out of a party by somebody else's decision, and comes back only when the coordinator allows it. */
export const takeOut = (structure: Structure, { id, personId }: Member): Structure => ({
  ...shutOut(structure, [personId]),
  members: structure.members.filter((member) => member.id !== id),
});
