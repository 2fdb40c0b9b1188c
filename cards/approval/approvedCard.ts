import type { Structure } from "../../domain/application/structure";
import type { PlacedApproval } from "../../domain/approval/approvedOnSending";
import type { Section } from "../../domain/section/section";
import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { approvalVerbs } from "../verbs/approvalVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { titleOf } from "../words/titleOf";
import { whereAndWhose, whereIs } from "../words/whereIs";
import { undoApprovalButton } from "../writing/undoApprovalButton";

export type ApprovedArgs = {
  application: Structure;
  section: Section;
  left: readonly Section[];
  /** What was just approved, to be undone. */
  given?: readonly PlacedApproval[];
};

/** Thanks for an approval, and offers the next section. */
export function approvedCard({ application, section, left, given = [] }: ApprovedArgs): AdaptiveCard {
  const [next] = left;
  const undo = undoApprovalButton(application.id, given);
  const tasks = button(t("button.overview"), homeVerbs.tasks);
  const where = whereAndWhose(application, section.measureId);
  const thanks = t("approved.text", { title: titleOf(section.form) });
  if (!next)
    return shortCard(where, t("approved.title"), `${thanks}\n\n${t("approved.noneLeft")}`, [primary(tasks), ...undo]);

  const { measureId, sectionId } = next;
  const text = `${thanks}\n\n${t("approved.left", { count: left.length, title: titleOf(next.form), where: whereIs(application, measureId) })}`;
  const read = button(t("approved.next"), approvalVerbs.show, { applicationId: application.id, measureId, sectionId });
  return shortCard(where, t("approved.title"), text, [primary(read), tasks, ...undo]);
}
