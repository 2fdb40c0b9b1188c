import type { Piece } from "./piece";
import { TYPED } from "./typed";

/** Pieces at one height, from left to right. */
export type PdfLine = {
  readonly pieces: readonly Piece[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
};

/** The largest vertical distance between two pieces of one line, in letter heights. */
const SAME_LINE = 0.4;
/** The same for a small raised sign. */
const RAISED = 0.75;

/**
 * The lines of a page in reading order, with those of one table row together.
 *
 * Programs write a table cell by cell, and a cell line by line. That order shows which lines belong together, so it is
 * kept if it makes a readable text. Otherwise the lines are ordered from the top down.
 */
export function linesInOrder(pieces: readonly Piece[]): {
  readonly rows: (readonly PdfLine[])[];
  readonly asSet: boolean;
} {
  // Text typed afterwards comes last in the file, wherever it is on the page.
  const set = pieces.some(({ font }) => font === TYPED) ? null : rowsAsSet(linesAsSet(pieces));
  return set ? { rows: set, asSet: true } : { rows: linesAsTheyStand(pieces).map((line) => [line]), asSet: false };
}

/** Consecutive pieces at one height form a line. */
function linesAsSet(pieces: readonly Piece[]): PdfLine[] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && (sameHeight(last, piece) || raised(last, piece) || raised(piece, last))) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map(lineOf);
}

/** All pieces at one height form a line, from the top of the page down. */
function linesAsTheyStand(pieces: readonly Piece[]): PdfLine[] {
  const lines: Piece[][] = [];
  // Largest first, so that the line a small sign is raised from already exists.
  const largestFirst = [...pieces].sort((a, b) => b.size - a.size || a.y - b.y);
  for (const piece of largestFirst) {
    const near = lines
      .filter((line) => line.some((other) => sameHeight(other, piece) || raised(piece, other)))
      .sort((a, b) => distance(a, piece) - distance(b, piece))[0];
    if (near) near.push(piece);
    else lines.push([piece]);
  }
  return lines.map(lineOf).sort((a, b) => a.y - b.y);
}

const sameHeight = (a: Piece, b: Piece): boolean => Math.abs(a.y - b.y) < Math.max(a.size, b.size) * SAME_LINE;

/** Whether a sign is smaller and higher than the one beside it: a note mark, an exponent. */
export const raised = (small: Piece, beside: Piece): boolean =>
  small.size < beside.size * 0.8 &&
  beside.y - small.y > beside.size * 0.15 &&
  beside.y - small.y < beside.size * RAISED &&
  Math.abs(small.x - (beside.x + beside.width)) < beside.size * 0.8;

const distance = (line: readonly Piece[], { y }: Piece): number =>
  Math.min(...line.map((piece) => Math.abs(piece.y - y)));

function lineOf(pieces: readonly Piece[]): PdfLine {
  const sorted = [...pieces].sort((a, b) => a.x - b.x);
  const main = [...pieces].sort((a, b) => b.size - a.size)[0] as Piece;
  return {
    pieces: sorted,
    x: sorted[0]?.x ?? 0,
    right: Math.max(...sorted.map(({ x, width }) => x + width)),
    y: main.y,
    size: main.size,
  };
}

/** Lines one below another, in drawing order. */
type Block = PdfLine[];

/**
 * Rows of lines in drawing order, or null if that order is unreadable. A readable order goes down the page. It goes up
 * only to the next cell of a table row, which is to the right of the previous cell.
 */
