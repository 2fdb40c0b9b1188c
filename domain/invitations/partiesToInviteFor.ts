import { isCoordinator, type Party, type PersonId, partiesOf, type Structure } from "../application/structure";
import { knownMemberships } from "../people/knownMemberships";

/**
 * The parties that a person may invite others for: all for the coordinator, otherwise those that have admitted the
 * person.
 */
export const partiesToInviteFor = (structure: Structure, by: PersonId): Party[] =>
  partiesOf(structure).filter(
    ({ id, kind }) =>
      kind !== "coordinator" && (isCoordinator(structure, by) || knownMemberships(structure, by, id).length > 0),
  );
