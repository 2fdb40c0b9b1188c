import { approvedCard } from "../../cards/approval/approvedCard";
import { approvalVerbs } from "../../cards/verbs/approvalVerbs";
import { approve } from "../../domain/approval/approve";
import { tasksOf } from "../../domain/progress/tasks";
import { sectionAt } from "../../domain/section/section";
import { cardAction, decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { review } from "../handler/review";
import { approvalOf, refusedOnApproval } from "./approvalOf";

/** Shows the current content to approve. */
export const showApproval = cardAction(
  approvalVerbs.show,
  (deps, { person }, { measureId, sectionId, page, begun, whole }, context) =>
    approvalOf(deps, person.id, context, { measureId, sectionId }, { page, whole, ...(begun && { begun }) }),
);

/** "Godkjenn" on an approval card. */
export const approveOne = decidingAction(
  approvalVerbs.approve,
  async (deps, turn, { applicationId, contentHash, measureId, sectionId, comment }) => {
    const place = { measureId, sectionId };
    const outcome = await review(deps, turn, applicationId, (form, application, author) =>
      approve(form, application, { ...author, place, contentHash, comment }),
    );
    if (!outcome.ok)
      return refusedChange(deps, turn, applicationId, outcome.refusal, (own) =>
        refusedOnApproval(deps, turn, applicationId, place, own, comment),
      );
    const { application, decision } = outcome.value;
    const { toApprove, optionalApprovals } = tasksOf(decision.form, application, turn.person.id);
    return approvedCard({
      application,
      section: sectionAt(decision.form, application, place),
      left: [...toApprove, ...optionalApprovals],
      given: decision.approvals ?? [],
    });
  },
);
