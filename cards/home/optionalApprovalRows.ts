import type { Tasks } from "../../domain/progress/tasks";
import type { Application } from "../../domain/section/section";
import { approvalRow } from "../approval/approvalRow";
import { button } from "../kit/button";
import { type OpenRow, openRow } from "../kit/openRow";
import { approvalVerbs } from "../verbs/approvalVerbs";
import { t } from "../wording";

/** The person's optional approvals: one row, however many sections there are. */
export function optionalApprovalRows(application: Application, { optionalApprovals }: Tasks): OpenRow[] {
  const [only, ...others] = optionalApprovals;
  if (!only) return [];
  if (others.length === 0) return [approvalRow(application, only, t("home.askedWhy"))];
  return [
    openRow(
      t("approveAll.title"),
      [t("home.askedCount", { count: optionalApprovals.length }), t("home.askedWhy")],
      button(t("button.open"), approvalVerbs.list, { applicationId: application.id }),
    ),
  ];
}
