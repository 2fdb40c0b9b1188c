import type { Piece } from "./piece";
import { TYPED } from "./typed";

/** Pieces on one height, from left to right. */
export type Line = {
  readonly pieces: readonly Piece[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
};

/** How far apart two pieces of one line may stand, in heights of their letters. */
const SAME_LINE = 0.4;
/** A small raised sign stands higher. */
const RAISED = 0.75;

/**
 * The lines of a page as they are read, those of one row of a table together.
 *
 * A program sets a table cell by cell, and a cell line by line: that order tells which lines belong together, so it
 * is kept where somebody could read in it. Otherwise the lines come from the top down, as they stand.
 */
export function linesInOrder(pieces: readonly Piece[]): {
  readonly rows: (readonly Line[])[];
  readonly asSet: boolean;
} {
  // What was typed afterwards is set after all else, wherever it stands.
  const set = pieces.some(({ font }) => font === TYPED) ? null : rowsAsSet(linesAsSet(pieces));
  return set ? { rows: set, asSet: true } : { rows: linesAsTheyStand(pieces).map((line) => [line]), asSet: false };
}

/** Pieces that follow each other on one height are one line. */
function linesAsSet(pieces: readonly Piece[]): Line[] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && (sameHeight(last, piece) || raised(last, piece) || raised(piece, last))) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map(lineOf);
}

/** All pieces on one height are one line, from the top of the page down. */
function linesAsTheyStand(pieces: readonly Piece[]): Line[] {
  const lines: Piece[][] = [];
  // A small sign finds the line that it is raised from when that line is there.
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

/** A sign smaller than the one that it stands beside, and higher: a note mark, an exponent. */
export const raised = (small: Piece, beside: Piece): boolean =>
  small.size < beside.size * 0.8 &&
  beside.y - small.y > beside.size * 0.15 &&
  beside.y - small.y < beside.size * RAISED &&
  Math.abs(small.x - (beside.x + beside.width)) < beside.size * 0.8;

const distance = (line: readonly Piece[], { y }: Piece): number =>
  Math.min(...line.map((piece) => Math.abs(piece.y - y)));

function lineOf(pieces: readonly Piece[]): Line {
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

/** Lines one under another, in the order in which they were set. */
type Block = Line[];

/**
 * The rows of lines in the order in which they were set, or null where nobody can read in it: it goes down the page,
 * and up only to the next cell of a row of a table, which stands to the right of the cell before.
 */
function rowsAsSet(all: readonly Line[]): (readonly Line[])[] | null {
  const right = Math.max(0, ...all.map((line) => line.right));
  const { before, lines, after } = withoutEdges(all);
  const rows: (readonly Line[])[] = [];
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
      // Back to the left: the next row begins, under all of this one.
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

/** So many lines that end before their column does are no cell, but the page under a line that something was added to. */
const MOST_ENDS = 6;
/** A gap this wide, in heights of the letters, lies between two cells. */
export const CELL_GAP = 1.4;

/** Whether lines can be one cell beside another that begins at a place: under its first line are no rows of a table. */
function isCell(block: Block, limit: number): boolean {
  const hasCells = ({ pieces }: Line) =>
    pieces.some(({ x, size }, index) => {
      const before = pieces[index - 1];
      return before !== undefined && x - (before.x + before.width) > size * CELL_GAP;
    });
  const below = block.slice(1);
  const ends = below.filter((line, index) => !isWrapped(block[index] as Line, line, limit)).length;
  return !below.some(hasCells) && (ends < MOST_ENDS || ends < below.length / 2);
}

/** A header or footer may be set before or after all else. */
function withoutEdges(lines: readonly Line[]) {
  const [low, high] = [Math.max(...lines.map(({ y }) => y)), Math.min(...lines.map(({ y }) => y))];
  let [from, to] = [0, lines.length];
  while (from < 2 && from < to && lines[from]?.y === low) from++;
  while (lines.length - to < 2 && to > from && lines[to - 1]?.y === high) to--;
  return { before: lines.slice(0, from), lines: lines.slice(from, to), after: lines.slice(to) };
}

/**
 * Whether blocks beside each other are the columns of a table, each set from its top to its foot, and no cells of one
 * row: then lines end on the same heights in two of them although the next word would have fitted.
 */
function isColumnwise(blocks: readonly Block[], right: number): boolean {
  const ends = blocks.map((block, index) => {
    const limit = blocks[index + 1]?.[0]?.x ?? right;
    return block.slice(0, -1).flatMap((line, at) => (isWrapped(line, block[at + 1] as Line, limit) ? [] : [line.y]));
  });
  return ends.some((heights, index) =>
    ends.slice(index + 1).some((others) => {
      const same = heights.filter((y) => others.some((other) => Math.abs(other - y) < 2)).length;
      const longer = Math.max(blocks[index]?.length ?? 0, 2);
      return same > 0 && same >= (longer - 1) / 2;
    }),
  );
}

/** Whether a line goes on in the next because it was full: the next line's first word did not fit. */
export function isWrapped(line: Line, next: Line, limit: number): boolean {
  const text = next.pieces[0]?.text.trim() ?? "";
  const word = /^\S+/.exec(text)?.[0] ?? "";
  const width = ((next.pieces[0]?.width ?? 0) * word.length) / Math.max(text.length, 1);
  return line.right + line.size * 0.25 + width > limit - line.size * 0.6;
}
