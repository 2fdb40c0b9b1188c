import type { Column, OutlineRow, Table } from "../outline/block";
import { splitLines } from "../outline/splitLines";
import type { Face } from "../typesetting/font";
import { linesOf } from "../typesetting/linesOf";
import type { Words } from "../typesetting/words";
import { documentWords } from "../wording/documentWords";
import { columnWidths } from "./columnWidths";
import type { Unit, Units } from "./pageFlow";
import type { PdfPage, PlacedRow } from "./pdfPage";
import { type Cell, heightOf, placeLines, type Row, rowUnits } from "./rowUnits";
import { CELL, PAGE, STYLES, type TextStyle } from "./styles";
import { type Tag, tagIn } from "./tag";

/** A table that is not higher than this is not cut. */
const HIGHEST_WHOLE = (PAGE.bottom - PAGE.top) / 3;
/** A row of more lines than this may stand alone on a page. */
const HIGHEST_LOW = 6;

/**
 * A table: its head is repeated where it goes on on the next page, sums are bold and stay with the row above, figures
 * are at the right. No low row is alone on a page, and a row is cut only if it is very high. With `keepsNext`, its end stays
 * with what follows.
 */
export function* tableUnits(
  words: Words,
  parent: Tag,
  { columns, rows }: Table,
  { keepsNext, before }: { readonly keepsNext: boolean; readonly before: number },
): Units {
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
  const units = function* (): Units {
    yield rowUnits(heading, style, { head: null, before, keepsNext: rows.length > 0 });
    for (const [index, each] of rows.entries()) {
      const row = setRow(each);
      const isLow = row.count <= HIGHEST_LOW;
      const isAtAnEnd = isLow && rows.length > 1 && (index === 0 || index === rows.length - 2);
      yield rowUnits(row, style, { head, keepsNext: isAtAnEnd || (rows[index + 1]?.sum ?? false) });
    }
  };
  yield* endingWith({ after: CELL.gap, keepsNext }, wholeIfLow(units()));
}

/** Keeps the units of a low table together. Only the first rows of a higher table are held. */
function* wholeIfLow(rows: Units): Units {
  const first: Unit[] = [];
  let height = 0;
  for (const units of rows) {
    for (const unit of units) {
      first.push(unit);
      height += unit.height;
    }
    if (height > HIGHEST_WHOLE) {
      yield first;
      yield* rows;
      return;
    }
  }
  yield first.map((unit) => ({ ...unit, keepsNext: true }));
}

/** The same units, the last one with what is said of the end. */
function* endingWith(end: Pick<Unit, "after" | "keepsNext">, rows: Units): Units {
  let last: readonly Unit[] = [];
  for (const units of rows) {
    yield last;
    last = units;
  }
  yield last.map((unit, index) => (index === last.length - 1 ? { ...unit, ...end } : unit));
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
