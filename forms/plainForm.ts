import type { Form } from "./form";

/**
 * A form as plain data, that a thread can be given: the same words, without what works out its expressions. Made once for
 * each form, with all its languages.
 */
export function plainForm(form: Form): Form {
  const known = plainForms.get(form) ?? (plain(form, new Map()) as Form);
  plainForms.set(form, known);
  return known;
}

const plainForms = new WeakMap<Form, Form>();

/** `made` has what is copied already: the languages of a form lead to each other. */
function plain(value: unknown, made: Map<object, unknown>): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (made.has(value)) return made.get(value);
  if (value instanceof Map) {
    const copy = new Map<unknown, unknown>();
    made.set(value, copy);
    for (const [key, each] of value) copy.set(key, plain(each, made));
    return copy;
  }
  const copy: unknown[] | Record<string, unknown> = Array.isArray(value) ? [] : {};
  made.set(value, copy);
  for (const [key, each] of Object.entries(value))
    if (typeof each !== "function") Object.assign(copy, { [key]: plain(each, made) });
  return copy;
}
