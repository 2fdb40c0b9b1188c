import { isCoordinator, type Party, type PartyId, type PersonId, type Structure } from "../application/application";
import { type ReasonProblem, reasonProblem } from "../finalising/makeFinal";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type Handing, handLeadTo } from "./handLeadTo";
import { mayTakeOver, type Owner, ownersOf } from "./takeOverVoters";
import { workingDayPassed } from "./workingDayPassed";

/**
 * How a wish to take over ended: the role changed hands, an owner said no, the coordinator is there, another asked, who
 * asked took it back, or it went by without all answers.
 */
export type TakeOverEnd = "taken" | "refused" | "here" | "replaced" | "withdrawn" | "lapsed";

type Somebody = { readonly personId: PersonId; readonly name: string };

/** Somebody's wish to lead the writing where nobody hears from who leads it (docs/decisions/019). */
export type TakeOver = {
  readonly id: string;
  readonly asker: PersonId;
  readonly askerName: string;
  readonly reason: string;
  readonly at: Date;
  /** The owners who have said yes. */
  readonly agreed: readonly PartyId[];
  /** When a coordinator got the card that says so; null while Teams has not taken it. */
  readonly toldAt: Date | null;
  /** Who said the last yes, and when; null while an owner's is missing. */
  readonly settled: { readonly by: Somebody; readonly at: Date } | null;
  readonly ended: {
    readonly how: TakeOverEnd;
    /** Null where it lapsed: that is nobody's doing. */
    readonly by: Somebody | null;
    readonly at: Date;
  } | null;
};

type NoAsking = { kind: "not-owner" } | { kind: "nobody-else" };
export type AskRefusal = NoAsking | ReasonProblem;
export type AnswerRefusal = { kind: "stale" } | { kind: "not-asked" };

const LAPSES_AFTER_MS = 14 * 24 * 60 * 60 * 1000;

/** The owners whose yes is missing. */
export const awaitedOwners = (structure: Structure, { agreed, at }: Pick<TakeOver, "agreed" | "at">): Owner[] =>
  ownersOf(structure, at).filter(({ party }) => !agreed.includes(party.id));

/**
 * The coordinator has a working day from being told to say that nobody is missing. A coordinator whom no message
 * reaches has it from when it was asked: the bot gives a message up after a day.
 */
export const earliestEffect = ({ timeZone }: Pick<Structure, "timeZone">, { toldAt, at }: TakeOver): Date =>
  workingDayPassed(toldAt ?? at, timeZone);

const hasTimeLeft = (structure: Structure, takeOver: TakeOver, now: Date): boolean =>
  takeOver.settled
    ? now < earliestEffect(structure, takeOver)
    : now.getTime() - takeOver.at.getTime() < LAPSES_AFTER_MS && awaitedOwners(structure, takeOver).length > 0;

/**
 * Whether a wish can still be answered. Nobody's silence is a yes: what was not answered in a fortnight is over. So is
 * the wish of somebody who has left meanwhile, or leads already. What is settled can be stopped until it takes effect.
 */
export const isPending = (structure: Structure, takeOver: TakeOver, now: Date): boolean =>
  takeOver.ended === null &&
  mayTakeOver(structure, takeOver.asker, takeOver.at) &&
  hasTimeLeft(structure, takeOver, now);

/** Who is asked to say yes for which owners; nobody says yes to oneself. */
export const askedAbout = (structure: Structure, takeOver: TakeOver, personId: PersonId): Party[] =>
  personId === takeOver.asker || takeOver.settled
    ? []
    : awaitedOwners(structure, takeOver).flatMap(({ party, approvers }) =>
        approvers.includes(personId) ? [party] : [],
      );

/**
 * The owners whose yes is said by asking: those that the asker approves for, unless there is no other owner. Then
 * somebody else of its own must say it, for nobody takes the lead by one press alone.
 */
export function saidByAsking(structure: Structure, by: PersonId, at: Date): Outcome<PartyId[], NoAsking> {
  if (!mayTakeOver(structure, by, at)) return refuse({ kind: "not-owner" });
  const owners = ownersOf(structure, at);
  const own = owners.filter(({ approvers }) => approvers.includes(by));
  const agreed = own.length < owners.length ? own.map(({ party }) => party.id) : [];
  const unheard = awaitedOwners(structure, { agreed, at }).some(({ approvers }) =>
    approvers.every((each) => each === by),
  );
  return owners.length === 0 || unheard ? refuse({ kind: "nobody-else" }) : ok(agreed);
}

export function askToTakeOver(
  structure: Structure,
  { id, by, byName, reason, at }: Answer & { readonly reason: string },
): Outcome<TakeOver, AskRefusal> {
  const said = saidByAsking(structure, by, at);
  if (!said.ok) return said;
  const problem = reasonProblem(reason);
  if (problem) return refuse(problem);
  return ok({
    id,
    asker: by,
    askerName: byName,
    reason: reason.trim(),
    at,
    agreed: said.value,
    toldAt: null,
    settled: null,
    ended: null,
  });
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
  takeOver !== null && takeOver.id === id && isPending(structure, takeOver, at);

/**
 * An approver says yes for all the owners that this person speaks for. With the last yes the lead changes hands, at once
 * or when the coordinator has had the time to say no.
 */
export function agree(
  structure: Structure,
  standing: TakeOver | null,
  answer: Answer & Handing,
): Outcome<{ takeOver: TakeOver; structure: Structure }, AnswerRefusal> {
  if (!isAbout(structure, standing, answer)) return refuse({ kind: "stale" });
  const speaksFor = askedAbout(structure, standing, answer.by);
  if (speaksFor.length === 0) return refuse({ kind: "not-asked" });
  const takeOver = { ...standing, agreed: [...standing.agreed, ...speaksFor.map(({ id }) => id)] };
  if (awaitedOwners(structure, takeOver).length > 0) return ok({ takeOver, structure });
  const by = { personId: answer.by, name: answer.byName };
  const settled = { ...takeOver, settled: { by, at: answer.at } };
  return ok(endInTime(structure, settled, answer) ?? { takeOver: settled, structure });
}

/**
 * Ends a wish without a press: its time has come and the lead changes hands, or it can be answered no longer. Null where
 * it still stands, or has ended.
 */
export function endInTime(
  structure: Structure,
  takeOver: TakeOver,
  handing: Handing,
): { takeOver: TakeOver; structure: Structure } | null {
  const { at } = handing;
  if (takeOver.ended || isPending(structure, takeOver, at)) return null;
  const { settled } = takeOver;
  if (!settled || !mayTakeOver(structure, takeOver.asker, takeOver.at))
    return { takeOver: { ...takeOver, ended: { how: "lapsed", by: null, at } }, structure };
  return {
    takeOver: { ...takeOver, ended: { how: "taken", by: settled.by, at } },
    structure: handLeadTo(structure, { personId: takeOver.asker, personName: takeOver.askerName }, handing),
  };
}

/** One no of an owner is enough. */
export function refuseTakeOver(
  structure: Structure,
  standing: TakeOver | null,
  answer: Answer,
): Outcome<TakeOver, AnswerRefusal> {
  if (!isAbout(structure, standing, answer)) return refuse({ kind: "stale" });
  const speaks = ownersOf(structure, standing.at).some(({ approvers }) => approvers.includes(answer.by));
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
