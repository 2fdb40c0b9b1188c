import { hasRole, type PersonId, type Structure } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { ownMembership } from "./ownMembership";

export type RoleRefusal = { kind: "stale" } | { kind: "nobody-chosen" } | { kind: "last-coordinator" };

/**
 * A person leaves a party. The person's texts and the party's sections stay with the party. The only coordinator must
 * hand over first: nobody could repair an application without a coordinator.
 */
export function leaveParty(structure: Structure, by: PersonId, memberId: string): Outcome<Structure, RoleRefusal> {
  const own = ownMembership(structure, by, memberId);
  if (!own) return refuse({ kind: "stale" });
  const inOwnRight = structure.members.filter(({ standsInFor }) => standsInFor === null);
  const alone = inOwnRight.filter(({ partyId }) => partyId === own.party.id).length === 1;
  if (hasRole(own.party, "lead") && alone) return refuse({ kind: "last-coordinator" });
  return ok({ ...structure, members: structure.members.filter(({ id }) => id !== memberId) });
}
