import { findingSentence } from "../../../cards/words/findingSentence";
import { titleAt } from "../../../cards/words/titleOf";
import { ruleFindings } from "../../../domain/progress/ruleFindings";
import type { Application } from "../../../domain/section/section";
import type { Form, Rule } from "../../../forms/form";
import { inCode } from "./escapeHtml";
import { pageText } from "./wording";

export const ruleHeadings = (): string[] => [
  pageText("rule.rule"),
  pageText("rule.scope"),
  pageText("rule.demand"),
  pageText("rule.broken"),
  pageText("rule.sentence"),
];

/**
 * The form's own rules, a row each: its id, what it is asked of, what it demands, what it does, and its sentence with
 * the figures of the filled application.
 */
export function ruleRows(form: Form, filled: Application): string[][] {
  const findings = ruleFindings({ ...form, rules: form.rules.map(broken) }, filled);
  return form.rules.map((rule) => {
    const { id, severity, say } = rule;
    const example = findings.find(({ facts }) => facts.rule === id);
    return [
      id,
      scopeOf(form, rule),
      demandOf(rule),
      pageText(`rule.${severity}`),
      example ? findingSentence(example, form, filled) : say.text.replace(/\{\{[^{}]*\}\}/g, "–"),
    ];
  });
}

/** The rule as if it never held, so that its sentence is said wherever it is asked. */
const broken = ({ when: _when, ...rule }: Rule): Rule => ({ ...rule, holds: { ...rule.holds, evaluate: () => false } });

function scopeOf(form: Form, { scope: asked, section: sectionId }: Rule): string {
  const scope = pageText(`rule.${asked}`);
  return sectionId === undefined
    ? scope
    : pageText("rule.in", { scope, section: titleAt(form, { measureId: null, sectionId }) });
}

const demandOf = ({ holds, when }: Rule): string => {
  const demand = inCode(holds.source);
  return when ? pageText("rule.when", { demand, when: inCode(when.source) }) : demand;
};
