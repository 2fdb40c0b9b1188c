import { type Invitation, isCoordinator, type PersonId, type Structure } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { partiesToInviteFor } from "./partiesToInviteFor";
import { unusedInvitations } from "./unusedInvitations";

/** The invitations that a person may send again: all for the coordinator, otherwise those for their own parties. */
export function remindable(structure: Structure, by: PersonId): Invitation[] {
  const parties = partiesToInviteFor(structure, by).map(({ id }) => id);
  return unusedInvitations(structure).filter(({ partyId }) =>
    partyId === null ? isCoordinator(structure, by) : parties.includes(partyId),
  );
}

/** Asks an invited person again, who has not answered or has said no. */
export function remindInvited(
  structure: Structure,
  { by, personId, at }: { by: PersonId; personId: PersonId; at: Date },
): Outcome<Structure, { kind: "no-such-invitation" }> {
  const sent = remindable(structure, by).find((each) => each.personId === personId);
  if (!sent) return refuse({ kind: "no-such-invitation" });
  const again = { ...sent, at, declinedAt: null };
  return ok({ ...structure, invitations: structure.invitations.map((each) => (each === sent ? again : each)) });
}
