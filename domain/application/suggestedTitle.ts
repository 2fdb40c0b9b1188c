import type { Form } from "../../forms/form";
import { formFor } from "./formInYear";

/** What an application is called until somebody names it: the name of its form, in the year that it is for. */
export function suggestedTitle(forms: ReadonlyMap<string, Form>, formId: string, year: string): string {
  const name = formFor(forms, { formId, year: Number(year) })?.name ?? "";
  return name.includes(year) ? name : `${name} ${year}`.trim();
}
