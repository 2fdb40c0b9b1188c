import type { Structure } from "../domain/application";
import type { Section } from "../domain/section";
import { button } from "./button";
import { type OpenRow, openRow } from "./openRow";
import { titleOf, whereInside } from "./places";
import { t } from "./wording";

/** A section that waits for a person's approval, as a row that opens it; `by`: the deadline, where it is one of its own. */
export function approvalRow(
  application: Structure,
  { measureId, sectionId, form }: Section,
  by: string | null = null,
): OpenRow {
  const open = button(t("button.read"), "approval/show", { applicationId: application.id, measureId, sectionId });
  return openRow(titleOf(form), [whereInside(application, measureId), by], open);
}
