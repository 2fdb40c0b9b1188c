import type { Member, Structure } from "../application/structure";
import { shutOut } from "./shutOut";

/** Removes a member by somebody else's decision. The person may return only if the coordinator allows it. */
export const takeOut = (structure: Structure, { id, personId }: Member): Structure => ({
  ...shutOut(structure, [personId]),
  members: structure.members.filter((member) => member.id !== id),
});
