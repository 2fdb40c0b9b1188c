import type { EditionSection } from "./edition";

/** Another field of the section is answered with this option. */
export type Condition = { readonly field: string; readonly is: string };

/**
 * A condition, and those under which the field that it names is shown, and so on: what is answered in a hidden field
 * counts for nothing. Circles end (circularConditions.ts reports them).
 */
export function conditionsFrom(section: Pick<EditionSection, "fields">, first: Condition | undefined): Condition[] {
  const all: Condition[] = [];
  let next = first;
  while (next && !all.includes(next)) {
    all.push(next);
    const { field } = next;
    next = section.fields.find(({ id }) => id === field)?.shownIf;
  }
  return all;
}
