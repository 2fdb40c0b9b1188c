import { inLanguage } from "../../domain/values/language";
import { documentWords, measureHeading } from "../wording/documentWords";
import type { Outline } from "./outline";

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

/** The name of one file with all of them. */
export const zipName = ({ form }: Pick<Outline, "form">): string => `${slugOf(form.name)}.zip`;

const fileName = (...parts: string[]): string => `${parts.filter((part) => part !== "").join("-")}.docx`;

const LONGEST_SLUG = 60;

/** A name in letters that every file system and mail program accepts. The measure's number makes it unique. */
function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[æä]/g, "ae")
    .replace(/[øö]/g, "o")
    .replace(/å/g, "a")
    .replace(/ß/g, "ss")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (plain.length <= LONGEST_SLUG) return plain;
  const cut = plain.slice(0, LONGEST_SLUG + 1);
  return cut.slice(0, cut.lastIndexOf("-") > 0 ? cut.lastIndexOf("-") : LONGEST_SLUG);
}
