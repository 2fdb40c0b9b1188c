import type { Outline } from "../outline/outline";
import { documentWords } from "../wording/documentWords";
import { type Line, linesOf } from "./linesOf";
import { placedText } from "./paragraphUnits";
import type { PlacedText, Shape } from "./pdfPage";
import { PAGE, RULE, STYLES } from "./styles";
import type { Tag } from "./tag";
import type { Words } from "./words";

const STYLE = { ...STYLES.small, size: 8.5 };
/** A footer is an artifact: it has no place in the structure. */
const NOWHERE: Tag = { role: "P", parent: null };

/** The last line of each page: "Behovsmelding 2026, Tiltak 3 · versjon 4 · side 3 av 9". A long title is cut. */
export const pageFooter =
  (words: Words, { version, final }: Outline, title: string, pages: number) =>
  (number: number): { shapes: Shape[]; texts: PlacedText[] } => {
    const text = (name: string) => {
      const before = final
        ? documentWords("finalFooter", { name, number: final.number })
        : documentWords("footer", { name, version });
      return `${before}${number}${documentWords("footerOf")}${pages}`;
    };
    const line = onOneLine(words, title, text);
    const top = PAGE.footer - STYLE.leading;
    return {
      shapes: [{ x: PAGE.left, y: top - 4, width: PAGE.textWidth, height: 0.5, colour: RULE }],
      texts: [placedText(line, NOWHERE, STYLE, { x: PAGE.left, top, width: PAGE.textWidth })],
    };
  };

function onOneLine(words: Words, title: string, text: (name: string) => string): Line {
  let name = title;
  for (;;) {
    const lines = linesOf(words, [{ text: text(name), face: STYLE.face }], { size: STYLE.size, width: PAGE.textWidth });
    const [first] = lines as [Line];
    if (lines.length === 1 || name === "") return first;
    const shorter = name.replace(/…$/, "").split(" ").slice(0, -1).join(" ");
    name = shorter === "" ? "" : `${shorter}…`;
  }
}
