import { withoutEnding } from "../../domain/values/withoutEnding";
import { LINE_IN_CELL } from "../model/lineInCell";
import { BOLD, BOLD_END } from "../model/withoutBold";
import { isShaded } from "./wordStyles";
import { attributeOf, childOf, childrenOf, isOn, type XmlElement } from "./xmlTree";

type ReadCell = { readonly lines: readonly string[]; readonly holdsTable: boolean };
type Cell = ReadCell & {
  readonly column: number;
  readonly span: number;
  /** It is merged with the cell above, and shows nothing of its own. */
  readonly goesOn: boolean;
  readonly shaded: boolean;
  text: string;
};
type Row = { readonly cells: Cell[]; readonly before: number };

const isBlank = (cell: Cell | undefined): boolean => cell === undefined || cell.goesOn || cell.text.trim() === "";
const hasFigure = (text: string): boolean => /\d/.test(text);
/** A figure with its unit and a note, but not a sentence. */
const FIGURE = /^(?:kr\.?|nok)?\d[\d.,'’·-]*(?:kr\.?|kroner|nok)?(?:\([^)]*\))?$/i;
const isFigure = (text: string): boolean => FIGURE.test(text.replace(/\s+/g, ""));

/**
 * The rows of a table as lines with a tab between cells.
 *
 * A row of one cell is a frame around text. A figure in a merged cell is repeated in each column or row that it spans.
 * Counting it for only one of them would give a sum that does not hold.
 */
export function tableLines(table: XmlElement, read: (cell: XmlElement) => ReadCell): string[] {
  const rows: Row[] = [];
  for (const row of rowsIn(table)) {
    const cells = cellsOf(row, read);
    const before = rows.at(-1);
    const above = (column: number) => before?.cells.find((cell) => cell.column === column);
    const goesOnFirst = cells[0]?.goesOn === true;
    if (before && belongsAbove(cells, above)) {
      for (const cell of cells) {
        const to = above(cell.column);
        if (to && !isBlank(cell)) to.text = [to.text, cell.text].filter((text) => text !== "").join(LINE_IN_CELL);
      }
      continue;
    }
    for (const cell of cells) {
      const from = cell.goesOn ? above(cell.column)?.text : undefined;
      const label = cell === cells[0] && goesOnFirst && !from?.includes(LINE_IN_CELL);
      if (from !== undefined && (label || isFigure(from))) cell.text = from;
    }
    rows.push({ cells, before: gridBefore(row) });
  }
  markShaded(rows);
  return rows.flatMap(lineOf);
}

/**
 * Whether a row only continues the one above: a second institution's amount, beside a label and a total that span both
 * rows.
 */
function belongsAbove(cells: readonly Cell[], above: (column: number) => Cell | undefined): boolean {
  const own = cells.filter((cell) => !isBlank(cell));
  if (cells.length < 3 || own.length === 0 || !isBlank(cells[0]) || !isBlank(cells.at(-1))) return false;
  if (
    cells[0]?.goesOn !== true &&
    !own.every(({ column, text }) => hasFigure(text) && hasFigure(above(column)?.text ?? ""))
  )
    return false;
  return own.every(({ column }) => above(column) !== undefined);
}

function lineOf({ cells, before }: Row): string[] {
  const written = cells.filter((cell) => !isBlank(cell));
  const frame =
    cells.length === 1 ? cells : written.length <= 2 && written.some(({ holdsTable }) => holdsTable) ? written : [];
  // A table used for page layout is read cell by cell.
  if (frame.length > 0)
    return frame.flatMap(({ lines, text, goesOn }) => (goesOn ? [] : lines.length > 0 ? lines : [text]));
  const spanned = cells.flatMap(({ text, span }, index) => {
    const more = Math.max(0, Math.min(span, 20) - 1);
    if (more === 0) return [text];
    if (isFigure(text)) return Array(more + 1).fill(/\d{4}|\d\D\d{3}/.test(text) ? text : `${text} (slått sammen)`);
    return index === 0 ? [text] : [text, ...Array(more).fill("")];
  });
  return [[...Array(before).fill(""), ...spanned].join("\t")];
}

/** Shading marks a cell if others in its row and in its column have none; otherwise it is the table's own look. */
function markShaded(rows: readonly Row[]): void {
  const plainBeside = (cell: Cell, others: readonly Cell[]) =>
    others.some((other) => other !== cell && !other.shaded && other.text.trim() !== "");
  const shaded = rows.flatMap(({ cells }) => cells.filter((cell) => cell.shaded).map((cell) => ({ cell, cells })));
  for (const { cell, cells } of shaded) {
    const column = rows.flatMap((row) => row.cells.filter((other) => other.column === cell.column));
    if (!plainBeside(cell, cells) || (column.length > 1 && !plainBeside(cell, column))) continue;
    if (cell.text.trim() !== "" && !cell.text.includes(BOLD)) cell.text = `${BOLD}${cell.text}${BOLD_END}`;
  }
}

/** Rows and cells may be nested in content controls and the like. Rows deleted with tracked changes are skipped. */
const within = (parent: XmlElement, wanted: string): XmlElement[] =>
  childrenOf(parent).flatMap((child) =>
    child.name === wanted
      ? [child]
      : ["w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo"].includes(child.name)
        ? within(child, wanted)
        : [],
  );

const rowsIn = (table: XmlElement): XmlElement[] =>
  within(table, "w:tr").filter((row) => {
    const properties = childOf(row, "w:trPr");
    return (
      !childOf(properties, "w:del") && !childOf(properties, "w:moveFrom") && !isOn(childOf(properties, "w:hidden"))
    );
  });

const gridBefore = (row: XmlElement): number =>
  Math.min(20, Number(attributeOf(childOf(childOf(row, "w:trPr"), "w:gridBefore")) ?? 0) || 0);

function cellsOf(row: XmlElement, read: (cell: XmlElement) => ReadCell): Cell[] {
  let column = gridBefore(row);
  const cells: Cell[] = [];
  for (const cell of within(row, "w:tc")) {
    const properties = childOf(cell, "w:tcPr");
    const span = Math.max(1, Number(attributeOf(childOf(properties, "w:gridSpan")) ?? 1) || 1);
    const last = cells.at(-1);
    if (attributeOf(childOf(properties, "w:hMerge")) === "continue" && last) {
      cells[cells.length - 1] = { ...last, span: last.span + span };
      column += span;
      continue;
    }
    const merge = childOf(properties, "w:vMerge");
    const goesOn = merge !== undefined && (attributeOf(merge) ?? "continue") === "continue";
    if (!childOf(properties, "w:cellDel")) {
      const { lines, holdsTable } = read(cell);
      const text = goesOn ? "" : lines.map((line) => line.replaceAll("\t", " ")).join(LINE_IN_CELL);
      const trimmed = withoutBlankLines(text);
      cells.push({
        lines,
        holdsTable,
        column,
        span,
        goesOn,
        shaded: isShaded(childOf(properties, "w:shd")),
        text: trimmed,
      });
    }
    column += span;
  }
  return cells;
}

/** Removes blank lines at the start and end of a cell. */
function withoutBlankLines(text: string): string {
  const words = text.length - text.trimStart().length;
  const from = words === 0 ? 0 : text.lastIndexOf(LINE_IN_CELL, words - 1) + 1;
  return withoutEnding(text.slice(from), /\u2028/);
}
