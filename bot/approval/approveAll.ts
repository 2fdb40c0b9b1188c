import { approvalVerbs } from "../../cards/verbs/approvalVerbs";
import { membershipsOf } from "../../domain/application/structure";
import { approveAll } from "../../domain/approval/approveAll";
import type { ReviewDecision } from "../../domain/approval/reviewDecision";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import { withAccess } from "../handler/access";
import { cardAction, decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { approvalsOf } from "./approvalsOf";

/** "Godkjenn alt som er ditt": everything that awaits the person's approval, on one card. */
export const listApprovals = cardAction(approvalVerbs.list, (deps, { person }, _data, context) =>
  approvalsOf(deps, person.id, context),
);

type Unapproved = { readonly kind: "not-member" } | { readonly kind: "nothing-approved" };

/** Approves the listed sections as they were shown. Sections changed since then are shown again. */
export const approveListed = decidingAction(approvalVerbs.approveAll, async (deps, turn, { applicationId, listed }) => {
  let happened = { approved: 0, left: 0 };
  const outcome = await deps.reviews.review(
    applicationId,
    turn.cause,
    (application): Outcome<ReviewDecision, Unapproved> => {
      const form = deps.forms.get(application.formId);
      if (!form || membershipsOf(application, turn.person.id).length === 0) return refuse({ kind: "not-member" });
      const { approvals, left } = approveAll(form, application, { by: turn.person.id, listed, at: deps.clock.now() });
      happened = { approved: listed.length - left.length, left: left.length };
      return approvals.length > 0 ? ok({ approvals }) : refuse({ kind: "nothing-approved" });
    },
  );
  const listAgain = () =>
    withAccess(approvalVerbs.list, deps, turn, { applicationId }, (context) =>
      approvalsOf(deps, turn.person.id, context, happened),
    );
  return outcome.ok ? listAgain() : refusedChange(deps, turn, applicationId, outcome.refusal, listAgain);
});
