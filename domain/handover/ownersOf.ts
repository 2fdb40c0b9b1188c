import {
  hasRole,
  isCoordinator,
  type Member,
  ownMembershipsOf,
  type Party,
  type PersonId,
  partiesOf,
  type Structure,
} from "../application/structure";

/** An owner with a vote, and the people who can give it. */
export type Owner = { readonly party: Party; readonly approvers: readonly PersonId[] };

/** Only people admitted before the request count: nobody can bring in others to vote yes. */
const wasKnown = ({ admittedAt }: Member, before: Date | undefined): boolean =>
  admittedAt !== null && (before === undefined || admittedAt <= before);

/**
 * The owners with an approver who was one when the request was made. The coordinator being replaced cannot
 * vote. Nor can deputies: they act temporarily, and this decision is permanent.
 */
export const ownersOf = (structure: Structure, askedAt: Date): Owner[] =>
  partiesOf(structure).flatMap((party) => {
    const approvers = structure.members
      .filter((member) => member.partyId === party.id && member.approves && member.standsInFor === null)
      .filter((member) => wasKnown(member, askedAt) && !isCoordinator(structure, member.personId))
      .map(({ personId }) => personId);
    return hasRole(party, "owner") && approvers.length > 0 ? [{ party, approvers }] : [];
  });

/**
 * Whether a person belongs to an owner and was admitted before the request; without a time, is admitted now.
 */
export const mayTakeOver = (structure: Structure, by: PersonId, askedAt?: Date): boolean =>
  !isCoordinator(structure, by) &&
  ownMembershipsOf(structure, by).some(({ party, member }) => hasRole(party, "owner") && wasKnown(member, askedAt));
