import { formInYear } from "../../domain/application/formInYear";
import type { Form } from "../../forms/form";
import type { Part } from "../../forms/recognition/part";
import type { KnownForm } from "../model/knownForm";

/** How far from its own year a form is read: it is used for some years. */
const SHIFTS = [0, 1, 2, 3, 4, 5, -1];
const YEAR = /\b20\d\d\b/g;

/** The edition as the document prints it: with the periods and columns of the year that the document is about. */
export function inPrintedYear(known: KnownForm, text: string): KnownForm {
  const { form, recognition } = known;
  const printed = text.replace(/\s+/g, " ");
  const by = SHIFTS.find((shift) =>
    datedIn(formInYear(form, form.year + shift)).every((words) => words.some((label) => printed.includes(label))),
  );
  if (by === undefined || by === 0) return known;
  const later = (words: string) => words.replace(YEAR, (year) => String(Number(year) + by));
  const parts = recognition.parts.map(
    (part): Part => ({
      ...part,
      also: Object.fromEntries(Object.entries(part.also).map(([id, words]) => [id, words.map(later)])),
    }),
  );
  return { ...known, form: formInYear(form, form.year + by), recognition: { ...recognition, parts } };
}

/** The words with a year that a filled-in form has: each period, and each year's amount, in each language. */
function datedIn(form: Form): string[][] {
  const inLanguages = [...form.inLanguages.values()];
  const labelsIn = ({ sections }: Form): string[] =>
    sections.flatMap(({ fields }) =>
      fields.flatMap((field) => {
        if (field.type === "choices") return field.options.map(({ label }) => label);
        return field.type === "amount" && field.year !== undefined && !field.schemes ? [field.label] : [];
      }),
    );
  return labelsIn(form).flatMap((label, index) =>
    /\b20\d\d\b/.test(label) ? [[...new Set(inLanguages.map((each) => labelsIn(each)[index] ?? label))]] : [],
  );
}
