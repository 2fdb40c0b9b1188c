import { askTakeOverCard } from "../../cards/handover/askTakeOverCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { handoverVerbs } from "../../cards/verbs/handoverVerbs";
import { type AskTakeOverRefusal, awaitedOwners, isPending, saidByAsking } from "../../domain/handover/takeOver";
import { askOwners } from "../../domain/handover/takeOverStep";
import { endTakeOver } from "../../jobs/endTakeOvers";
import type { BotDeps } from "../handler/botDeps";
import { cardAction, decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import type { Turn } from "../handler/turn";
import { type ApplicationContext, withAccess } from "../handler/withAccess";
import { takeOverState } from "./takeOverState";

async function reasonCard(
  deps: BotDeps,
  { person }: Turn,
  { application }: ApplicationContext,
  typed = "",
  problem: AskTakeOverRefusal | null = null,
): Promise<AdaptiveCard> {
  const said = saidByAsking(application, person.id, deps.clock.now());
  const wrong = said.ok ? problem : said.refusal;
  if (wrong?.kind === "not-owner") return noticeCard({ kind: "not-owner" });
  const asking = { agreed: said.ok ? said.value : [], at: deps.clock.now() };
  const awaited = awaitedOwners(application, asking).map(({ party }) => party);
  const current = await deps.takeOvers.current(application.id);
  const before = current && isPending(application, current, deps.clock.now()) ? current.askerName : null;
  return askTakeOverCard({ application, awaited, before, typed, problem: wrong });
}

/** "Ta over som koordinator": asks why. A person who has asked already sees the state of the request. */
export const askTakeOver = decidingAction(handoverVerbs.askTakeOver, async (deps, turn, { applicationId }) => {
  // A request whose time is up is ended first, and the application read after that.
  await endTakeOver(deps, applicationId);
  return withAccess(handoverVerbs.askTakeOver, deps, turn, { applicationId }, async (context) => {
    const { application } = context;
    const current = await deps.takeOvers.current(applicationId);
    return current?.asker === turn.person.id && isPending(application, current, deps.clock.now())
      ? takeOverState(deps, turn, application, current)
      : reasonCard(deps, turn, context);
  });
});

/** "Spør eierne": the owners who must agree, and the coordinator, get their cards through the queue. */
export const sendTakeOver = cardAction(handoverVerbs.sendTakeOver, async (deps, turn, { applicationId, reason }) => {
  const { person, cause } = turn;
  const asked = { id: deps.newId(), by: person.id, byName: person.name, at: deps.clock.now(), reason };
  const outcome = await deps.takeOvers.step(applicationId, cause, (structure, current) =>
    askOwners(structure, current, asked),
  );
  if (outcome.ok) return takeOverState(deps, turn, outcome.value.structure, outcome.value.takeOver);
  return refusedChange(deps, turn, applicationId, outcome.refusal, (problem) =>
    withAccess(handoverVerbs.askTakeOver, deps, turn, { applicationId }, (context) =>
      reasonCard(deps, turn, context, reason, problem),
    ),
  );
});
