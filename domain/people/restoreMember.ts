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

/** The log entry of a person who left a party or was removed from it. */
export type Removal = Named & {
  readonly partyId: PartyId;
  readonly writes: boolean;
  readonly approves: boolean;
  readonly asksToApprove: boolean;
  /** Whether the person was admitted; otherwise they are a newcomer again when restored. */
  readonly admitted: boolean;
  readonly by: PersonId;
  /** Whether it happened today and is the latest change to the party's people. */
  readonly isLast: boolean;
};

export type RestoreRefusal = { kind: "stale" } | { kind: "changed-since" };

/**
 * Whether a person may undo a removal. People who left may undo it themselves. A removal may be undone by the person
 * who did it, if still admitted to the party, or by the coordinator. The coordinator can decide whatever a party's
 * people can.
 */
export function mayRestore(structure: Structure, removal: Removal, by: PersonId): boolean {
  if (removal.personId === by) return removal.by === by;
  if (isCoordinator(structure, by)) return removal.by !== removal.personId;
  return removal.by === by && mayAnswerNewcomer(structure, by, removal);
}

/**
 * "Angre", right after: restores a person who left a party or was removed, with the same role. Refused if the party's
 * people have changed since, because that change assumed the person was gone.
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
