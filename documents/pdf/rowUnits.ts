import type { Line } from "../typesetting/line";
import type { Head, Unit } from "./pageFlow";
import { placedText } from "./paragraphUnits";
import type { PdfPage, PlacedRow } from "./pdfPage";
import { CELL, PAGE, RULE, SHADE, type TextStyle } from "./styles";
import type { Tag } from "./tag";

/** A row that is higher than this is cut at the end of a page, with at least two lines on each. */
const HIGHEST_ROW = (PAGE.bottom - PAGE.top) / 3;

type CellLine = { readonly line: Line; readonly tag: Tag };

/** A cell with its lines; figures are at the right. */
export type Cell = {
  readonly tag: Tag;
  readonly lines: readonly CellLine[];
  readonly x: number;
  readonly width: number;
  readonly toTheRight: boolean;
};

/** A row as it is set: `count` is how many lines its highest cell has. */
export type Row = { readonly cells: readonly Cell[]; readonly count: number; readonly isShaded: boolean };

export const heightOf = ({ count }: Row, { leading }: TextStyle): number => count * leading + CELL.above + CELL.below;

/** A row as one unit, or as a unit for each line if it is very high. */
export function rowUnits(
  row: Row,
  style: TextStyle,
  {
    head,
    before = 0,
    keepsNext,
  }: { readonly head: Head | null; readonly before?: number; readonly keepsNext: boolean },
): Unit[] {
  const height = heightOf(row, style);
  if (height <= HIGHEST_ROW) {
    const unit: Unit = {
      height,
      before,
      after: 0,
      keepsNext,
      needs: 0,
      head,
      place: (page, top) => {
        const placed: PlacedRow = { isContinued: false, cells: [] };
        page.content.push(placed);
        placeLines(page, placed, row, style, top, [0, row.count]);
      },
    };
    return [unit];
  }
  // The rest of a row stands below the repeated head as a row does.
  const headOfRest = head && { ...head, height: head.height + CELL.above };
  let placed: PlacedRow = { isContinued: false, cells: [] };
  return Array.from({ length: row.count }, (_, index): Unit => {
    const [isFirst, isLast] = [index === 0, index === row.count - 1];
    return {
      height: style.leading + (isFirst ? CELL.above : 0) + (isLast ? CELL.below : 0),
      before: isFirst ? before : 0,
      after: 0,
      keepsNext: isLast ? keepsNext : isFirst || index === row.count - 2,
      needs: 0,
      head: isFirst ? head : headOfRest,
      place: (page, top, { beginsPage }) => {
        if (isFirst || beginsPage) {
          placed = { isContinued: !isFirst, cells: [] };
          page.content.push(placed);
        }
        placeLines(page, placed, row, style, isFirst ? top : top - CELL.above, [index, index + 1]);
      },
    };
  });
}

/** Some lines of a row, with the rule below its last and the shade behind them. */
export function placeLines(
  page: PdfPage,
  placed: PlacedRow,
  { cells, count, isShaded }: Row,
  style: TextStyle,
  top: number,
  [from, to]: readonly [number, number],
): void {
  const [y, end] = [from === 0 ? top : top + CELL.above, top + CELL.above + (to - from) * style.leading];
  const bottom = to === count ? end + CELL.below : end;
  const [x, width] = [PAGE.left, PAGE.textWidth];
  if (isShaded) page.shapes.push({ x, y, width, height: bottom - y, colour: SHADE });
  if (to === count) page.shapes.push({ x, y: bottom - 0.5, width, height: 0.5, colour: RULE });
  for (const [index, cell] of cells.entries()) {
    placed.cells[index] ??= { tag: cell.tag, texts: [] };
    for (let place = from; place < Math.min(to, cell.lines.length); place++) {
      const { line, tag } = cell.lines[place] as CellLine;
      const lineTop = top + CELL.above + (place - from) * style.leading;
      placed.cells[index]?.texts.push(placedText(line, tag, style, cell, lineTop));
    }
  }
}
