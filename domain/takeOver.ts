import {
  isCoordinator,
  type Member,
  ownMembershipsOf,
  type Party,
  type PartyId,
  type PersonId,
  partiesOf,
  type Structure,
} from "./application";
import { type ReasonProblem, reasonProblem } from "./makeFinal";
import { type Outcome, ok, refuse } from "./outcome";

/**
 * How a wish to take over ended: the role changed hands, an owner said no, the coordinator is there, another asked, who
 * asked took it back, or it went by without all answers.
 */
export type TakeOverEnd = "taken" | "refused" | "here" | "replaced" | "withdrawn" | "lapsed";

/** Somebody's wish to lead the writing where nobody hears from who leads it (docs/decisions/019). */
export type TakeOver = {
  readonly id: string;
  readonly asker: PersonId;
  readonly askerName: string;
  readonly reason: string;
  readonly at: Date;
  /** The owners who have said yes. */
  readonly agreed: readonly PartyId[];
  readonly ended: {
    readonly how: TakeOverEnd;
    /** Null where it lapsed: that is nobody's doing. */
    readonly by: { readonly personId: PersonId; readonly name: string } | null;
    readonly at: Date;
  } | null;
};

type NoAsking = { kind: "not-owner" } | { kind: "nobody-else" };
export type AskRefusal = NoAsking | ReasonProblem;
export type AnswerRefusal = { kind: "stale" } | { kind: "not-asked" };

const LAPSES_AFTER_MS = 14 * 24 * 60 * 60 * 1000;

/** An owner who has a say, and its people who can say it. */
type Owner = { readonly party: Party; readonly approvers: readonly PersonId[] };

/**
 * The municipal owners with somebody who approves. Who leads the writing is the one that is missed, and has no say; nor
 * has a deputy, who does another's work for a time: who leads is for good.
 */
export const ownersOf = (structure: Structure): Owner[] =>
  partiesOf(structure).flatMap((party) => {
    const approvers = structure.members
      .filter(({ partyId, approves, personId, standsInFor }) => {
        return partyId === party.id && approves && standsInFor === null && !isCoordinator(structure, personId);
      })
      .map(({ personId }) => personId);
    return party.kind === "municipalOwner" && approvers.length > 0 ? [{ party, approvers }] : [];
  });

export const mayTakeOver = (structure: Structure, by: PersonId): boolean =>
  !isCoordinator(structure, by) &&
  ownMembershipsOf(structure, by).some(({ party: { kind } }) => kind === "municipalOwner");

/** The owners whose yes is missing. */
export const awaitedOwners = (structure: Structure, { agreed }: Pick<TakeOver, "agreed">): Owner[] =>
  ownersOf(structure).filter(({ party }) => !agreed.includes(party.id));

/**
 * Whether a wish can still be answered. Nobody's silence is a yes: what was not answered in a fortnight is over. So is
 * the wish of somebody who has left meanwhile, or leads already.
 */
export const stands = (structure: Structure, takeOver: TakeOver, now: Date): boolean =>
  takeOver.ended === null &&
  now.getTime() - takeOver.at.getTime() < LAPSES_AFTER_MS &&
  mayTakeOver(structure, takeOver.asker) &&
  awaitedOwners(structure, takeOver).length > 0;

/** Who is asked to say yes for which owners; nobody says yes to oneself. */
export const askedAbout = (structure: Structure, takeOver: TakeOver, personId: PersonId): Party[] =>
  personId === takeOver.asker
    ? []
    : awaitedOwners(structure, takeOver).flatMap(({ party, approvers }) =>
        approvers.includes(personId) ? [party] : [],
      );

/**
 * The owners whose yes is said by asking: those that the asker approves for, unless there is no other owner. Then
 * somebody else of its own must say it, for nobody takes the lead by one press alone.
 */
export function saidByAsking(structure: Structure, by: PersonId): Outcome<PartyId[], NoAsking> {
  if (!mayTakeOver(structure, by)) return refuse({ kind: "not-owner" });
  const owners = ownersOf(structure);
  const own = owners.filter(({ approvers }) => approvers.includes(by));
  const agreed = own.length < owners.length ? own.map(({ party }) => party.id) : [];
  const unheard = awaitedOwners(structure, { agreed }).some(({ approvers }) => approvers.every((each) => each === by));
  return owners.length === 0 || unheard ? refuse({ kind: "nobody-else" }) : ok(agreed);
}

