import { hasRole, isCoordinator, type PartyId, type PersonId, type Structure } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { memberInOwnRight } from "./memberInOwnRight";
import type { PartyRefusal } from "./partyRefusal";
import { takeOut } from "./takeOut";

/** A member to be put back: which person, in which party. */
export type RemovedMember = {
  readonly partyId: PartyId;
  readonly personId: PersonId;
  readonly name: string;
  readonly of: string;
};

/** What putting a member back needs, from the structure before the removal. */
export function removedMember(before: Structure, memberId: string): RemovedMember | null {
  const member = memberInOwnRight(before, memberId);
  const party = before.parties.find(({ id }) => id === member?.partyId);
  return member && party
    ? { partyId: party.id, personId: member.personId, name: member.personName, of: party.name }
    : null;
}

/** The coordinator removes a member. The member's texts stay with the party. */
export function removeMember(structure: Structure, by: PersonId, memberId: string): Outcome<Structure, PartyRefusal> {
  if (!isCoordinator(structure, by)) return refuse({ kind: "not-coordinator" });
  const leaving = memberInOwnRight(structure, memberId);
  if (!leaving) return refuse({ kind: "no-such-member" });
  const party = structure.parties.find(({ id }) => id === leaving.partyId);
  if (party && hasRole(party, "lead")) return refuse({ kind: "last-coordinator" });
  return ok(takeOut(structure, leaving));
}
