import type { PersonId, Structure } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { unusedInvitations } from "./unusedInvitations";

/** An invited person says no. They may still join, and can be asked again. */
export function declineInvitation(
  structure: Structure,
  { by, at }: { by: PersonId; at: Date },
): Outcome<Structure, { kind: "no-such-invitation" }> {
  const own = unusedInvitations(structure).find(({ personId }) => personId === by);
  if (!own) return refuse({ kind: "no-such-invitation" });
  const declined = { ...own, declinedAt: own.declinedAt ?? at };
  return ok({ ...structure, invitations: structure.invitations.map((each) => (each === own ? declined : each)) });
}
