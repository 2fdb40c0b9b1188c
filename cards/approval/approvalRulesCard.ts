import type { Structure } from "../../domain/application/structure";
import { rulesIn } from "../../domain/section/approverGroup";
import type { Form, FormSection } from "../../forms/form";
import { button, primary } from "../kit/button";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { note } from "../kit/note";
import { type OpenRow, openRow } from "../kit/openRow";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { approvalVerbs } from "../verbs/approvalVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { linesOf } from "../words/linesOf";
import { ruleWords } from "../words/ruleWords";
import { titleOf } from "../words/titleOf";
import { applicationName } from "../words/whereIs";

export type ApprovalRulesArgs = { form: Form; application: Structure; saved: boolean };

/** The approval rule of every section, with the coordinator's overrides and their reasons. */
export const approvalRulesCard = ({ form, application, saved }: ApprovalRulesArgs): AdaptiveCard =>
  formCard({
    heading: heading(applicationName(application), t("rules.title")),
    notes: saved ? [note("good", t("rules.saved"))] : [],
    lines: linesOf(t("rules.intro")),
    rows: form.sections.map((section) => rowOf(application, section)),
    buttons: [
      primary(button(t("button.parties"), peopleVerbs.parties, { applicationId: application.id })),
      button(t("button.overview"), homeVerbs.tasks),
    ],
  });

function rowOf(application: Structure, section: FormSection): OpenRow {
  const asked = rulesIn(section, application).filter(({ rule }) => rule !== "none");
  const set = rulesIn(section, application).flatMap((rule) => (rule.set ? [rule.set] : []));
  const newest = set.sort((a, b) => b.at.getTime() - a.at.getTime())[0];
  return openRow(
    titleOf(section),
    [
      asked.map((rule) => ruleWords(section, application, rule)).join(" · "),
      newest ? t("rules.setBy", { person: newest.byName, reason: inShort(newest.reason, 120) }) : null,
    ],
    button(t("button.edit"), approvalVerbs.editRule, { applicationId: application.id, sectionId: section.id }),
  );
}
