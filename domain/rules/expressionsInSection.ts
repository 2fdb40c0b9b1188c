import type { Expression, Form, FormSection, Rule } from "../../forms/form";
import { isExpression } from "../answers/slot";

const inRules = new WeakMap<Rule, readonly Expression[]>();
const inSections = new WeakMap<FormSection, readonly Expression[]>();

/** The expressions of a rule, and of its sentence. */
export const expressionsInRule = (rule: Rule): readonly Expression[] =>
  cached(inRules, rule, ({ when, holds, say }) => [...(when ? [when] : []), holds, ...say.figures]);

/** The expressions by which the fields of a section are shown, must be answered, or are computed. */
export const expressionsInSection = (section: FormSection): readonly Expression[] =>
  cached(inSections, section, ({ fields, computedFields }) => [
    ...fields.flatMap(({ shownIf = [], requiredIf = [] }) => [...shownIf, ...requiredIf].filter(isExpression)),
    ...computedFields.flatMap(({ value, shownIf = [] }) => [value, ...shownIf.filter(isExpression)]),
  ]);

const sections = new WeakMap<Form, readonly FormSection[]>();

/** The sections whose answers any expression of the form names. */
export const sectionsNamed = (form: Form): readonly FormSection[] =>
  cached(sections, form, () => {
    const all = [...form.rules.flatMap(expressionsInRule), ...form.sections.flatMap(expressionsInSection)];
    const fields = new Set(all.flatMap(({ names }) => [...names.fields]));
    return form.sections.filter(({ id }) => fields.has(id));
  });

/** What is worked out of something that never changes. */
function cached<Of extends object, Value>(known: WeakMap<Of, Value>, of: Of, make: (of: Of) => Value): Value {
  const before = known.get(of);
  if (before !== undefined) return before;
  const made = make(of);
  known.set(of, made);
  return made;
}
