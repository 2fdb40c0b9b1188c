import { kindsBesideLead } from "../../domain/application/kindOf";
import { type ApprovalRequirement, partiesOf, type Structure } from "../../domain/application/structure";
import type { RuleRefusal, WantedRule } from "../../domain/approval/setApprovalRules";
import { type HoldingRule, rulesIn } from "../../domain/section/approverGroup";
import type { FormSection, PartyKind } from "../../forms/form";
import { button, primary, submitButton } from "../kit/button";
import { type CardField, longField, pickField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { note } from "../kit/note";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { approvalVerbs, ruleInput } from "../verbs/approvalVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { kindWord } from "../words/kindWord";
import { linesOf } from "../words/linesOf";
import type { SelectOption } from "../words/selectOption";
import { titleOf } from "../words/titleOf";
import { applicationName } from "../words/whereIs";

/** Problems that this card shows at its inputs; missing rights or sections get other cards. */
export type RuleProblem = Exclude<RuleRefusal, { kind: "not-coordinator" } | { kind: "no-such-section" }>;
export type ApprovalRuleArgs = {
  application: Structure;
  section: FormSection;
  typed: Readonly<Record<string, string>> | null;
  problem: RuleProblem | null;
};

const typedAs = ({ rule, leadId }: { rule: ApprovalRequirement; leadId: string | null }): string =>
  rule === "lead" && leadId !== null ? `lead:${leadId}` : rule;

/** The rule that an input names, or null if it is not a rule. */
export function wantedRule(kind: PartyKind, typed: string): WantedRule | null {
  const [, rule, leadId = null] = /^(all|any|asked|none|lead)(?::([0-9a-f-]{36}))?$/.exec(typed) ?? [];
  return rule === undefined ? null : { kind, rule: rule as ApprovalRequirement, leadId };
}

/** The approval rule of one section: kind by kind, with the reason for any override. */
export function approvalRuleCard({ application, section, typed, problem }: ApprovalRuleArgs): AdaptiveCard {
  const at = { applicationId: application.id, sectionId: section.id };
  const holding = rulesIn(section, application).filter(({ kind }) =>
    kindsBesideLead(section).some(({ id }) => id === kind),
  );
  const atReason = problem?.kind === "no-reason" || problem?.kind === "reason-too-long";
  return formCard({
    heading: heading(`${applicationName(application)} · ${t("rules.title")}`, titleOf(section)),
    notes: problem && !atReason ? [note("warning", problemWords(problem))] : [],
    lines: linesOf(t("rules.one")),
    fields: [
      ...holding.map((rule) => fieldOf(section, application, rule, typed)),
      longField("reason", t("rules.reason"), typed?.reason ?? "", {
        help: t("rules.reasonHelp"),
        problem: problem && atReason ? problemWords(problem) : null,
      }),
    ],
    buttons: [
      primary(submitButton(t("section.save"), approvalVerbs.setRule, at)),
      button(t("button.back"), approvalVerbs.rules, { applicationId: application.id }),
    ],
  });
}

function fieldOf(
  section: FormSection,
  application: Structure,
  rule: HoldingRule,
  typed: ApprovalRuleArgs["typed"],
): CardField {
  const { kind } = rule;
  const parties = partiesOf(application).filter((party) => party.kind === kind);
  const value = typed?.[ruleInput(kind)] ?? typedAs(rule);
  const lead = { title: t("rules.first"), value: "lead" };
  const options: SelectOption[] = [
    ...(["all", "any", "asked", "none"] as const).map((each) => ({ title: t(`rules.${each}`), value: each })),
    ...(value === "lead" ? [lead] : []),
    ...parties.map(({ id, name }) => ({ title: t("rules.lead", { party: inShort(name, 80) }), value: `lead:${id}` })),
  ];
  return pickField(ruleInput(kind), kindWord(section, kind), value, options);
}

function problemWords(problem: RuleProblem): string {
  switch (problem.kind) {
    case "no-such-lead":
      return t("rules.noSuchLead");
    case "nobody-left":
      return t("rules.nobodyLeft");
    case "unchanged":
      return t("rules.unchanged");
    case "no-reason":
      return t("rules.noReason");
    case "reason-too-long":
      return t("approve.commentTooLong", { most: problem.most });
  }
}
