import type { Form } from "../../forms/form";
import type { Author } from "../answers/sectionRecord";
import { membershipsOf } from "../application/structure";
import type { NotThere } from "../section/reviewableSection";
import type { ReviewDecision } from "../section/reviewDecision";
import type { Application } from "../section/section";
import { type Outcome, ok, refuse } from "../values/outcome";
import { approvedOnSending, markOf, type PlacedApproval } from "./approvedOnSending";
import { sendToApproval, submissionDecision } from "./sendToApproval";

/** How many sections were sent, and what the sender approved at once. */
export type Sent = {
  readonly sent: number;
  readonly approved: readonly PlacedApproval[];
  /** Nothing was approved, since what the person saw has changed. */
  readonly changed: boolean;
};

/**
 * "Send til godkjenning" and "Send og godkjenn": sends everything that the person can send, and approves what only this
 * person writes and approves. `shown` names what the card said would be approved; what has changed since is only sent.
 */
export function sendOwnParts(
  form: Form,
  application: Application,
  { shown = null, ...author }: Author & { readonly shown?: string | null },
): Outcome<ReviewDecision & Sent, NotThere> {
  if (membershipsOf(application, author.by).length === 0) return refuse({ kind: "not-member" });
  const submissions = sendToApproval(form, application, author.by);
  const own = approvedOnSending(form, application, submissions, author);
  const changed = shown !== null && own.length > 0 && markOf(own) !== shown;
  const approved = shown === null || changed ? [] : own;
  const decision = submissionDecision(submissions, author);
  return ok({ ...decision, approvals: approved, sent: submissions.length, approved, changed });
}
