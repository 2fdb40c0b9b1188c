import {
  isCoordinator,
  type Member,
  type Named,
  type PartyId,
  type PersonId,
  partiesOf,
  type Structure,
} from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { letBackIn } from "./letBackIn";
import { mayAnswerNewcomer } from "./mayAnswerNewcomer";

/** That somebody went out of a party, or was taken out, as the log has it. */
export type Removal = Named & {
  readonly partyId: PartyId;
  readonly writes: boolean;
  readonly approves: boolean;
  readonly asksToApprove: boolean;
  /** Whether the party knew the person: who had not been let in is a newcomer again. */
  readonly admitted: boolean;
  readonly by: PersonId;
  /** It was today, and is the last that was done to who is in the party. */
  readonly isLast: boolean;
};

export type RestoreRefusal = { kind: "stale" } | { kind: "changed-since" };

/**
 * Whether a person may take a removal back: who went out, whoever took the other out and still answers for the party,
 * and the coordinator, who decides what a party's people decide.
 */
export function mayRestore(structure: Structure, removal: Removal, by: PersonId): boolean {
  if (removal.personId === by) return removal.by === by;
  if (isCoordinator(structure, by)) return removal.by !== removal.personId;
  return removal.by === by && mayAnswerNewcomer(structure, by, removal);
}

/**
 * "Angre", right after: a person who was taken out of a party, or went out of it, comes in again as before. Not where
 * somebody has changed since who is in the party: that was decided on as it stood then.
 */
export function restoreMember(
  structure: Structure,
  removal: Removal | null,
  { by, newMemberId, at }: { by: PersonId; newMemberId: string; at: Date },
): Outcome<Structure, RestoreRefusal> {
  if (!removal || !mayRestore(structure, removal, by)) return refuse({ kind: "stale" });
  const { partyId, personId, personName, writes, approves, asksToApprove, admitted } = removal;
  const isThere = structure.members.some(
    (each) => each.partyId === partyId && each.personId === personId && each.standsInFor === null,
  );
  const stands = partiesOf(structure).some(({ id }) => id === partyId);
  if (!removal.isLast || isThere || !stands) return refuse({ kind: "changed-since" });
  const member: Member = {
    id: newMemberId,
    partyId,
    personId,
    personName,
    writes,
    approves,
    asksToApprove,
    admittedAt: admitted ? at : null,
    joinedAt: at,
    standsInFor: null,
  };
  const back = by === personId ? structure : letBackIn(structure, [personId]);
  return ok({ ...back, members: [...structure.members, member] });
}
