import type { Line } from "../typesetting/line";
import { linesOf, type Run } from "../typesetting/linesOf";
import type { Words } from "../typesetting/words";
import type { Unit } from "./pageFlow";
import type { PdfPage, PlacedText } from "./pdfPage";
import { PAGE, type TextStyle } from "./styles";
import type { Tag } from "./tag";

/** The baseline of a line, from its top. */
const baselineOf = ({ size, leading }: Pick<TextStyle, "size" | "leading">): number =>
  (leading - size) / 2 + size * 0.8;

/** The room of a line; its text is at the left, or `toTheRight`. */
type Room = { readonly x: number; readonly width: number; readonly toTheRight?: boolean };

/** A line at its place, from the top of the page; text that runs from right to left begins at the right. */
export const placedText = (
  line: Line,
  tag: Tag,
  style: TextStyle,
  { x, width, toTheRight = false }: Room,
  top: number,
): PlacedText => ({
  tag,
  line,
  x: line.isRightToLeft || toTheRight ? x + width - line.width : x,
  y: top + baselineOf(style),
  size: style.size,
  colour: style.colour,
});

type Options = {
  readonly keepsNext?: boolean;
  readonly needs?: number;
  /** Drawn with the first line. */
  readonly beside?: (page: PdfPage, top: number, height: number) => void;
};

/**
 * A paragraph as lines. Its first two lines stay together, and its last two; a heading stays whole, with what follows.
 */
export function paragraphUnits(
  words: Words,
  runs: readonly Run[],
  style: TextStyle,
  tag: Tag,
  { keepsNext = false, needs = 0, beside }: Options = {},
): Unit[] {
  const at = { x: PAGE.left, width: PAGE.textWidth };
  const lines = linesOf(words, runs, { size: style.size, width: at.width });
  return lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    return {
      height: style.leading,
      before: index === 0 ? style.before : 0,
      after: isLast ? style.after : 0,
      keepsNext: keepsNext || (!isLast && (index === 0 || index === lines.length - 2)),
      needs: index === 0 ? needs : 0,
      head: null,
      place: (page, top) => {
        if (index === 0) beside?.(page, top, lines.length * style.leading);
        page.content.push(placedText(line, tag, style, at, top));
      },
    };
  });
}
