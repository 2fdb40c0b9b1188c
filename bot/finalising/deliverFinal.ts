import { finalisingVerbs } from "../../cards/verbs/finalisingVerbs";
import { deliverAsMember } from "../../domain/finalising/deliver";
import type { BotDeps } from "../handler/botDeps";
import { decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import type { Turn } from "../handler/turn";
import { finalCardOf, withFinal } from "./finalCardOf";

/** "Merk som levert": the application is finished, and the coordinator is reminded no more. */
export const deliverFinal = decidingAction(finalisingVerbs.deliver, (deps, turn, data) => mark(deps, turn, data, true));

/** "Angre levering": it was not delivered after all. */
export const undoDelivery = decidingAction(finalisingVerbs.undoDelivery, (deps, turn, data) =>
  mark(deps, turn, data, false),
);

async function mark(
  deps: BotDeps,
  turn: Turn,
  { applicationId, number }: { applicationId: string; number: number },
  delivered: boolean,
) {
  const { person, cause } = turn;
  const outcome = await deps.finalisations.deliver(applicationId, cause, deps.clock.now(), (structure, current) =>
    deliverAsMember(structure, current, { by: person.id, number, delivered }),
  );
  // An old card, or one that was pressed before: the current state is shown.
  const current = () => withFinal(deps, turn, applicationId, (final) => finalCardOf(deps, turn.person.id, final));
  if (outcome.ok || outcome.refusal.kind === "stale") return current();
  return refusedChange(deps, turn, applicationId, outcome.refusal, current);
}
