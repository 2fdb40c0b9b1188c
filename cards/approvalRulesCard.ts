import type { Structure } from "../domain/application";
import { rulesIn } from "../domain/approvalRule";
import type { Form, FormSection } from "../forms/form";
import type { AdaptiveCard } from "./adaptiveCard";
import { button } from "./button";
import { formCard } from "./formCard";
import { heading } from "./heading";
import { note } from "./note";
import { type OpenRow, openRow } from "./openRow";
import { titleOf } from "./places";
import { ruleWords } from "./ruleWords";
import { t } from "./wording";
import { inShort, linesOf } from "./written";

export type ApprovalRulesArgs = { form: Form; application: Structure; saved: boolean };

/** Who must approve each section of the form, and where the coordinator has set it otherwise, and why. */
export const approvalRulesCard = ({ form, application, saved }: ApprovalRulesArgs): AdaptiveCard =>
  formCard({
    heading: heading(application.title, t("rules.title")),
    notes: saved ? [note("good", t("rules.saved"))] : [],
    lines: linesOf(t("rules.intro")),
    fields: [],
    rows: form.sections.map((section) => rowOf(application, section)),
    buttons: [
      button(t("button.parties"), "parties/list", { applicationId: application.id }),
      button(t("button.myTasks"), "me/tasks"),
    ],
  });

function rowOf(application: Structure, section: FormSection): OpenRow {
  const asked = rulesIn(section, application).filter(({ rule }) => rule !== "none");
  const set = rulesIn(section, application).flatMap((rule) => (rule.set ? [rule.set] : []));
  const newest = set.sort((a, b) => b.at.getTime() - a.at.getTime())[0];
  return openRow(
    titleOf(section),
    [
      asked.map((rule) => ruleWords(application, rule)).join(" · "),
      newest ? t("rules.setBy", { person: newest.byName, reason: inShort(newest.reason, 120) }) : null,
    ],
    button(t("button.edit"), "rules/edit", { applicationId: application.id, sectionId: section.id }),
  );
}
