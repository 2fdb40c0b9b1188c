import { withoutEnding } from "../../domain/values/withoutEnding";
import { inSymbols } from "../pdf/symbolFonts";
import type { TextStyle } from "./wordStyles";
import type { XmlElement } from "./xmlTree";

/** Signs that no text may hold, because they stand for something else; see marks.ts. */
const MARKS = /[\ue000-\ue00f\u2028\u2029]/g;

/** With one blank at most at either end. */
function withOneBlank(text: string): string {
  const begun = text.replace(/^ {2,}/, " ");
  const words = withoutEnding(begun, / /);
  return begun.length > words.length + 1 ? `${words} ` : begun;
}

/** The letters of `w:t` as they look; line ends in the file are blanks, and count at its ends only where it says so. */
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
