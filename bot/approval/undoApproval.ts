import { noticeCard } from "../../cards/home/noticeCard";
import { approvalVerbs } from "../../cards/verbs/approvalVerbs";
import { withdrawApprovals } from "../../domain/approval/withdrawApprovals";
import { decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { review } from "../handler/review";
import { withAccess } from "../handler/withAccess";
import { approvalsCardOf } from "./approvalsCardOf";

/** "Angre" after an approval, as long as nobody has acted on it. */
export const undoApproval = decidingAction(approvalVerbs.undo, async (deps, turn, { applicationId, given, places }) => {
  const outcome = await review(deps, turn, applicationId, (_form, application, { by }) =>
    withdrawApprovals(application, { by, places, given: new Date(given) }),
  );
  if (!outcome.ok)
    return refusedChange(deps, turn, applicationId, outcome.refusal, () => noticeCard({ kind: "approval-acted-on" }));
  const { undone, kept } = outcome.value.decision;
  return withAccess(approvalVerbs.list, deps, turn, { applicationId }, (context) =>
    approvalsCardOf(deps, turn.person.id, context, { happened: { undone, kept } }),
  );
});
