import { isCoordinator, type PersonId, type Structure } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { memberInOwnRight } from "./memberInOwnRight";
import type { PartyRefusal } from "./partyRefusal";
import { takeOut } from "./takeOut";

/** The coordinator removes a member. The member's texts stay with the party. */
export function removeMember(structure: Structure, by: PersonId, memberId: string): Outcome<Structure, PartyRefusal> {
  if (!isCoordinator(structure, by)) return refuse({ kind: "not-coordinator" });
  const leaving = memberInOwnRight(structure, memberId);
  if (!leaving) return refuse({ kind: "no-such-member" });
  const kind = structure.parties.find(({ id }) => id === leaving.partyId)?.kind;
  if (kind === "coordinator") return refuse({ kind: "last-coordinator" });
  return ok(takeOut(structure, leaving));
}
