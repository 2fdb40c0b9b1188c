import type { Structure } from "../../domain/application/structure";
import type { Section } from "../../domain/section/section";
import { button } from "../kit/button";
import { type OpenRow, openRow } from "../kit/openRow";
import { approvalVerbs } from "../verbs/approvalVerbs";
import { t } from "../wording";
import { titleOf } from "../words/titleOf";
import { whereInside } from "../words/whereIs";

/** A section that awaits a person's approval, as a row that opens it; `by` is the approvals' own deadline, if any. */
export function approvalRow(
  application: Structure,
  { measureId, sectionId, form }: Section,
  by: string | null = null,
): OpenRow {
  const open = button(t("button.read"), approvalVerbs.show, { applicationId: application.id, measureId, sectionId });
  return openRow(titleOf(form), [whereInside(application, measureId), by], open);
}
