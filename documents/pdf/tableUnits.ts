import type { Column, OutlineRow, Table } from "../outline/block";
import { splitLines } from "../outline/splitLines";
import type { Face } from "../typesetting/font";
import type { Line } from "../typesetting/line";
import { linesOf } from "../typesetting/linesOf";
import type { Words } from "../typesetting/words";
import { documentWords } from "../wording/documentWords";
import { columnWidths } from "./columnWidths";
import type { Unit } from "./pageFlow";
import { placedText } from "./paragraphUnits";
import type { PdfPage, PlacedRow } from "./pdfPage";
import { CELL, PAGE, RULE, SHADE, STYLES, type TextStyle } from "./styles";
import { type Tag, tagIn } from "./tag";

/** A row that is higher than this is cut at the end of a page, with at least two lines on each. */
const HIGHEST_ROW = (PAGE.bottom - PAGE.top) / 3;
/** A table that is not higher than this is not cut. */
const HIGHEST_WHOLE = (PAGE.bottom - PAGE.top) / 3;

type CellLine = { readonly line: Line; readonly tag: Tag };
type Cell = {
  readonly tag: Tag;
  readonly lines: readonly CellLine[];
  readonly x: number;
  readonly width: number;
  readonly toTheRight: boolean;
};
type Row = { readonly cells: readonly Cell[]; readonly count: number; readonly isShaded: boolean };

/**
 * A table: its head is repeated where it goes on on the next page, sums are bold and stay with the row above, figures
 * are at the right. No row is alone on a page, and a row is cut only if it is very high. With `keepsNext`, its end stays
 * with what follows.
 */
export function* tableUnits(words: Words, parent: Tag, { columns, rows }: Table, keepsNext: boolean): Generator<Unit> {
  const { widths, size } = columnWidths(words, columns, rows, STYLES.cell.size);
  const style: TextStyle = { ...STYLES.cell, size, leading: (STYLES.cell.leading * size) / STYLES.cell.size };
  const table = tagIn(parent, "Table");
  const set = settingIn(words, columns, widths, style);
  const top = tagIn(tagIn(table, "THead"), "TR");
  const heading = set(
    columns.map(({ label }) => ({
      text: label,
      face: "bold",
      tag: label === "" ? tagIn(top, "TD") : tagIn(top, "TH", { scope: "Column" }),
    })),
    true,
  );
  const body = tagIn(table, "TBody");
  const named = headingColumns(columns);
  const setRow = (row: OutlineRow): Row => {
    const tag = tagIn(body, "TR");
    return set(
      columns.map((_, index) => ({
        ...written(row, index),
        tag: index < named && row.cells[index] ? tagIn(tag, "TH", { scope: "Row" }) : tagIn(tag, "TD"),
      })),
      row.sum,
    );
  };
  const head = {
    height: heightOf(heading, style),
    place: (page: PdfPage, y: number) => {
      const placed: PlacedRow = { isContinued: false, cells: [] };
      placeLines(page, placed, heading, style, y, [0, heading.count]);
      page.repeated.push(...placed.cells.flatMap(({ texts }) => texts));
    },
  };
  const units = function* () {
    yield* rowUnits(heading, style, { keepsNext: rows.length > 0 });
    for (const [index, row] of rows.entries()) {
      const isAtAnEnd = rows.length > 1 && (index === 0 || index === rows.length - 2);
      yield* rowUnits(setRow(row), style, { head, keepsNext: isAtAnEnd || (rows[index + 1]?.sum ?? false) });
    }
  };
  yield* endingWith({ after: CELL.gap, keepsNext }, wholeIfLow(units()));
}

/** Keeps the units of a low table together. Only the first ones of a higher table are held. */
function* wholeIfLow(units: Generator<Unit>): Generator<Unit> {
  const first: Unit[] = [];
  let height = 0;
  for (const unit of units) {
    first.push(unit);
    height += unit.height;
    if (height > HIGHEST_WHOLE) {
      yield* first;
      yield* units;
      return;
    }
  }
  yield* first.map((unit) => ({ ...unit, keepsNext: true }));
}

/** The same units, the last one with what is said of the end. */
function* endingWith(end: Pick<Unit, "after" | "keepsNext">, units: Iterable<Unit>): Generator<Unit> {
  let last: Unit | null = null;
  for (const unit of units) {
    if (last) yield last;
    last = unit;
  }
  if (last) yield { ...last, ...end };
}

/** The first columns that say what a row is about, where others say something of it. */
const headingColumns = (columns: readonly Column[]): number =>
  Math.max(
    0,
    columns.findIndex(({ kind }) => kind !== "name"),
  );

function written({ cells, sum }: OutlineRow, index: number): { text: string; face: Face } {
  const text = cells[index] ?? null;
  return text === null
    ? { text: documentWords("unanswered"), face: "italic" }
    : { text, face: sum ? "bold" : "regular" };
}

const settingIn =
  (words: Words, columns: readonly Column[], widths: readonly number[], { size }: TextStyle) =>
  (cells: readonly { text: string; face: Face; tag: Tag }[], isShaded: boolean): Row => {
    let x: number = PAGE.left;
    const set = cells.map(({ text, face, tag }, index): Cell => {
      const width = (widths[index] ?? 0) - 2 * CELL.across;
      const lines = splitLines(text).flatMap((paragraph) => {
        const own = tagIn(tag, "P");
        return linesOf(words, [{ text: paragraph, face }], { size, width: width + 0.01 }).map((line) => ({
          line,
          tag: own,
        }));
      });
      const cell = { tag, lines, x: x + CELL.across, width, toTheRight: columns[index]?.kind === "figure" };
      x += widths[index] ?? 0;
      return cell;
    });
    return { cells: set, count: Math.max(...set.map(({ lines }) => lines.length)), isShaded };
  };

const heightOf = ({ count }: Row, { leading }: TextStyle): number => count * leading + CELL.above + CELL.below;

/** A row as one unit, or as a unit for each line if it is very high. */
function* rowUnits(
  row: Row,
  style: TextStyle,
  { head, keepsNext = false }: { head?: NonNullable<Unit["head"]>; keepsNext?: boolean },
): Generator<Unit> {
  const common = { before: 0, after: 0, ...(head ? { head } : {}) };
  const height = heightOf(row, style);
  if (height <= HIGHEST_ROW) {
    yield {
      ...common,
      height,
      keepsNext,
      place: (page, top) => {
        const placed: PlacedRow = { isContinued: false, cells: [] };
        page.content.push(placed);
        placeLines(page, placed, row, style, top, [0, row.count]);
      },
    };
    return;
  }
  // The rest of a row stands below the repeated head as a row does.
  const rest = head ? { ...common, head: { ...head, height: head.height + CELL.above } } : common;
  let placed: PlacedRow = { isContinued: false, cells: [] };
  for (let index = 0; index < row.count; index++) {
    const [isFirst, isLast] = [index === 0, index === row.count - 1];
    yield {
      ...(isFirst ? common : rest),
      height: style.leading + (isFirst ? CELL.above : 0) + (isLast ? CELL.below : 0),
      keepsNext: isLast ? keepsNext : isFirst || index === row.count - 2,
      place: (page, top, { beginsPage }) => {
        if (isFirst || beginsPage) {
          placed = { isContinued: !isFirst, cells: [] };
          page.content.push(placed);
        }
        placeLines(page, placed, row, style, isFirst ? top : top - CELL.above, [index, index + 1]);
      },
    };
  }
}

/** Some lines of a row, with the rule below its last and the shade behind them. */
function placeLines(
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
