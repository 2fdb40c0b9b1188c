import { isCoordinator, type Member, type PersonId, type Structure } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { memberInOwnRight } from "./memberInOwnRight";
import type { PartyRefusal } from "./partyRefusal";
import { withoutInvitation } from "./withoutInvitation";

/** The coordinator changes a member's role. This also answers a newcomer and overrides an earlier invitation. */
export function changeMember(
  structure: Structure,
  by: PersonId,
  { memberId, writes, approves, at }: { memberId: string; writes: boolean; approves: boolean; at: Date },
): Outcome<Structure, PartyRefusal> {
  if (!isCoordinator(structure, by)) return refuse({ kind: "not-coordinator" });
  const member = memberInOwnRight(structure, memberId);
  if (!member) return refuse({ kind: "no-such-member" });
  if (!writes && !approves) return refuse({ kind: "no-role" });
  const admittedAt = member.admittedAt && (member.approves || !approves) ? member.admittedAt : at;
  const changed: Member = { ...member, writes, approves, asksToApprove: false, admittedAt };
  const members = structure.members.map((each) => (each === member ? changed : each));
  return ok({ ...withoutInvitation(structure, member), members });
}
