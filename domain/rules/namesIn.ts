import type { Expression, Form, Rule } from "../../forms/form";

const known = new WeakMap<Rule, Expression["names"]>();

/** What the expressions of a rule name. Cached per rule, which never changes. */
export function namesIn(rule: Rule): Expression["names"] {
  const before = known.get(rule);
  if (before) return before;
  const each = [...(rule.when ? [rule.when] : []), rule.holds, ...rule.say.figures].map(({ names }) => names);
  const names = {
    variables: new Set(each.flatMap(({ variables }) => [...variables])),
    fields: new Set(each.flatMap(({ fields }) => [...fields])),
  };
  known.set(rule, names);
  return names;
}

const sections = new WeakMap<Form, Form["sections"]>();

/** The sections whose answers any rule of the form names. Cached per form. */
export function sectionsNamed(form: Form): Form["sections"] {
  const before = sections.get(form);
  if (before) return before;
  const fields = new Set(form.rules.flatMap((rule) => [...namesIn(rule).fields]));
  const named = form.sections.filter(({ id }) => fields.has(id));
  sections.set(form, named);
  return named;
}
