import { statusTableCard } from "../../cards/status/statusTableCard";
import { statusVerbs } from "../../cards/verbs/statusVerbs";
import { progressOf } from "../../domain/progress/progress";
import { cardAction } from "../handler/cardAction";
import { loadWithForm } from "../handler/loadWithForm";
import { statusOf } from "./statusOf";

/** "Oversikten": back from the table to the status card. */
export const showStatus = cardAction(statusVerbs.show, (deps, _turn, { applicationId }) =>
  statusOf(deps, applicationId, null),
);

/** "Hele tabellen" on the status card, shown only to the presser; the others' cards do not change. */
export const showTable = cardAction(statusVerbs.table, async (deps, _turn, { applicationId, page }) => {
  const found = await loadWithForm(deps, applicationId);
  if (!found) return statusOf(deps, applicationId, null);
  const { form, application } = found;
  return statusTableCard({ application, progress: progressOf(form, application), page });
});
