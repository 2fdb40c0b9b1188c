import type { ComputedField, Form } from "../../forms/form";
import type { AnswerValue } from "../answers/sectionRecord";
import type { SectionRef } from "../answers/sectionRef";
import { type ConditionView, isShown } from "../answers/slot";
import type { Party } from "../application/structure";
import { ruleFailures } from "./ruleFailures";
import type { ViewAt } from "./view";

/** Where a computed field stands, and what it sees. */
type Around = { readonly place: SectionRef; readonly view: ConditionView; readonly viewAt: ViewAt };

/** Whether a computed field is there for a party; for null, if it is computed once. */
export const isComputed = (field: ComputedField, party: Party | null, view: ConditionView): boolean =>
  (field.each === undefined || (party !== null && field.each.includes(party.kind))) &&
  isShown({ ...field, answeredBy: field.each ? "each" : "all" }, party, view);

/** The value of a computed field, as an answer of its kind; null if it is hidden, or cannot be told yet. */
export function computedValue(
  form: Pick<Form, "id">,
  field: ComputedField,
  party: Party | null,
  { place, view, viewAt }: Around,
): AnswerValue | null {
  if (!isComputed(field, party, view)) return null;
  const failed = (cause: string) =>
    ruleFailures.add({ edition: form.id, rule: `${place.sectionId}.${field.id}`, cause });
  return answerOf(
    field,
    field.value.evaluate(viewAt({ measureId: place.measureId, partyId: party?.id ?? null }), failed),
  );
}

/** Nothing is told of a division by zero, or of a text that is no day. */
function answerOf({ shownAs, decimals }: ComputedField, value: unknown): AnswerValue | null {
  if (value === undefined || value === null) return null;
  switch (shownAs) {
    case "text":
      return value === "" ? null : String(value);
    case "date":
      return /^\d{4}-\d\d-\d\d/.exec(String(value))?.[0] ?? null;
    case "money":
      return Number(value);
    case "number":
    case "percent": {
      const figure = Number(value);
      return Number.isFinite(figure) ? Number(figure.toFixed(decimals)) : null;
    }
  }
}
