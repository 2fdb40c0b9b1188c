import { type Invitation, isCoordinator, type PartyId, type PersonId, type Structure } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { letBackIn } from "./letBackIn";
import { mayAnswerNewcomer } from "./mayAnswerNewcomer";
import { partiesToInviteFor } from "./partiesToInviteFor";
import { withoutInvitation } from "./withoutInvitation";

export type InviteRefusal =
  /** The party is gone, or is another's. */
  { kind: "not-your-party" } | { kind: "taken-out" };

type Inviting = {
  readonly by: PersonId;
  readonly personIds: readonly PersonId[];
  /** Null where those who are invited find their party themselves: then they join as anybody does. */
  readonly partyId: PartyId | null;
};

/**
 * Invites people. An invitation for a party is the yes to approve for it. Who was taken out before is in again by the
 * coordinator's invitation, and nobody else can give it.
 */
export function inviteAll(
  structure: Structure,
  { by, personIds, partyId }: Inviting,
): Outcome<Structure, InviteRefusal> {
  const leads = isCoordinator(structure, by);
  const mayInvite =
    partyId === null
      ? leads
      : partiesToInviteFor(structure, by).some(({ id }) => id === partyId) &&
        personIds.every((personId) => mayAnswerNewcomer(structure, by, { personId, partyId }));
  if (!mayInvite) return refuse({ kind: "not-your-party" });
  if (!leads && personIds.some((id) => structure.takenOut.includes(id))) return refuse({ kind: "taken-out" });
  const open = leads ? letBackIn(structure, personIds) : structure;
  return ok(
    partyId === null
      ? open
      : personIds.reduce((each, personId) => invited(each, { personId, partyId, invitedBy: by }), open),
  );
}

const invited = (structure: Structure, invitation: Invitation): Structure => ({
  ...structure,
  invitations: [...withoutInvitation(structure, invitation).invitations, invitation],
});
