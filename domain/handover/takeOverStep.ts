import type { Notice } from "../application/notice";
import type { PersonId, Structure } from "../application/structure";
import { type Outcome, ok } from "../values/outcome";
import type { Handing } from "./handLeadTo";
import { newsOfAsking, newsOfOutcome } from "./newsOfOutcome";
import {
  type AskTakeOverRefusal,
  agree,
  askToTakeOver,
  endInTime,
  refuseTakeOver,
  replacedBy,
  stillHere,
  type TakeOver,
  type TakeOverAnswer,
  type TakeOverAnswerRefusal,
  withdraw,
} from "./takeOver";

type Ended = "refused" | "stopped" | "withdrawn";

/** What a press is in the log of acts. The person is the one who asks to take over. */
type TakeOverAct = {
  readonly kind: `take-over-${"asked" | "agreed" | Ended}` | "taken-over";
  readonly personId: PersonId;
};

/** The effects of a press, stored together. */
export type TakeOverStep = {
  /** The request that was pressed. */
  readonly takeOver: TakeOver;
  /** New and changed requests, those that end first: only one may be open. */
  readonly takeOvers: readonly TakeOver[];
  readonly structure: Structure;
  readonly act: TakeOverAct;
  readonly news: readonly Notice[];
};

/** "Spør eierne": a new request, which ends an older one. */
export function askOwners(
  structure: Structure,
  current: TakeOver | null,
  asked: Parameters<typeof askToTakeOver>[1],
): Outcome<TakeOverStep, AskTakeOverRefusal> {
  const decided = askToTakeOver(structure, asked);
  if (!decided.ok) return decided;
  const takeOver = decided.value;
  const step = stepOf("take-over-asked", takeOver, structure, newsOfAsking(structure, takeOver, current));
  return ok(current ? { ...step, takeOvers: [replacedBy(current, takeOver), takeOver] } : step);
}

const stepOf = (
  kind: TakeOverAct["kind"],
  takeOver: TakeOver,
  structure: Structure,
  news: readonly Notice[],
): TakeOverStep => ({ takeOver, takeOvers: [takeOver], structure, act: { kind, personId: takeOver.asker }, news });

/** Decides one of the answers to a request. The last yes needs what handing over the lead does. */
export type AnswerTakeOver = (
  structure: Structure,
  current: TakeOver | null,
  answering: TakeOverAnswer & Handing,
) => Outcome<TakeOverStep, TakeOverAnswerRefusal>;

/** "Godkjenn". The last yes hands over the role, once the coordinator has had time to answer. */
export const agreeToTakeOver: AnswerTakeOver = (structure, current, answering) => {
  const decided = agree(structure, current, answering);
  if (!decided.ok) return decided;
  const { takeOver, structure: after } = decided.value;
  const news = takeOver.settled ? newsOfOutcome(structure, takeOver, answering.by) : [];
  return ok(stepOf(takeOver.ended ? "taken-over" : "take-over-agreed", takeOver, after, news));
};

const ending =
  (kind: `take-over-${Ended}`, decide: typeof stillHere): AnswerTakeOver =>
  (structure, current, answering) => {
    const decided = decide(structure, current, answering);
    return decided.ok
      ? ok(stepOf(kind, decided.value, structure, newsOfOutcome(structure, decided.value, answering.by)))
      : decided;
  };

/** "Nei" of an owner, "Jeg er her fortsatt" of the coordinator, and "Trekk spørsmålet" of the person who asked. */
export const endByRefusing = ending("take-over-refused", refuseTakeOver);
export const endByBeingHere = ending("take-over-stopped", stillHere);
export const endByWithdrawing = ending("take-over-withdrawn", withdraw);

/** A take-over request that ends because its time has come. `handed` is set if the lead changes hands. */
export type TimedEnd = {
  readonly takeOver: TakeOver;
  readonly news: readonly Notice[];
  readonly handed: { readonly structure: Structure; readonly by: PersonId } | null;
};

/** Ends a request without a press once its time has come; null before that. */
export function endByTime(structure: Structure, current: TakeOver, handing: Handing): TimedEnd | null {
  const end = endInTime(structure, current, handing);
  if (!end) return null;
  const { takeOver } = end;
  const by = takeOver.ended?.how === "taken" ? (takeOver.settled?.by.personId ?? null) : null;
  return {
    takeOver,
    news: newsOfOutcome(structure, takeOver, null),
    handed: by === null ? null : { structure: end.structure, by },
  };
}
