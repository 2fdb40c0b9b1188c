import type { AwardNote } from "../../cards/award/awardCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { awardVerbs } from "../../cards/verbs/awardVerbs";
import { type AwardDecision, type AwardRefusal, type AwardScene, awardAsSought } from "../../domain/award/recordAward";
import { undoAward } from "../../domain/award/undoAward";
import type { Outcome } from "../../domain/values/outcome";
import type { BotDeps } from "../handler/botDeps";
import { decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import type { Turn } from "../handler/turn";
import { currentFinal } from "./currentFinal";
import { sceneOf } from "./saveAward";
import { shownAward } from "./showAward";

/** "Resten som omsøkt": everything that is not recorded was granted as applied for. */
export const recordAsSought = decidingAction(awardVerbs.asSought, (deps, turn, { applicationId, number }) =>
  change(deps, turn, applicationId, "as-sought", (scene) => awardAsSought(scene, { by: turn.person.id, number })),
);

/** "Angre": the newest change is taken back. */
export const undoRecorded = decidingAction(awardVerbs.undo, (deps, turn, { applicationId, number, change: undone }) =>
  change(deps, turn, applicationId, "undone", (scene) =>
    undoAward(scene, { by: turn.person.id, number, change: undone }),
  ),
);

async function change(
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  happened: AwardNote["kind"],
  decide: (scene: AwardScene) => Outcome<AwardDecision, AwardRefusal>,
): Promise<AdaptiveCard> {
  const outcome = await deps.awards.record(applicationId, turn.cause, deps.clock.now(), (stored) =>
    decide(sceneOf(deps, stored)),
  );
  if (outcome.ok) return shownAward(deps, turn, applicationId, happened);
  if (outcome.refusal.kind === "stale") return currentFinal(deps, turn, applicationId);
  return refusedChange(deps, turn, applicationId, outcome.refusal, () =>
    shownAward(deps, turn, applicationId, "changed-since-shown"),
  );
}
