import {
  hasRole,
  isCoordinator,
  ownMembershipsOf,
  partiesOf,
  type Structure,
} from "../../domain/application/structure";

/**
 * The name of the organisation that leads the writing: the one that the coordinator writes for beside leading. If
 * there is none, it is the first that owns a measure, or the one that leads.
 */
export function coordinatingParty(structure: Structure): string {
  const lead = structure.members.find(
    ({ personId, standsInFor }) => standsInFor === null && isCoordinator(structure, personId),
  );
  const others = (lead ? ownMembershipsOf(structure, lead.personId) : [])
    .map(({ party }) => party)
    .filter((party) => !hasRole(party, "lead") && !hasRole(party, "consulted"));
  const parties = partiesOf(structure);
  const owner = [...others, ...parties].find((party) => hasRole(party, "owner"));
  return (others[0] ?? owner ?? parties.find((party) => hasRole(party, "lead")))?.name ?? "";
}
