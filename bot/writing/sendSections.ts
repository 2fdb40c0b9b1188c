import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { sendOwnParts } from "../../domain/approval/sendOwnParts";
import { cardAction, decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { review } from "../handler/review";
import { summaryAfter, summaryOf } from "./summaryOf";

/** "Se over og send": the last card of the journey. */
export const showSummary = cardAction(writingVerbs.summary, (deps, { person }, _data, context) =>
  summaryOf(deps, person.id, context),
);

/** "Send til godkjenning": sends every section in which the person's own part is complete. */
export const sendSections = decidingAction(
  writingVerbs.send,
  async (deps, turn, { applicationId, approves: shown = null }) => {
    const outcome = await review(deps, turn, applicationId, (form, application, author) =>
      sendOwnParts(form, application, { ...author, shown }),
    );
    return outcome.ok
      ? summaryAfter(deps, turn, applicationId, { sent: outcome.value.decision })
      : refusedChange(deps, turn, applicationId, outcome.refusal);
  },
);
