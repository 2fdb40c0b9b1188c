import { hasRole, isCoordinator, type Party, type PersonId, partiesOf, type Structure } from "../application/structure";
import { knownMemberships } from "../people/knownMemberships";

/**
 * The parties that a person may invite others for: all for the coordinator, otherwise those that have admitted the
 * person.
 */
export const partiesToInviteFor = (structure: Structure, by: PersonId): Party[] =>
  partiesOf(structure).filter(
    (party) =>
      !hasRole(party, "lead") && (isCoordinator(structure, by) || knownMemberships(structure, by, party.id).length > 0),
  );
