import { isCoordinator, type Party, type PartyId, type PersonId, type Structure } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type ReasonProblem, reasonProblem } from "../values/reasonProblem";
import { type Handing, handLeadTo } from "./handLeadTo";
import { mayTakeOver, type Owner, ownersOf } from "./ownersOf";
import { workingDayPassed } from "./workingDayPassed";

/**
 * How a take-over request ended. `taken`: the lead changed hands. `refused`: an owner said no. `here`: the coordinator
 * is still there. `replaced`: another person asked. `withdrawn`: the asker took it back. `lapsed`: not everybody
 * answered in time.
 */
export type TakeOverEnd = "taken" | "refused" | "here" | "replaced" | "withdrawn" | "lapsed";

type Somebody = { readonly personId: PersonId; readonly name: string };

/** A request to take over as coordinator when the present one does not answer (docs/decisions/019). */
export type TakeOver = {
  readonly id: string;
  readonly asker: PersonId;
  readonly askerName: string;
  readonly reason: string;
  readonly at: Date;
  /** The owners who have said yes. */
  readonly agreed: readonly PartyId[];
  /** When a coordinator got the card about it; null until Teams has accepted it. */
  readonly toldAt: Date | null;
  /** The last yes, and when; null while an owner's is missing. */
  readonly settled: { readonly by: Somebody; readonly at: Date } | null;
  readonly ended: {
    readonly how: TakeOverEnd;
    /** Null if it lapsed: nobody did that. */
    readonly by: Somebody | null;
    readonly at: Date;
  } | null;
};

type NoAsking = { kind: "not-owner" } | { kind: "nobody-else" };
export type AskTakeOverRefusal = NoAsking | ReasonProblem;
export type TakeOverAnswerRefusal = { kind: "stale" } | { kind: "not-asked" };

const LAPSES_AFTER_MS = 14 * 24 * 60 * 60 * 1000;

/** The owners that have not agreed yet. */
export const awaitedOwners = (structure: Structure, { agreed, at }: Pick<TakeOver, "agreed" | "at">): Owner[] =>
  ownersOf(structure, at).filter(({ party }) => !agreed.includes(party.id));

/**
 * From being told, the coordinator has one working day to object. If no message reaches the coordinator, it counts from
 * the request: the bot gives up on a message after a day.
 */
export const earliestEffect = ({ timeZone }: Pick<Structure, "timeZone">, { toldAt, at }: TakeOver): Date =>
  workingDayPassed(toldAt ?? at, timeZone);

const hasTimeLeft = (structure: Structure, takeOver: TakeOver, now: Date): boolean =>
  takeOver.settled
    ? now < earliestEffect(structure, takeOver)
    : now.getTime() - takeOver.at.getTime() < LAPSES_AFTER_MS && awaitedOwners(structure, takeOver).length > 0;

/**
 * Whether a request can still be answered. Silence is never a yes: a request lapses if it is not answered within 14
 * days. It also ends if the asker has left or already leads. A settled request can be stopped until it takes effect.
 */
export const isPending = (structure: Structure, takeOver: TakeOver, now: Date): boolean =>
  takeOver.ended === null &&
  mayTakeOver(structure, takeOver.asker, takeOver.at) &&
  hasTimeLeft(structure, takeOver, now);

/** The owners a person is asked to agree for; nobody agrees to their own request. */
export const askedAbout = (structure: Structure, takeOver: TakeOver, personId: PersonId): Party[] =>
  personId === takeOver.asker || takeOver.settled
    ? []
    : awaitedOwners(structure, takeOver).flatMap(({ party, approvers }) =>
        approvers.includes(personId) ? [party] : [],
      );

/**
 * The owners that agree by the asking itself: those the asker approves for, unless there is no other owner. In that
 * case another of its approvers must agree, since nobody takes the lead with one press alone.
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
  { id, by, byName, reason, at }: TakeOverAnswer & { readonly reason: string },
): Outcome<TakeOver, AskTakeOverRefusal> {
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

/** A press of one of the buttons; `id` is the request the card was about. */
export type TakeOverAnswer = { readonly id: string; readonly by: PersonId; readonly byName: string; readonly at: Date };

const ended = (takeOver: TakeOver, how: TakeOverEnd, { by, byName, at }: Omit<TakeOverAnswer, "id">): TakeOver => ({
  ...takeOver,
  ended: { how, by: { personId: by, name: byName }, at },
});

/** A later request replaces an older one. */
export const replacedBy = (older: TakeOver, { asker, askerName, at }: TakeOver): TakeOver =>
  ended(older, "replaced", { by: asker, byName: askerName, at });

const isAbout = (structure: Structure, takeOver: TakeOver | null, { id, at }: TakeOverAnswer): takeOver is TakeOver =>
  takeOver !== null && takeOver.id === id && isPending(structure, takeOver, at);

/**
 * An approver agrees for all owners this person speaks for. With the last yes the lead changes hands, at once or after
 * the coordinator's time to object.
 */
export function agree(
  structure: Structure,
  current: TakeOver | null,
  answer: TakeOverAnswer & Handing,
): Outcome<{ takeOver: TakeOver; structure: Structure }, TakeOverAnswerRefusal> {
  if (!isAbout(structure, current, answer)) return refuse({ kind: "stale" });
  const speaksFor = askedAbout(structure, current, answer.by);
  if (speaksFor.length === 0) return refuse({ kind: "not-asked" });
  const takeOver = { ...current, agreed: [...current.agreed, ...speaksFor.map(({ id }) => id)] };
  if (awaitedOwners(structure, takeOver).length > 0) return ok({ takeOver, structure });
  const by = { personId: answer.by, name: answer.byName };
  const settled = { ...takeOver, settled: { by, at: answer.at } };
  return ok(endInTime(structure, settled, answer) ?? { takeOver: settled, structure });
}

/**
 * Ends a request without a press: it takes effect and the lead changes hands, or it can no longer be answered. Null if
 * it is still pending, or has ended.
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

/** Ends a pending request with one press, by a person who may. */
const endedBy =
  (how: TakeOverEnd, may: (structure: Structure, current: TakeOver, by: PersonId) => boolean) =>
  (
    structure: Structure,
    current: TakeOver | null,
    answer: TakeOverAnswer,
  ): Outcome<TakeOver, TakeOverAnswerRefusal> => {
    if (!isAbout(structure, current, answer)) return refuse({ kind: "stale" });
    return may(structure, current, answer.by) ? ok(ended(current, how, answer)) : refuse({ kind: "not-asked" });
  };

/** One owner's no is enough. */
export const refuseTakeOver = endedBy(
  "refused",
  (structure, { asker, at }, by) =>
    by !== asker && ownersOf(structure, at).some(({ approvers }) => approvers.includes(by)),
);

/** "Jeg er her fortsatt": a coordinator who is still there is not replaced. */
export const stillHere = endedBy("here", (structure, _current, by) => isCoordinator(structure, by));

/** "Trekk spørsmålet": the asker no longer needs it. */
export const withdraw = endedBy("withdrawn", (_structure, { asker }, by) => by === asker);
