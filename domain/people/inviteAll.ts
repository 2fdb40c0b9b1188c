import {
  type Invitation,
  isCoordinator,
  membershipsOf,
  type PartyId,
  type PersonId,
  type Structure,
} from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { letBackIn } from "./letBackIn";
import { mayAnswerNewcomer } from "./mayAnswerNewcomer";
import { partiesToInviteFor } from "./partiesToInviteFor";
import { withoutInvitation } from "./withoutInvitation";

export type InviteRefusal =
  /** The party is gone, or the person may not invite for it. */
  { kind: "not-your-party" } | { kind: "taken-out" };

type Inviting = {
  readonly by: PersonId;
  readonly personIds: readonly PersonId[];
  /** Null if the invited people find their party themselves; then they join like anybody else. */
  readonly partyId: PartyId | null;
};

/**
 * Whether a person can be invited: somebody in no party that is present. Only the coordinator can invite people who
 * were taken out.
 */
export const canBeInvited = (structure: Structure, by: PersonId, personId: PersonId): boolean =>
  structure.takenOut.includes(personId)
    ? isCoordinator(structure, by)
    : membershipsOf(structure, personId).length === 0;

/**
 * Invites people. An invitation for a party lets them approve for it without being admitted. Only the coordinator can
 * invite people who were removed before, which lets them back in.
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
