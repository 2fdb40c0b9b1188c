import { auditCard } from "../../cards/auditCard";
import { cardAction } from "../cardAction";
import { OfApplication } from "../cardData";
import { forCoordinatorAnytime } from "../opened";

/** "Eksporter logg": a link to the log, of a final application too. */
export const exportLog = cardAction("audit/export", OfApplication, (deps, turn, { applicationId }) =>
  forCoordinatorAnytime(deps, turn, applicationId, async ({ application }) =>
    auditCard({ application, logUrl: deps.links.toLog(applicationId, deps.clock.now()) }),
  ),
);
