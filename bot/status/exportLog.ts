import { auditCard } from "../../cards/status/auditCard";
import { cardAction } from "../handler/cardAction";
import { OfApplication } from "../handler/cardData";
import { forCoordinatorAnytime } from "../handler/opened";

/** "Eksporter logg": a link to the log, of a final application too. */
export const exportLog = cardAction("audit/export", OfApplication, (deps, turn, { applicationId }) =>
  forCoordinatorAnytime(deps, turn, applicationId, async ({ application }) =>
    auditCard({ application, logUrl: deps.links.toLog(applicationId, deps.clock.now()) }),
  ),
);
