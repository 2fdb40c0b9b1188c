import {
  isCoordinator,
  membershipsOf,
  type Named,
  type PartyId,
  type PersonId,
  type Structure,
} from "../application/structure";
import { letBackIn } from "../people/letBackIn";
import { mayAnswerNewcomer } from "../people/mayAnswerNewcomer";
import { type Outcome, ok, refuse } from "../values/outcome";
import { partiesToInviteFor } from "./partiesToInviteFor";
import { isInvited } from "./unusedInvitations";

export type InviteRefusal =
  /** The party is gone, or the person may not invite for it. */
  { kind: "not-your-party" } | { kind: "taken-out" | "already-invited" };

type Inviting = {
  readonly by: PersonId;
  readonly people: readonly Named[];
  /** Null if the invited people find their party themselves; then they join like anybody else. */
  readonly partyId: PartyId | null;
  readonly at: Date;
};

/**
 * Whether a person can be invited: somebody in no party that is present, with no invitation to answer. Only the
 * coordinator can invite people who were taken out.
 */
export const canBeInvited = (structure: Structure, by: PersonId, personId: PersonId): boolean =>
  structure.takenOut.includes(personId)
    ? isCoordinator(structure, by)
    : membershipsOf(structure, personId).length === 0 && !isInvited(structure, personId);

/**
 * Invites people. An invitation for a party lets them approve for it without being admitted. Only the coordinator can
 * invite people who were removed before, which lets them back in.
 */
export function inviteAll(
  structure: Structure,
  { by, people, partyId, at }: Inviting,
): Outcome<Structure, InviteRefusal> {
  const leads = isCoordinator(structure, by);
  const mayInvite =
    partyId === null
      ? leads
      : partiesToInviteFor(structure, by).some(({ id }) => id === partyId) &&
        people.every(({ personId }) => mayAnswerNewcomer(structure, by, { personId, partyId }));
  if (!mayInvite) return refuse({ kind: "not-your-party" });
  const ids = people.map(({ personId }) => personId);
  if (!leads && ids.some((id) => structure.takenOut.includes(id))) return refuse({ kind: "taken-out" });
  if (ids.some((id) => isInvited(structure, id))) return refuse({ kind: "already-invited" });
  const open = leads ? letBackIn(structure, ids) : structure;
  return ok({
    ...open,
    invitations: [
      ...open.invitations.filter(({ personId }) => !ids.includes(personId)),
      ...people.map(({ personId, personName }) => ({
        ...{ personId, personName, partyId, at },
        invitedBy: by,
        declinedAt: null,
      })),
    ],
  });
}
