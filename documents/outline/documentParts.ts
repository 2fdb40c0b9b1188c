import { inLanguage } from "../../domain/values/language";
import { documentWords, measureHeading } from "../wording/documentWords";
import type { Outline } from "./outline";
import { slugOf } from "./slugOf";

/**
 * One file of the submitted application. `heading` is printed above the common sections; it is null for a file of one
 * measure, which has its own heading, or of none. Without measures, the file has only the common sections.
 */
export type DocumentPart = {
  readonly fileName: string;
  readonly title: string;
  readonly heading: string | null;
  readonly measureIds: readonly string[];
};

/** The files to submit: one per measure, or one per scheme that has measures. */
export const documentParts = (outline: Outline): DocumentPart[] => inLanguage(outline.language, () => partsOf(outline));

function partsOf({ form, measures }: Outline): DocumentPart[] {
  if (measures.length === 0)
    return [{ fileName: fileName(slugOf(form.name)), title: form.name, heading: null, measureIds: [] }];
  switch (form.documents) {
    case "measure":
      return measures.map(({ id, number, name }) => ({
        fileName: fileName(slugOf(form.name), slugOf(documentWords("measureColumn")), String(number), slugOf(name)),
        title: `${form.name}, ${measureHeading({ number, name })}`,
        heading: null,
        measureIds: [id],
      }));
    case "scheme":
      // A measure without a scheme is kept, so the reader of the draft sees that the scheme is missing.
      return [...form.schemes, { id: null, label: documentWords("noScheme") }].flatMap(({ id, label }) => {
        const of = measures.filter(({ scheme }) => scheme === id);
        return of.length === 0
          ? []
          : [
              {
                fileName: fileName(slugOf(form.name), slugOf(label)),
                title: `${form.name}, ${label}`,
                heading: label,
                measureIds: of.map((measure) => measure.id),
              },
            ];
      });
  }
}

/** The name of a file with the whole application: behovsmelding-2026.zip. */
export const wholeFileName = ({ form }: Pick<Outline, "form">, ending: string): string =>
  `${slugOf(form.name)}.${ending}`;

const fileName = (...parts: string[]): string => `${parts.filter((part) => part !== "").join("-")}.docx`;
