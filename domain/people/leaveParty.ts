import type { PersonId, Structure } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { ownMembership } from "./ownMembership";

export type RoleRefusal = { kind: "stale" } | { kind: "nobody-chosen" } | { kind: "last-coordinator" };

/**
 * A person goes out of a party. What the person wrote is the party's and stays, and so do its sections. Who alone
 * leads the writing hands that on first: an application without a coordinator can be mended by nobody.
 */
export function leaveParty(structure: Structure, by: PersonId, memberId: string): Outcome<Structure, RoleRefusal> {
  const own = ownMembership(structure, by, memberId);
  if (!own) return refuse({ kind: "stale" });
  const inOwnRight = structure.members.filter(({ standsInFor }) => standsInFor === null);
  const alone = inOwnRight.filter(({ partyId }) => partyId === own.party.id).length === 1;
  if (own.party.kind === "coordinator" && alone) return refuse({ kind: "last-coordinator" });
  return ok({ ...structure, members: structure.members.filter(({ id }) => id !== memberId) });
}
