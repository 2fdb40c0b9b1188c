import { approvalVerbs } from "../../cards/verbs/approvalVerbs";
import { type ApprovedCount, approveListed } from "../../domain/approval/approveAll";
import type { ReviewDecision } from "../../domain/section/reviewDecision";
import { cardAction, decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { review } from "../handler/review";
import { withAccess } from "../handler/withAccess";
import { approvalsCardOf } from "./approvalsCardOf";

/** "Godkjenn alt som er ditt": everything that awaits the person's approval, on one card. */
export const listApprovals = cardAction(approvalVerbs.list, (deps, { person }, _data, context) =>
  approvalsCardOf(deps, person.id, context),
);

/** Approves the listed sections as they were shown. Sections changed since then are shown again. */
export const approveMany = decidingAction(approvalVerbs.approveAll, async (deps, turn, { applicationId, listed }) => {
  const outcome = await review(deps, turn, applicationId, (form, application, { by, at }) =>
    approveListed(form, application, { by, listed, at }),
  );
  const listAgain = ({
    counted,
    approvals = [],
  }: {
    counted: ApprovedCount;
    approvals?: ReviewDecision["approvals"];
  }) =>
    withAccess(approvalVerbs.list, deps, turn, { applicationId }, (context) =>
      approvalsCardOf(deps, turn.person.id, context, { happened: counted, given: approvals }),
    );
  return outcome.ok
    ? listAgain(outcome.value.decision)
    : refusedChange(deps, turn, applicationId, outcome.refusal, listAgain);
});