export function askToTakeOver(
  structure: Structure,
  { id, by, byName, reason, at }: Answer & { readonly reason: string },
): Outcome<TakeOver, AskRefusal> {
  const said = saidByAsking(structure, by);
  if (!said.ok) return said;
  const problem = reasonProblem(reason);
  if (problem) return refuse(problem);
  return ok({ id, asker: by, askerName: byName, reason: reason.trim(), at, agreed: said.value, ended: null });
}

/** A press of one of the buttons; `id` is the wish that the card was about. */
export type Answer = { readonly id: string; readonly by: PersonId; readonly byName: string; readonly at: Date };

const ended = (takeOver: TakeOver, how: TakeOverEnd, { by, byName, at }: Omit<Answer, "id">): TakeOver => ({
  ...takeOver,
  ended: { how, by: { personId: by, name: byName }, at },
});

/** A later wish stands in an older one's place. */
export const replacedBy = (older: TakeOver, { asker, askerName, at }: TakeOver): TakeOver =>
  ended(older, "replaced", { by: asker, byName: askerName, at });

const isAbout = (structure: Structure, takeOver: TakeOver | null, { id, at }: Answer): takeOver is TakeOver =>
  takeOver !== null && takeOver.id === id && stands(structure, takeOver, at);

/** An approver says yes for all the owners that this person speaks for. With the last yes the role changes hands. */
export function agree(
  structure: Structure,
  standing: TakeOver | null,
  answer: Answer & { readonly newMemberId: string },
): Outcome<{ takeOver: TakeOver; structure: Structure }, AnswerRefusal> {
  if (!isAbout(structure, standing, answer)) return refuse({ kind: "stale" });
  const speaksFor = askedAbout(structure, standing, answer.by);
  if (speaksFor.length === 0) return refuse({ kind: "not-asked" });
  const takeOver = { ...standing, agreed: [...standing.agreed, ...speaksFor.map(({ id }) => id)] };
  if (awaitedOwners(structure, takeOver).length > 0) return ok({ takeOver, structure });
  return ok({ takeOver: ended(takeOver, "taken", answer), structure: handedTo(structure, takeOver, answer) });
}

/** One no of an owner is enough. */
export function refuseTakeOver(
  structure: Structure,
  standing: TakeOver | null,
  answer: Answer,
): Outcome<TakeOver, AnswerRefusal> {
  if (!isAbout(structure, standing, answer)) return refuse({ kind: "stale" });
  const speaks = ownersOf(structure).some(({ approvers }) => approvers.includes(answer.by));
  return speaks && answer.by !== standing.asker
    ? ok(ended(standing, "refused", answer))
    : refuse({ kind: "not-asked" });
}

/** "Jeg er her fortsatt": who is there is not replaced. */
export function stillHere(
  structure: Structure,
  standing: TakeOver | null,
  answer: Answer,
): Outcome<TakeOver, AnswerRefusal> {
  if (!isAbout(structure, standing, answer)) return refuse({ kind: "stale" });
  return isCoordinator(structure, answer.by) ? ok(ended(standing, "here", answer)) : refuse({ kind: "not-asked" });
}

/** "Trekk spørsmålet": who asked needs it no longer. */
export function withdraw(
  structure: Structure,
  standing: TakeOver | null,
  answer: Answer,
): Outcome<TakeOver, AnswerRefusal> {
  if (!isAbout(structure, standing, answer)) return refuse({ kind: "stale" });
  return answer.by === standing.asker ? ok(ended(standing, "withdrawn", answer)) : refuse({ kind: "not-asked" });
}

/** A wish that can be answered no longer, ended; null while it can, or where it has ended already. */
export const lapsed = (structure: Structure, takeOver: TakeOver, at: Date): TakeOver | null =>
  takeOver.ended || stands(structure, takeOver, at) ? null : { ...takeOver, ended: { how: "lapsed", by: null, at } };

/** Who leads goes out of the coordinator party, and stays in all others. */
function handedTo(
  structure: Structure,
  { asker, askerName }: TakeOver,
  { newMemberId, at }: { newMemberId: string; at: Date },
): Structure {
  const party = partiesOf(structure).find(({ kind }) => kind === "coordinator");
  if (!party) throw new Error(`application ${structure.id} has no coordinator party`);
  const before = structure.members.filter(({ partyId }) => partyId === party.id);
  const next: Member = {
    id: newMemberId,
    partyId: party.id,
    personId: asker,
    personName: askerName,
    writes: before.length === 0 || before.some(({ writes }) => writes),
    approves: before.some(({ approves }) => approves),
    joinedAt: at,
    standsInFor: null,
  };
  return { ...structure, members: [...structure.members.filter(({ partyId }) => partyId !== party.id), next] };
}
