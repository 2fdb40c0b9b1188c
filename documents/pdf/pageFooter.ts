import type { Outline } from "../outline/outline";
import type { Line } from "../typesetting/line";
import { linesOf } from "../typesetting/linesOf";
import type { Words } from "../typesetting/words";
import { documentWords } from "../wording/documentWords";
import { placedText } from "./paragraphUnits";
import type { PlacedText, Shape } from "./pdfPage";
import { PAGE, RULE, STYLES } from "./styles";
import type { Tag } from "./tag";

const STYLE = { ...STYLES.small, size: 8.5 };
/** A footer is an artifact: it has no place in the structure. */
const NOWHERE: Tag = { role: "P", parent: null };

/** Between the name and the number of the page. */
const BETWEEN = 14;

/** "Behovsmelding 2026, Tiltak 3 · versjon 4", and at the right "side 3 av 9". A long name is cut. */
export const pageFooter = (words: Words, { version, final }: Outline, title: string) => {
  const top = PAGE.footer - STYLE.leading;
  const at = { x: PAGE.left, width: PAGE.textWidth };
  const set = (text: string) =>
    linesOf(words, [{ text, face: STYLE.face }], { size: STYLE.size, width: PAGE.textWidth });
  const ending = final
    ? documentWords("finalFooterVersion", { number: final.number })
    : documentWords("footerVersion", { version });
  return (pages: number) => {
    const page = (number: number) =>
      set(`${documentWords("footerPage")}${number}${documentWords("footerOf")}${pages}`)[0] as Line;
    const name = onOneLine(set, title, ending, PAGE.textWidth - page(pages).width - BETWEEN);
    return (number: number): { shapes: Shape[]; texts: PlacedText[] } => ({
      shapes: [{ x: PAGE.left, y: top - 4, width: PAGE.textWidth, height: 0.5, colour: RULE }],
      texts: [
        placedText(name, NOWHERE, STYLE, at, top),
        placedText(page(number), NOWHERE, STYLE, { ...at, toTheRight: true }, top),
      ],
    });
  };
};

function onOneLine(set: (text: string) => Line[], title: string, ending: string, room: number): Line {
  let name = title;
  for (;;) {
    const [first, more] = set(`${name}${ending}`) as [Line, Line?];
    if ((!more && first.width <= room) || name === "") return first;
    const shorter = name.replace(/…$/, "").split(" ").slice(0, -1).join(" ");
    name = shorter === "" ? "" : `${shorter}…`;
  }
}
