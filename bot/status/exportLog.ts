import { auditCard } from "../../cards/status/auditCard";
import { statusVerbs } from "../../cards/verbs/statusVerbs";
import { cardAction } from "../handler/cardAction";

/** "Eksporter logg": a link to the log, also for a final application. */
export const exportLog = cardAction(statusVerbs.exportLog, (deps, _turn, { applicationId }, { application }) =>
  auditCard({ application, logUrl: deps.links.toLog(applicationId, deps.clock.now()) }),
);
