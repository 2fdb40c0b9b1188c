import type { Column, OutlineRow } from "../outline/block";
import { splitLines } from "../outline/splitLines";
import { widthsOf } from "../typesetting/linesOf";
import type { Words } from "../typesetting/words";
import { documentWords } from "../wording/documentWords";
import { CELL, PAGE } from "./styles";

/** No table is set smaller than this, in points. */
const SMALLEST = 7;

/** What a column's longest word, heading and line are wide, at a size of one point. */
type Measured = {
  readonly kind: Column["kind"];
  readonly word: number;
  readonly heading: number;
  readonly line: number;
};

type Asked = {
  /** The widest word, with the padding. */
  readonly least: number;
  /** The least, and the whole heading of a figure: it is as short as its figures. */
  readonly headed: number;
  /** The widest line. */
  readonly wanted: number;
};

/**
 * The widths of a table's columns and the size of its letters. No column is narrower than its widest word, so figures
 * never break; the letters of a table that is too wide for that are smaller. What is left goes to the columns that have
 * longer lines.
 */
export function columnWidths(
  words: Words,
  columns: readonly Column[],
  rows: readonly OutlineRow[],
  size: number,
): { widths: number[]; size: number } {
  return widthsAt(
    size,
    columns.map((column, index) => measured(words, column, rows, index)),
  );
}

function widthsAt(size: number, columns: readonly Measured[]): { widths: number[]; size: number } {
  const asked = columns.map((column) => askedAt(size, column));
  const least = sum(asked.map((each) => each.least));
  if (least > PAGE.textWidth && size > SMALLEST) return widthsAt(Math.max(SMALLEST, size - 0.5), columns);
  if (least > PAGE.textWidth) return { widths: asked.map((each) => (each.least * PAGE.textWidth) / least), size };
  const headed = sum(asked.map((each) => each.headed));
  const from = asked.map((each) => (headed <= PAGE.textWidth ? each.headed : each.least));
  const room = PAGE.textWidth - sum(from);
  const more = asked.map(({ wanted }, index) => Math.max(0, wanted - (from[index] ?? 0)));
  const given = shared(more, room);
  const rest = (room - sum(given)) / asked.length;
  return { widths: from.map((width, index) => width + (given[index] ?? 0) + rest), size };
}

/** Shares room equally, and no column gets more than it wants: short columns do not break beside long ones. */
function shared(wanted: readonly number[], room: number): number[] {
  const given = wanted.map(() => 0);
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  let left = room;
  order.forEach((column, place) => {
    const part = Math.min(wanted[column] ?? 0, left / (order.length - place));
    given[column] = part;
    left -= part;
  });
  return given;
}

function measured(words: Words, { label, kind }: Column, rows: readonly OutlineRow[], index: number): Measured {
  const head = widthsOf(words, [label], "bold");
  const cells = (isSum: boolean) =>
    rows
      .filter(({ sum }) => sum === isSum)
      .flatMap(({ cells }) => splitLines(cells[index] ?? documentWords("unanswered")));
  const plain = widthsOf(words, cells(false), "regular");
  const sums = widthsOf(words, cells(true), "bold");
  return {
    kind,
    word: Math.max(head.atom, plain.atom, sums.atom),
    heading: head.widest,
    line: Math.max(head.widest, plain.widest, sums.widest),
  };
}

function askedAt(size: number, { kind, word, heading, line }: Measured): Asked {
  const inner = 2 * CELL.across;
  const least = word * size + inner;
  // A word without an end, such as a web address, does not take the page from the other columns.
  const most = PAGE.textWidth / 2;
  return {
    least: kind === "figure" ? least : Math.min(least, most),
    headed: Math.max(least, kind === "figure" ? heading * size + inner : 0),
    wanted: Math.max(least, Math.min(line * size + inner, PAGE.textWidth)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
