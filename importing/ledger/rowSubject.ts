import type { Form } from "../../forms/form";
import type { Recognition } from "../../forms/recognition/recognition";
import { inEachLanguage } from "../model/labelsOf";
import { ownWords } from "../model/ownWords";
import { sameWords } from "../text/letters";

/** What a row of a table of sums is about. `scheme` has the scheme's label; a year is a calendar year. */
export type RowSubject =
  | { readonly kind: "measure"; readonly number: number; readonly name: string }
  | { readonly kind: "scheme"; readonly scheme: string }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "sum" }
  | { readonly kind: "other" };

/** What the label of a row says that it is about. */
export function subjectOf(form: Form, { labels, measure }: Recognition, label: string): RowSubject {
  if (/^20\d\d$/.test(label)) return { kind: "year", year: Number(label) };
  if (labels.sum.some((word) => sameWords(word, label))) return { kind: "sum" };
  const scheme = form.schemes.find(({ id }) =>
    inEachLanguage(form, ({ schemes }) => schemes.find((each) => each.id === id)?.label).some((words) =>
      sameWords(words, label),
    ),
  );
  if (scheme) return { kind: "scheme", scheme: scheme.label };
  const [, word = "", number, name = ""] = /^(\p{L}+) (\d{1,3})(?:[:.](.*))?$/u.exec(label) ?? [];
  const isMeasure = [measure.heading, ...ownWords("measureColumn")].some((each) => sameWords(word, each));
  return number !== undefined && isMeasure
    ? { kind: "measure", number: Number(number), name: name.trim() }
    : { kind: "other" };
}
