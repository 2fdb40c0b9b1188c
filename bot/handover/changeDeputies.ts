import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { coordinatorsIn } from "../../cards/people/coordinatorsIn";
import { handoverVerbs } from "../../cards/verbs/handoverVerbs";
import type { Structure } from "../../domain/application/structure";
import type { DeputyRefusal } from "../../domain/handover/deputyRefusal";
import type { Outcome } from "../../domain/values/outcome";
import type { BotDeps } from "../handler/botDeps";
import { refusedChange } from "../handler/refusedChange";
import type { Turn } from "../handler/turn";
import { withAccess } from "../handler/withAccess";
import { ownDeputyAgain } from "./editDeputy";

/** Changes deputies. Non-members are told nothing about an application, not even that the card is stale. */
export async function changeDeputies(
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  decide: (structure: Structure) => Outcome<Structure, DeputyRefusal>,
  done: (structure: Structure) => Promise<AdaptiveCard> | AdaptiveCard,
): Promise<AdaptiveCard> {
  const outcome = await deps.applications.restructure(applicationId, turn.cause, decide);
  if (outcome.ok) return done(outcome.value.after);
  const { refusal } = outcome;
  if (refusal.kind === "stale")
    return withAccess(handoverVerbs.editDeputy, deps, turn, { applicationId }, async () =>
      noticeCard({ kind: "stale" }),
    );
  return refusedChange(deps, turn, applicationId, refusal, async ({ kind }) => {
    if (kind === "nobody-chosen") return ownDeputyAgain(deps, turn, applicationId, { problem: true });
    const structure = await deps.applications.load(applicationId);
    return structure ? noticeCard({ kind, coordinator: coordinatorsIn(structure) }) : noticeCard({ kind: "stale" });
  });
}
