import { LINE_IN_CELL } from "../model/lineInCell";
import { TICKED_SIGNS, UNTICKED_SIGNS } from "../model/ticked";
import { CELL_GAP, isWrapped, linesInOrder, type PdfLine, raised } from "./linesInOrder";
import type { Piece } from "./piece";

/** The least gap that is a blank between words, in letter heights. */
const BLANK = 0.12;
/** Lines of one cell are closer than this. */
const LEADING = 1.5;
const BOX = `[${TICKED_SIGNS}${UNTICKED_SIGNS}]|\\[[ xX]?\\]`;
const BOX_FIRST = new RegExp(`^\\s*(?:${BOX})`, "u");
const BOX_LAST = new RegExp(`(?:${BOX})\\s*$`, "u");

type Cell = { readonly text: string; readonly x: number; readonly right: number };
type Row = { readonly cells: readonly Cell[]; readonly line: PdfLine };

/** The lines of text on a page: table rows have tabs between their cells. */
export function pageLines(pieces: readonly Piece[]): string[] {
  const { rows, asSet } = linesInOrder(pieces);
  const read = rows.map((lines): Row => {
    const [line] = lines as [PdfLine];
    return { line, cells: lines.length === 1 ? cellsOf(line) : cellsOfRow(lines) };
  });
  return tablesIn(asSet ? read : joined(read)).flatMap(textOf);
}

/** The cells of a table row whose lines are known: cells below each other are one cell. */
function cellsOfRow(lines: readonly PdfLine[]): Cell[] {
  const all = lines.flatMap((line) => cellsOf(line).map((cell) => ({ ...cell, line })));
  const columns = columnsOf(all);
  return columns.map(({ x, right }, index) => {
    const own = all.filter((cell) => cell.x >= x && cell.x <= right);
    const limit = columns[index + 1]?.x ?? Number.POSITIVE_INFINITY;
    const text = own.reduce((text, cell, at) => {
      const above = own[at - 1];
      if (!above) return cell.text;
      return `${text}${isWrapped(asLine(above, above.line), asLine(cell, cell.line), limit) ? " " : "\n"}${cell.text}`;
    }, "");
    return { text, x, right };
  });
}

/** The horizontal stretches that cells cover: cells that overlap share a column. */
function columnsOf(cells: readonly Omit<Cell, "text">[]): { x: number; right: number }[] {
  const columns: { x: number; right: number }[] = [];
  for (const { x, right } of [...cells].sort((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last && x < last.right) last.right = Math.max(last.right, right);
    else columns.push({ x, right });
  }
  return columns;
}

const asLine = ({ text, x, right }: Cell, line: PdfLine): PdfLine => ({
  ...line,
  x,
  right,
  pieces: [{ text, font: "", x, y: 0, width: right - x, size: line.size }],
});

function cellsOf({ pieces }: PdfLine): Cell[] {
  const cells: Cell[] = [];
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    const last = cells.at(-1);
    const text = before && raised(piece, before) ? superscript(piece.text) : piece.text;
    const right = piece.x + piece.width;
    if (!before || !last) {
      cells.push({ text, x: piece.x, right });
      return;
    }
    const gap = piece.x - (before.x + before.width);
    const beside = BOX_LAST.test(last.text) || BOX_FIRST.test(text);
    if (gap > piece.size * CELL_GAP && !beside) {
      cells.push({ text, x: piece.x, right });
      return;
    }
    const blank =
      gap > piece.size * CELL_GAP
        ? "  "
        : gap > piece.size * BLANK && !/\s$/.test(last.text) && !/^\s/.test(text)
          ? " "
          : "";
    cells[cells.length - 1] = { text: last.text + blank + text, x: last.x, right: Math.max(last.right, right) };
  });
  return cells.map((cell) => ({ ...cell, text: cell.text.trimEnd() }));
}

/** Keeps note marks apart from the figure beside them: 200 000¹⁾ is not 2 000 001. */
function superscript(text: string): string {
  return /^[\d+()\s*]+$/.test(text) ? text.trim().replace(/[\d+()]/g, (sign) => RAISED_SIGNS[sign] ?? sign) : text;
}
const RAISED_SIGNS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((sign, digit) => [String(digit), sign])),
  "+": "⁺",
  "(": "⁽",
  ")": "⁾",
};

