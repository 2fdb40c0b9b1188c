import type { Outline } from "./outline";
import { words } from "./words";

/** One file of the handed-in application. No measure: the application has none yet, and the file only what is common. */
export type DocumentPart = { readonly fileName: string; readonly title: string; readonly measureId: string | null };

/** The files that the application is handed in as: the 2026 form wants one for each measure. */
export function documentParts({ form, measures }: Outline): DocumentPart[] {
  if (measures.length === 0) return [{ fileName: `${form.id}.docx`, title: form.name, measureId: null }];
  return measures.map(({ id, number, name }) => ({
    fileName: `${[form.id, "tiltak", number, slugOf(name)].filter((word) => word !== "").join("-")}.docx`,
    title: `${form.name}, ${words.measure(number, name)}`,
    measureId: id,
  }));
}

const LONGEST_SLUG = 60;

/** A name in letters that every file system and mail program takes; the measure's number makes it unique. */
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
