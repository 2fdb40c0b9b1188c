import type { Member, Party, PartyId, PersonId, Structure } from "../application/structure";
import type { Section } from "./section";

/** The parties with a pending approval that this person may give. */
export const awaitedFrom = (section: Section, structure: Structure, personId: PersonId): Party[] =>
  approvesFor(section, structure, personId).filter(({ id }) => section.unapproved.some((party) => party.id === id));

/** The optional approvers that this person may approve for and that have not approved. Nobody waits for them. */
export const optionalApprovalsFrom = (section: Section, structure: Structure, personId: PersonId): Party[] =>
  section.unanswered.length === 0
    ? []
    : approvesFor(section, structure, personId).filter(({ id }) => section.unanswered.some((party) => party.id === id));

/** The section's approver parties that this person may approve for. */
export const approvesFor = (section: Section, structure: Structure, personId: PersonId): Party[] =>
  section.approvers.filter(({ id }) => speakerOf(structure, personId, id) !== undefined);

/** The membership by which a person approves for a party: in their own right if possible, otherwise as a deputy. */
export function speakerOf({ members }: Structure, personId: PersonId, partyId: PartyId): Member | undefined {
  const speaking = members.filter((each) => each.partyId === partyId && each.personId === personId && each.approves);
  return speaking.find(({ standsInFor }) => standsInFor === null) ?? speaking[0];
}
