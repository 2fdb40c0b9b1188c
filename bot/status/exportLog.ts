import { auditCard } from "../../cards/status/auditCard";
import { statusVerbs } from "../../cards/verbs/statusVerbs";
import { decidingAction } from "../handler/cardAction";
import { forCoordinatorAnytime } from "../handler/opened";

/** "Eksporter logg": a link to the log, of a final application too. */
export const exportLog = decidingAction(statusVerbs.exportLog, (deps, turn, { applicationId }) =>
  forCoordinatorAnytime(deps, turn, applicationId, async ({ application }) =>
    auditCard({ application, logUrl: deps.links.toLog(applicationId, deps.clock.now()) }),
  ),
);
