import {
  isCoordinator,
  type Member,
  ownMembershipsOf,
  type Party,
  type PersonId,
  partiesOf,
  type Structure,
} from "../application/structure";

/** An owner who has a say, and its people who can say it. */
export type Owner = { readonly party: Party; readonly approvers: readonly PersonId[] };

/** Only people who were known before a wish was asked count: nobody brings in others to say yes. */
const wasKnown = ({ admittedAt }: Member, before: Date | undefined): boolean =>
  admittedAt !== null && (before === undefined || admittedAt <= before);

/**
 * The municipal owners with somebody who approves, and did when a wish was asked. The coordinator being replaced cannot
 * vote. Nor can deputies: they act for a time, and who leads is for good.
 */
export const ownersOf = (structure: Structure, askedAt: Date): Owner[] =>
  partiesOf(structure).flatMap((party) => {
    const approvers = structure.members
      .filter((member) => member.partyId === party.id && member.approves && member.standsInFor === null)
      .filter((member) => wasKnown(member, askedAt) && !isCoordinator(structure, member.personId))
      .map(({ personId }) => personId);
    return party.kind === "municipalOwner" && approvers.length > 0 ? [{ party, approvers }] : [];
  });

/** A person of a municipal owner, whom it knew when this was asked; without a time, whom it knows now. */
export const mayTakeOver = (structure: Structure, by: PersonId, askedAt?: Date): boolean =>
  !isCoordinator(structure, by) &&
  ownMembershipsOf(structure, by).some(
    ({ party: { kind }, member }) => kind === "municipalOwner" && wasKnown(member, askedAt),
  );
