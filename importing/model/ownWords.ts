import { type PrintedWord, printedSentence } from "../../domain/printed/printedSentence";
import { LANGUAGES, type Language } from "../../domain/values/language";

/** The words of our own documents that stand alone, without what they are said of: "herav", "Navn på". */
export const ownWord = (name: PrintedWord, language: Language): string =>
  printedSentence(name, language)
    .replace(/\{\{\w+\}\}/g, "")
    .trim();

/** In each language that our own documents are made in. */
export const ownWords = (name: PrintedWord): string[] => [
  ...new Set(LANGUAGES.map((language) => ownWord(name, language))),
];

/** What a line says in a sentence of our own documents, by the names of the facts; null if it says something else. */
export function factsIn(
  line: string,
  sentence: (language: Language) => string,
): { readonly [fact: string]: string } | null {
  for (const language of LANGUAGES) {
    const pieces = sentence(language).split(/\{\{(\w+)\}\}/);
    const pattern = pieces.map((piece, index) => (index % 2 === 1 ? "(.{0,500}?)" : literally(piece))).join("");
    const found = new RegExp(`^${pattern}$`, "u").exec(line.trim());
    if (found)
      return Object.fromEntries(
        pieces.filter((_, index) => index % 2 === 1).map((name, index) => [name, (found[index + 1] ?? "").trim()]),
      );
  }
  return null;
}

/** Blanks of all widths are alike in what is read. */
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&").replace(/\s+/g, "\\s*");
