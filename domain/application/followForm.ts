import type { Form } from "../../forms/form";
import { isPast } from "../values/deadline";
import type { TypedDetails } from "./applicationDetails";

/**
 * Moves the suggested deadline to the usual one of the chosen form. A card suggests the deadline of the form it was
 * drawn with; if the person chooses another form and leaves the deadline, that date is nobody's choice.
 *
 * Returns the same details if there is nothing to move.
 */
export function followForm<Typed extends TypedDetails>(
  typed: Typed,
  drawnWith: string,
  { forms, timeZone, now }: { forms: ReadonlyMap<string, Form>; timeZone: string; now: Date },
): Typed {
  const usual = (formId: string) => forms.get(formId)?.usualDeadline.split("T");
  const [suggested, chosen] = [usual(drawnWith), usual(typed.formId)];
  const year = /^(\d{4})-/.exec(typed.date)?.[1];
  const isAsSuggested = typed.date === `${year}-${suggested?.[0]}` && typed.time === suggested?.[1];
  if (!chosen || !isAsSuggested || chosen.join() === suggested?.join()) return typed;
  const [day = "", time = ""] = chosen;
  const passed = isPast(`${year}-${day}T${time}`, timeZone, now);
  return { ...typed, date: `${Number(year) + (passed ? 1 : 0)}-${day}`, time };
}
