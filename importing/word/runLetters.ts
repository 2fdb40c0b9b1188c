import { withoutEnding } from "../../domain/values/withoutEnding";
import { inSymbols } from "../formats/isSymbolFont";
import type { TextStyle } from "./wordStyles";
import type { XmlElement } from "./xmlTree";

/** Characters with a special meaning (see marks.ts), which are replaced by blanks in a document's text. */
const MARKS = /[\ue000-\ue00f\u2028\u2029]/g;

/** Keeps at most one blank at either end. */
function withOneBlank(text: string): string {
  const begun = text.replace(/^ {2,}/, " ");
  const words = withoutEnding(begun, / /);
  return begun.length > words.length + 1 ? `${words} ` : begun;
}

/**
 * The visible text of `w:t`. Line ends become blanks. Several blanks at an end become one, unless the file preserves
 * them.
 */
export function runLetters(element: XmlElement, { symbols }: TextStyle): string {
  const raw = element.children.filter((each) => typeof each === "string").join("");
  const blanks = raw.replace(MARKS, " ").replace(/[\r\n\t]+/g, " ");
  const text = element.attributes.get("space") === "preserve" ? blanks : withOneBlank(blanks);
  if (!symbols.plain && !symbols.others) return text;
  return [...text]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      const font = code < 0x80 || code >= 0xf000 ? symbols.plain : symbols.others;
      return font ? inSymbols(letter, font) : letter;
    })
    .join("");
}
