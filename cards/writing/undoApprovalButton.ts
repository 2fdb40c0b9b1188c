import type { PlacedApproval } from "../../domain/approval/approvedOnSending";
import { type Button, button } from "../kit/button";
import { approvalVerbs } from "../verbs/approvalVerbs";
import { t } from "../wording";

/** More approvals than this would crowd the card. */
const MOST = 60;

/** "Angre", beside what was just approved; none if nothing was. */
export function undoApprovalButton(applicationId: string, approvals: readonly PlacedApproval[]): Button[] {
  const [first] = approvals;
  if (!first || approvals.length > MOST) return [];
  const places = approvals.map(({ place: { measureId, sectionId } }) => ({ measureId, sectionId }));
  return [
    button(t("approved.undo"), approvalVerbs.undo, { applicationId, given: first.approval.at.toISOString(), places }),
  ];
}
