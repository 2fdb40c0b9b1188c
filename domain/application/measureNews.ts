import type { Notice } from "./notice";
import { measuresOf, type PartyId, type PersonId, partiesOf, type Structure } from "./structure";

/**
 * Tells the writers of a party that was in no measure when it is put into one, except whoever did it: they were promised
 * that when they joined. Unions are asked near the deadline, and are told then.
 */
export function measureNews(before: Structure, after: Structure, by: PersonId): Notice[] {
  const [was, is] = [takingPart(before), takingPart(after)];
  const begin = partiesOf(after).filter(
    ({ id, kind }) =>
      kind !== "union" && is.has(id) && !was.has(id) && before.parties.some((each) => each.id === id && !each.removed),
  );
  return begin.flatMap(({ id: partyId }) =>
    after.members
      .filter((member) => member.partyId === partyId && member.writes && member.personId !== by)
      .map(({ personId }): Notice => ({ kind: "in-measures", applicationId: after.id, personId, partyId })),
  );
}

const takingPart = (structure: Structure): ReadonlySet<PartyId> =>
  new Set(measuresOf(structure).flatMap(({ partyIds }) => partyIds));
