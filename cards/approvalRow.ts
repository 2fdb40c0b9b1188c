import type { Structure } from "../domain/application";
import type { Section } from "../domain/section";
import { button } from "./button";
import { type OpenRow, openRow } from "./openRow";
import { titleOf, whereInside } from "./places";
import { t } from "./wording";

/** A section that waits for a person's approval, as a row that opens it. */
export function approvalRow(application: Structure, { measureId, sectionId, form }: Section): OpenRow {
  const open = button(t("button.read"), "approval/show", { applicationId: application.id, measureId, sectionId });
  return openRow(titleOf(form), [whereInside(application, measureId)], open);
}
