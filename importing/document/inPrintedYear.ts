import { formInYear } from "../../domain/application/formInYear";
import type { Form } from "../../forms/form";

/** How far from its own year a form is read: it is used for some years. */
const SHIFTS = [0, 1, 2, 3, 4, 5, -1];

/** The form as the document prints it: with the periods of the year that the document is about. */
export function inPrintedYear(form: Form, text: string): Form {
  const printed = text.replace(/\s+/g, " ");
  const shifted = SHIFTS.map((by) => formInYear(form, form.year + by));
  return shifted.find((each) => periodsOf(each).every((label) => printed.includes(label))) ?? form;
}

const periodsOf = ({ sections }: Form): string[] =>
  sections
    .flatMap(({ fields }) => fields)
    .flatMap((field) => (field.type === "choices" ? field.options.map(({ label }) => label) : []))
    .filter((label) => /\b20\d\d\b/.test(label));
