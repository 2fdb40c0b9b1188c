import { noticeCard } from "../../cards/home/noticeCard";
import { statusTableCard } from "../../cards/status/statusTableCard";
import { statusVerbs } from "../../cards/verbs/statusVerbs";
import { progressOf } from "../../domain/progress/progress";
import { cardAction } from "../handler/cardAction";
import { statusOf } from "./channelCard";

/** "Oversikten": the status card again, after a look at the table. */
export const showStatus = cardAction(statusVerbs.show, (deps, _turn, { applicationId }) =>
  statusOf(deps, applicationId, null),
);

/** "Hele tabellen" on the status card, for whoever presses; the others keep what they look at. */
export const showTable = cardAction(statusVerbs.table, async (deps, _turn, { applicationId, page }) => {
  const application = await deps.applications.load(applicationId);
  const form = application && deps.forms.get(application.formId);
  if (!application || !form) return noticeCard({ kind: "no-such-thing" });
  return statusTableCard({ application, progress: progressOf(form, application), page });
});
