import { t } from "../../../cards/wording";
import { kindWord } from "../../../cards/words/kindWord";
import { titleOf } from "../../../cards/words/titleOf";
import type { ApproverRule, Form, FormSection } from "../../../forms/form";
import { type FieldRules, fieldRows } from "./fieldRows";
import { pageText } from "./wording";

/** Who does what in one section, in words. */
export type SectionRules = {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  /** "Gjelder", "Godkjennes av" and the like, each with its answer. */
  readonly lines: readonly (readonly [label: string, value: string])[];
  readonly fields: readonly FieldRules[];
};

export function sectionRules(form: Form, section: FormSection): SectionRules {
  const { scope, approvers, approval, computed, derived, under, role, whereNobody } = section;
  const above = form.sections.find(({ id }) => id === under);
  const approvedBy = approvers.map((each) => approverWords(form, each)).join("; ");
  const filledIn = [
    ...derived.map(({ label }) => label),
    ...(computed ? [pageText(`section.${computed}`)] : []),
    ...section.computedFields.map(({ label }) => label),
  ];
  return {
    id: section.id,
    title: titleOf(section),
    help: section.help,
    lines: [
      [pageText("section.scope"), pageText(`section.${scope}`)],
      [
        pageText("section.approvers"),
        approval === "own" ? pageText("section.ownPart", { approvers: approvedBy }) : approvedBy,
      ],
      ...(filledIn.length > 0 ? [[pageText("section.filledIn"), filledIn.join(", ")] as const] : []),
      ...(above ? [[pageText("section.under"), titleOf(above)] as const] : []),
      ...(role === "consultation" ? [[pageText("section.consultation"), pageText("section.readsDraft")] as const] : []),
      ...(whereNobody === "leftOut" ? [[pageText("section.whereNobody"), pageText("section.leftOut")] as const] : []),
    ],
    fields: fieldRows(form, section),
  };
}

const approverWords = (form: Form, { kind, rule }: ApproverRule): string =>
  t("rules.ofKind", { kind: kindWord(form, kind), rule: t(`rules.${rule}`, { party: t("rules.first") }) });
