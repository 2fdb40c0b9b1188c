import { type PartyId, type PartyKind, type PersonId, partiesOf, type Structure } from "../application/structure";

const ofKind = (structure: Structure, kind: PartyKind) => partiesOf(structure).filter((each) => each.kind === kind);

/**
 * The party that a person probably joins: one that they are invited to, or the only one of its kind. "new" if there is
 * none. With several parties none is suggested: a hasty press would join somebody else's party.
 */
export function suggestedParty(structure: Structure, kind: PartyKind, personId: PersonId): PartyId | "new" | null {
  const parties = ofKind(structure, kind);
  const invitedTo = parties.find(({ id }) =>
    structure.invitations.some((each) => each.personId === personId && each.partyId === id),
  );
  if (invitedTo) return invitedTo.id;
  const [only, ...more] = parties;
  return only ? (more.length > 0 ? null : only.id) : "new";
}

/** Whether a person who has chosen no party means a new one: they named it, or there is none to choose. */
export const meansNewParty = (structure: Structure, kind: PartyKind, name: string): boolean =>
  name.trim() !== "" || ofKind(structure, kind).length === 0;
