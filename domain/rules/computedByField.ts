import type { FormSection } from "../../forms/form";
import type { ComputedAnswer } from "./fieldsAt";

/**
 * The computed answers of a section by the field that they stand after, among those that are shown; by null those before
 * all of them. Where its own field is not shown, an answer stands after the one before.
 */
export function computedByField(
  { fields }: Pick<FormSection, "fields">,
  computed: readonly ComputedAnswer[],
  shown: readonly string[],
): ReadonlyMap<string | null, readonly ComputedAnswer[]> {
  const placeOf = new Map(fields.map(({ id }, index) => [id, index]));
  const byField = new Map<string | null, ComputedAnswer[]>();
  for (const answer of computed) {
    const { after } = answer.field;
    const place = after === undefined ? -1 : (placeOf.get(after) ?? fields.length);
    const host = fields.slice(0, place + 1).findLast(({ id }) => shown.includes(id))?.id ?? null;
    byField.set(host, [...(byField.get(host) ?? []), answer]);
  }
  return byField;
}
