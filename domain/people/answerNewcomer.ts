import type { NewcomerAnswer } from "../application/newcomerAnswer";
import type { Member, PartyId, PersonId, Structure } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { mayAnswerNewcomer } from "./mayAnswerNewcomer";
import { takeOut } from "./takeOut";
export type AnswerNewcomerRefusal =
  | { kind: "stale" }
  | { kind: "not-asked" }
  /** Somebody else has answered already; the first answer counts. */
  | { kind: "answered" };

type Answering = {
  readonly by: PersonId;
  readonly partyId: PartyId;
  readonly personId: PersonId;
  readonly answer: NewcomerAnswer;
  readonly at: Date;
};

/**
 * A person of the party, or the coordinator, answers a newcomer. After a no the person remains a newcomer: somebody who
 * may not approve must not admit others to approve.
 */
export function answerNewcomer(
  structure: Structure,
  { by, partyId, personId, answer, at }: Answering,
): Outcome<Structure, AnswerNewcomerRefusal> {
  const newcomer = memberOf(structure, partyId, personId);
  if (!newcomer) return refuse({ kind: "stale" });
  if (!mayAnswerNewcomer(structure, by, newcomer)) return refuse({ kind: "not-asked" });
  if (answer === "out")
    return newcomer.admittedAt === null ? ok(takeOut(structure, newcomer)) : refuse({ kind: "answered" });
  if (!newcomer.asksToApprove) return refuse({ kind: "answered" });
  const answered: Member =
    answer === "approves"
      ? { ...newcomer, approves: true, asksToApprove: false, admittedAt: at }
      : { ...newcomer, writes: true, asksToApprove: false };
  return ok({ ...structure, members: structure.members.map((each) => (each === newcomer ? answered : each)) });
}

const memberOf = ({ members }: Structure, partyId: PartyId, personId: PersonId): Member | undefined =>
  members.find((each) => each.partyId === partyId && each.personId === personId && each.standsInFor === null);