/** Joins the lines of a cell that was wrapped in a narrow column. */
function joined(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  let last: PdfLine | undefined;
  for (const row of rows) {
    const above = out.at(-1);
    const goesOn =
      above &&
      last &&
      above.cells.length > 1 &&
      row.cells.length < above.cells.length &&
      row.line.y - last.y < row.line.size * LEADING
        ? row.cells.map((cell) => cellAbove(cell, above, row.line))
        : [null];
    if (above && goesOn.every((index) => index !== null)) {
      const cells = above.cells.map((cell, index) => {
        const more = row.cells[goesOn.indexOf(index)];
        return more ? { ...cell, text: `${cell.text} ${more.text}`, right: Math.max(cell.right, more.right) } : cell;
      });
      out[out.length - 1] = { ...above, cells };
    } else out.push(row);
    last = row.line;
  }
  return out;
}

/** The index of the cell above that continues in this one: it begins at the same place, and its last line is full. */
function cellAbove(cell: Cell, above: Row, line: PdfLine): number | null {
  const index = above.cells.findIndex(({ x }) => Math.abs(x - cell.x) < line.size * 0.5);
  const [own, next] = [above.cells[index], above.cells[index + 1]];
  if (!own || /[.:?!]$/.test(own.text) || (/\d{3}/.test(own.text) && /\d{3}/.test(cell.text))) return null;
  const limit = next?.x ?? Number.POSITIVE_INFINITY;
  return cell.right < limit && isWrapped(asLine(own, line), asLine(cell, line), limit) ? index : null;
}

/** Adds empty cells to table rows where a column has nothing, so that no amount moves under another heading. */
function tablesIn(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  let table: Row[] = [];
  const close = () => {
    out.push(...aligned(table));
    table = [];
  };
  for (const row of rows) {
    const last = table.at(-1);
    if (row.cells.length > 1 && (!last || row.line.y > last.line.y)) table.push(row);
    else {
      close();
      if (row.cells.length > 1) table.push(row);
      else out.push(row);
    }
  }
  close();
  return out;
}

function aligned(table: readonly Row[]): Row[] {
  if (table.length < 2) return [...table];
  const most = Math.max(...table.map(({ cells }) => cells.length));
  // A wide heading cell may cover two columns, so the rows with most cells define the columns.
  const full = table.filter(({ cells }) => cells.length === most);
  const columns = withoutSplit(columnsOf(full.flatMap(({ cells }) => cells)), full);
  return table.map((row) => {
    const at = row.cells.map((cell) => nearestColumn(columns, cell));
    // If two cells fall in one column, the columns of this row cannot be told apart.
    if (new Set(at).size < at.length) return row;
    return {
      ...row,
      cells: columns.map(({ x, right }, index) => row.cells[at.indexOf(index)] ?? { text: "", x, right }),
    };
  });
}

type Column = { readonly x: number; readonly right: number };

/** A column may look like two if a figure was struck out and another typed close beside it: no row has both. */
function withoutSplit(columns: readonly Column[], rows: readonly Row[]): Column[] {
  const has = (row: Row, column: Column) => row.cells.some(({ x }) => column.x <= x && x <= column.right);
  const size = rows[0]?.line.size ?? 0;
  const kept: Column[] = [];
  for (const column of columns) {
    const last = kept.at(-1);
    const beside = last !== undefined && column.x - last.right < size * CELL_GAP;
    if (beside && !rows.some((row) => has(row, last) && has(row, column)))
      kept[kept.length - 1] = { x: last.x, right: column.right };
    else kept.push(column);
  }
  return kept;
}

function nearestColumn(columns: readonly Column[], cell: Cell): number {
  const off = ({ x, right }: Column) => Math.max(x - cell.right, cell.x - right, 0) + Math.abs(x - cell.x) / 1000;
  const nearest = [...columns].sort((a, b) => off(a) - off(b))[0];
  return nearest ? columns.indexOf(nearest) : -1;
}

function textOf({ cells }: Row): string[] {
  const [only] = cells;
  if (cells.length === 1 && only) return only.text.split("\n");
  return [cells.map(({ text }) => text.replaceAll("\n", LINE_IN_CELL)).join("\t")];
}
