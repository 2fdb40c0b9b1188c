import type { EditionSection } from "./edition";
import type { Expression } from "./rules/expression";

/** Another field of the section is answered with this option. */
export type FieldCondition = { readonly field: string; readonly is: string };

/** When a field is shown, or must be answered. An expression sees the whole application. */
export type Condition = FieldCondition | Expression;

export const isExpression = (condition: Condition): condition is Expression => "evaluate" in condition;

/**
 * A condition, and those under which the field that it names is shown, and so on: what is answered in a hidden field
 * counts for nothing. An expression does not see what is hidden, so nothing follows it. Circles end (circularFields.ts
 * reports them).
 */
export function conditionsFrom(section: Pick<EditionSection, "fields">, first: Condition | undefined): Condition[] {
  const all: Condition[] = [];
  let next = first;
  while (next && !all.includes(next)) {
    all.push(next);
    if (isExpression(next)) break;
    const { field } = next;
    next = section.fields.find(({ id }) => id === field)?.shownIf;
  }
  return all;
}
