import { approvedCard } from "../../cards/approval/approvedCard";
import { approvalVerbs } from "../../cards/verbs/approvalVerbs";
import type { Notice } from "../../domain/application/notice";
import { type ApproveRefusal, approveSection } from "../../domain/approval/approveSection";
import { tasksOf } from "../../domain/progress/tasks";
import { sectionAt } from "../../domain/section/section";
import { addComment, type CommentRefusal } from "../../domain/thread/addComment";
import { hearersOf } from "../../domain/thread/threadOf";
import { ok } from "../../domain/values/outcome";
import type { Form } from "../../forms/form";
import { cardAction, decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { type NotThere, requireReviewableSection } from "../handler/requireReviewableSection";
import { approvalOf, refusedOnApproval } from "./approvalCard";

/** Shows the current content to approve. */
export const showApproval = cardAction(
  approvalVerbs.show,
  (deps, { person }, { measureId, sectionId, page, begun, whole }, context) =>
    approvalOf(deps, person.id, context, { measureId, sectionId }, { page, whole, ...(begun && { begun }) }),
);

/** "Godkjenn" on an approval card. A comment beside it is not a change request, and goes to the section's thread. */
export const approve = decidingAction(
  approvalVerbs.approve,
  async (deps, turn, { applicationId, contentHash, measureId, sectionId, comment }) => {
    const place = { measureId, sectionId };
    const { person } = turn;
    const outcome = await deps.reviews.review<ApproveRefusal | CommentRefusal | NotThere>(
      applicationId,
      turn.cause,
      (application) => {
        const found = requireReviewableSection(deps, application, person.id, place);
        if (!found.ok) return found;
        const { section } = found.value;
        const at = deps.clock.now();
        const given = approveSection(section, application, { by: person.id, contentHash, at });
        if (!given.ok) return given;
        const approvals = given.value.map((approval) => ({ place, approval }));
        if (comment.trim() === "") return ok({ approvals });
        const added = addComment(section, application, { by: person.id, byName: person.name, text: comment, at });
        if (!added.ok) return added;
        const notices = hearersOf(section, application, person.id).map(
          (personId): Notice => ({ kind: "comment", applicationId, ...place, personId }),
        );
        return ok({ approvals, comments: [{ place, comment: added.value }], notices });
      },
    );
    if (!outcome.ok)
      return refusedChange(deps, turn, applicationId, outcome.refusal, (own) =>
        refusedOnApproval(deps, turn, applicationId, place, own, comment),
      );

    const { application } = outcome.value;
    const form = deps.forms.get(application.formId) as Form;
    const { toApprove, optionalApprovals } = tasksOf(form, application, person.id);
    const left = [...toApprove, ...optionalApprovals];
    return approvedCard({ application, section: sectionAt(form, application, place), left });
  },
);