function rowsAsSet(all: readonly PdfLine[]): (readonly PdfLine[])[] | null {
  const right = Math.max(0, ...all.map((line) => line.right));
  const { before, lines, after } = withoutEdges(all);
  const rows: (readonly PdfLine[])[] = [];
  let cells: Block[] = [];
  let block: Block = [];
  const close = (): boolean => {
    if (cells.length === 0) rows.push(...block.map((line) => [line]));
    else rows.push([...cells.flat(), ...block]);
    const readable = cells.length === 0 || !isColumnwise([...cells, block], right);
    cells = [];
    block = [];
    return readable;
  };
  for (const line of lines) {
    const last = block.at(-1);
    if (!last || line.y > last.y - last.size * SAME_LINE) {
      // Back at the left: the next row begins, below all of this one.
      if (cells.length > 0 && line.x < (block[0]?.x ?? 0) - 1) {
        if (line.y < Math.max(...cells.flat().map(({ y }) => y)) || !close()) return null;
      }
      block.push(line);
      continue;
    }
    const from = block.findIndex(({ y, size }) => y > line.y - size);
    const left = block.slice(from);
    if (left.some((other) => other.right > line.x + 1) || !isCell(left, line.x)) return null;
    const top = cells[0]?.[0];
    if (top && line.y < top.y - top.size) return null;
    if (cells.length === 0) rows.push(...block.slice(0, from).map((line) => [line]));
    else if (from > 0) return null;
    cells.push(left);
    block = [line];
  }
  return close() ? [...before.map((line) => [line]), ...rows, ...after.map((line) => [line])] : null;
}

/** This many lines that end before their column does are not a cell, but the page below a line with an addition. */
const MOST_ENDS = 6;
/** The width of a gap between two cells, in letter heights. */
export const CELL_GAP = 1.4;

/** Whether lines can be one cell, beside another that begins at `limit`: no table rows below its first line. */
function isCell(block: Block, limit: number): boolean {
  const hasCells = ({ pieces }: PdfLine) =>
    pieces.some(({ x, size }, index) => {
      const before = pieces[index - 1];
      return before !== undefined && x - (before.x + before.width) > size * CELL_GAP;
    });
  const below = block.slice(1);
  const ends = below.filter((line, index) => !isWrapped(block[index] as PdfLine, line, limit)).length;
  return !below.some(hasCells) && (ends < MOST_ENDS || ends < below.length / 2);
}

/** A header or footer may be drawn before or after everything else. */
function withoutEdges(lines: readonly PdfLine[]) {
  const [low, high] = [Math.max(...lines.map(({ y }) => y)), Math.min(...lines.map(({ y }) => y))];
  let [from, to] = [0, lines.length];
  while (from < 2 && from < to && lines[from]?.y === low) from++;
  while (lines.length - to < 2 && to > from && lines[to - 1]?.y === high) to--;
  return { before: lines.slice(0, from), lines: lines.slice(from, to), after: lines.slice(to) };
}

/**
 * Whether adjacent blocks are the columns of a table, each drawn from top to bottom, and not the cells of one row. In
 * that case, lines in two of them end at the same heights although the next word would have fitted.
 */
function isColumnwise(blocks: readonly Block[], right: number): boolean {
  const ends = blocks.map((block, index) => {
    const limit = blocks[index + 1]?.[0]?.x ?? right;
    return block.slice(0, -1).flatMap((line, at) => (isWrapped(line, block[at + 1] as PdfLine, limit) ? [] : [line.y]));
  });
  return ends.some((heights, index) =>
    ends.slice(index + 1).some((others) => {
      const same = heights.filter((y) => others.some((other) => Math.abs(other - y) < 2)).length;
      const longer = Math.max(blocks[index]?.length ?? 0, 2);
      return same > 0 && same >= (longer - 1) / 2;
    }),
  );
}

/** Whether a line was wrapped because it was full: the next line's first word did not fit. */
export function isWrapped(line: PdfLine, next: PdfLine, limit: number): boolean {
  const text = next.pieces[0]?.text.trim() ?? "";
  const word = /^\S+/.exec(text)?.[0] ?? "";
  const width = ((next.pieces[0]?.width ?? 0) * word.length) / Math.max(text.length, 1);
  return line.right + line.size * 0.25 + width > limit - line.size * 0.6;
}
