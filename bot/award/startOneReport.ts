import { reportStartedCard } from "../../cards/award/reportStartedCard";
import { awardVerbs } from "../../cards/verbs/awardVerbs";
import { startReport } from "../../domain/award/startReport";
import { decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { currentFinal } from "./currentFinal";
import { sceneOf } from "./saveAward";
import { shownAward } from "./showAward";

/** "Start rapporten": a report on what was granted, with the same parties, people and measures. Its status card follows. */
export const startOneReport = decidingAction(
  awardVerbs.startReport,
  async (deps, turn, { applicationId, number, ofYear: year }) => {
    const at = deps.clock.now();
    const outcome = await deps.awards.startReport(applicationId, turn.cause, (stored) =>
      startReport(sceneOf(deps, stored), {
        ...{ by: turn.person.id, number, year, at },
        ...{ forms: deps.forms, started: stored.started, newId: deps.newId },
      }),
    );
    if (outcome.ok) return reportStartedCard(outcome.value, at);
    if (outcome.refusal.kind === "stale") return currentFinal(deps, turn, applicationId);
    // Somebody has started it, or the award has changed: the card says how it is now.
    return refusedChange(deps, turn, applicationId, outcome.refusal, () =>
      shownAward(deps, turn, applicationId, "changed-since-shown"),
    );
  },
);
