import { formIn } from "../../domain/application/formInYear";
import { currentLanguage } from "../../domain/values/language";
import type { Form } from "../../forms/form";
import type { ImportPlace } from "../model/imported";

/** A place in words: "Tiltak 3, 6. Økonomi og varighet, Tiltakets varighet". */
export function placeInWords(
  form: Form,
  measure: string | null,
  { section, field }: ImportPlace,
  extra?: string,
): string {
  const of = formIn(form, currentLanguage()).sections.find(({ id }) => id === section);
  const title = of ? (of.number ? `${of.number}. ${of.title}` : of.title) : null;
  const label = of?.fields.find(({ id }) => id === field)?.label ?? null;
  return [measure, title, label === of?.title ? null : label, extra]
    .filter((part) => part !== null && part !== undefined && part !== "")
    .join(", ");
}
