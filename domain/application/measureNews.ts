import type { Notice } from "./notice";
import { hasRole, measuresOf, type PartyId, type PersonId, partiesOf, type Structure } from "./structure";

/**
 * Tells the writers of a party that was in no measure when it is put into one, except whoever did it: they were promised
 * that when they joined. The consulted are asked near the deadline, and are told then.
 */
export function measureNews(before: Structure, after: Structure, by: PersonId): Notice[] {
  const [was, is] = [takingPart(before), takingPart(after)];
  const begin = partiesOf(after).filter(
    (party) =>
      !hasRole(party, "consulted") &&
      is.has(party.id) &&
      !was.has(party.id) &&
      before.parties.some((each) => each.id === party.id && !each.removed),
  );
  return begin.flatMap(({ id: partyId }) =>
    after.members
      .filter((member) => member.partyId === partyId && member.writes && member.personId !== by)
      .map(({ personId }): Notice => ({ kind: "in-measures", applicationId: after.id, personId, partyId })),
  );
}

const takingPart = (structure: Structure): ReadonlySet<PartyId> =>
  new Set(measuresOf(structure).flatMap(({ partyIds }) => partyIds));
