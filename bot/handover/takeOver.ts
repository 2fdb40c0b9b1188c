import { askTakeOverCard } from "../../cards/handover/askTakeOverCard";
import { takeOverNewsCard } from "../../cards/handover/takeOverNewsCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { handoverVerbs } from "../../cards/verbs/handoverVerbs";
import { isCoordinator, type Structure } from "../../domain/application/structure";
import { concernedBy, newsOfAsking, newsOfOutcome } from "../../domain/handover/newsOfOutcome";
import {
  type Answer,
  type AnswerRefusal,
  type AskRefusal,
  agree,
  askToTakeOver,
  awaitedOwners,
  isPending,
  refuseTakeOver,
  replacedBy,
  saidByAsking,
  stillHere,
  type TakeOver,
  withdraw,
} from "../../domain/handover/takeOver";
import type { TakeOverStep } from "../../domain/ports/takeOverStore";
import { type Outcome, ok } from "../../domain/values/outcome";
import { endTakeOver } from "../../jobs/endTakeOvers";
import { type ApplicationContext, withAccess } from "../handler/access";
import { cardAction, decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { refusedChange } from "../handler/refusedChange";
import type { Turn } from "../handler/turn";

async function reasonCard(
  deps: BotDeps,
  { person }: Turn,
  { application }: ApplicationContext,
  typed = "",
  problem: AskRefusal | null = null,
): Promise<AdaptiveCard> {
  const said = saidByAsking(application, person.id, deps.clock.now());
  const wrong = said.ok ? problem : said.refusal;
  if (wrong?.kind === "not-owner") return noticeCard({ kind: "not-owner" });
  const asking = { agreed: said.ok ? said.value : [], at: deps.clock.now() };
  const awaited = awaitedOwners(application, asking).map(({ party }) => party);
  const standing = await deps.takeOvers.standing(application.id);
  const before = standing && isPending(application, standing, deps.clock.now()) ? standing.askerName : null;
  return askTakeOverCard({ application, awaited, before, typed, problem: wrong });
}

/** "Ta over som koordinator": asks why. A person who has asked already sees the state of the request. */
export const askTakeOver = decidingAction(handoverVerbs.askTakeOver, async (deps, turn, { applicationId }) => {
  // A request whose time is up is ended first, and the application read after that.
  await endTakeOver(deps, applicationId);
  return withAccess(handoverVerbs.askTakeOver, deps, turn, { applicationId }, async (context) => {
    const { application } = context;
    const standing = await deps.takeOvers.standing(applicationId);
    return standing?.asker === turn.person.id && isPending(application, standing, deps.clock.now())
      ? stateCard(deps, turn, application, standing)
      : reasonCard(deps, turn, context);
  });
});

function stateCard(deps: BotDeps, turn: Turn, application: Structure, takeOver: TakeOver): AdaptiveCard {
  return takeOverNewsCard({
    application,
    takeOver,
    awaited: awaitedOwners(application, takeOver).map(({ party }) => party),
    stands: isPending(application, takeOver, deps.clock.now()),
    isMine: takeOver.asker === turn.person.id,
    led: takeOver.ended === null && isCoordinator(application, turn.person.id),
    now: deps.clock.now(),
  });
}

/** "Spør eierne": the owners who must agree, and the coordinator, get their cards through the queue. */
export const askOwners = cardAction(handoverVerbs.sendTakeOver, async (deps, turn, { applicationId, reason }) => {
  const { person, cause } = turn;
  const asked = { id: deps.newId(), by: person.id, byName: person.name, at: deps.clock.now(), reason };
  const outcome = await deps.takeOvers.step(
    applicationId,
    cause,
    (structure, standing): Outcome<TakeOverStep & { readonly takeOver: TakeOver }, AskRefusal> => {
      const decided = askToTakeOver(structure, asked);
      if (!decided.ok) return decided;
      const takeOver = decided.value;
      return ok({
        takeOver,
        takeOvers: standing ? [replacedBy(standing, takeOver), takeOver] : [takeOver],
        structure,
        act: { kind: "take-over-asked", personId: person.id },
        news: newsOfAsking(structure, takeOver, standing),
      });
    },
  );
  if (outcome.ok) return stateCard(deps, turn, outcome.value.structure, outcome.value.takeOver);
  return refusedChange(deps, turn, applicationId, outcome.refusal, (problem) =>
    withAccess(handoverVerbs.askTakeOver, deps, turn, { applicationId }, (context) =>
      reasonCard(deps, turn, context, reason, problem),
    ),
  );
});

type Answered = Outcome<TakeOverStep & { readonly takeOver: TakeOver }, AnswerRefusal>;

/** A button that answers a request: shows the result, or for an old card the outcome since then. */
const answering = (
  verb: typeof handoverVerbs.agree,
  decide: (structure: Structure, standing: TakeOver | null, answer: Answer, newId: () => string) => Answered,
) =>
  decidingAction(verb, async (deps, turn, { applicationId, takeOverId }) => {
    await endTakeOver(deps, applicationId);
    return withAccess(verb, deps, turn, { applicationId }, async ({ application }) => {
      const { person, cause } = turn;
      const answer = { id: takeOverId, by: person.id, byName: person.name, at: deps.clock.now() };
      const outcome = await deps.takeOvers.step(applicationId, cause, (structure, standing) =>
        decide(structure, standing, answer, deps.newId),
      );
      if (outcome.ok) return stateCard(deps, turn, outcome.value.structure, outcome.value.takeOver);
      const { refusal } = outcome;
      if (refusal.kind === "stale" || refusal.kind === "not-asked") {
        const takeOver = await deps.takeOvers.find(applicationId, takeOverId);
        return takeOver && (takeOver.ended || concernedBy(application, takeOver).has(person.id))
          ? stateCard(deps, turn, application, takeOver)
          : noticeCard({ kind: "stale" });
      }
      return refusedChange(deps, turn, applicationId, refusal);
    });
  });

/** "Godkjenn". The last yes hands over the role, once the coordinator has had time to answer. */
export const agreeToTakeOver = answering(handoverVerbs.agree, (structure, standing, answer, newId) => {
  const decided = agree(structure, standing, { ...answer, newMemberId: newId() });
  if (!decided.ok) return decided;
  const { takeOver, structure: after } = decided.value;
  const personId = takeOver.asker;
  const taken = takeOver.ended !== null;
  return ok({
    takeOver,
    takeOvers: [takeOver],
    structure: after,
    act: { kind: taken ? "taken-over" : "take-over-agreed", personId },
    news: takeOver.settled ? newsOfOutcome(structure, takeOver, answer.by) : [],
  });
});

const ending =
  (
    act: "take-over-refused" | "take-over-stopped" | "take-over-withdrawn",
    decide: typeof stillHere,
  ): Parameters<typeof answering>[1] =>
  (structure, standing, answer) => {
    const decided = decide(structure, standing, answer);
    if (!decided.ok) return decided;
    const takeOver = decided.value;
    return ok({
      takeOver,
      takeOvers: [takeOver],
      structure,
      act: { kind: act, personId: takeOver.asker },
      news: newsOfOutcome(structure, takeOver, answer.by),
    });
  };

/** "Nei". */
export const noTakeOver = answering(handoverVerbs.refuse, ending("take-over-refused", refuseTakeOver));

/** "Jeg er her fortsatt", for the coordinator. */
export const stillThere = answering(handoverVerbs.stillHere, ending("take-over-stopped", stillHere));

/** "Trekk spørsmålet", for the person who asked. */
export const noLongerTakeOver = answering(handoverVerbs.withdraw, ending("take-over-withdrawn", withdraw));
