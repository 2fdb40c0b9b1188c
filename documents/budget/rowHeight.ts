import type { Cell } from "./budgetSheet";

/** The height of a line of Calibri 11, in points, as Excel has it. */
export const LINE_HEIGHT = 15;
/** Bold letters are wider than the digits that a column's width counts. */
const BOLD_WIDTH = 1.1;

/**
 * The height of a row in points, of which no text reaches into the row below; null if each text fits on one line.
 * LibreOffice does not fit rows to wrapped texts when it opens a workbook, so that they would overlap.
 *
 * @param widths of the columns, in letters
 */
export function rowHeight(row: readonly Cell[], widths: readonly number[]): number | null {
  const lines = row.map((cell, index) =>
    cell.kind === "text"
      ? linesIn(cell.text, Math.max(1, widths[index] ?? 1) / (cell.bold || cell.sum ? BOLD_WIDTH : 1))
      : 1,
  );
  const most = Math.max(1, ...lines);
  return most > 1 ? most * LINE_HEIGHT : null;
}

/** The width of a column in which each of these stands on one line, in letters; titles are bold. */
export const widthFor = (title: string, texts: readonly string[]): number =>
  Math.ceil(Math.max(BOLD_WIDTH * lineWidth(title), ...texts.map(lineWidth))) + 1;

const lineWidth = (written: string): number => {
  const words = written.split(" ");
  return words.reduce((sum, word) => sum + widthOf(word), BLANK * (words.length - 1));
};

/** A word longer than a line is broken. */
function linesIn(written: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of written.split(" ")) {
    const wide = widthOf(word);
    const after = used === 0 ? wide : used + BLANK + wide;
    if (after <= width) {
      used = after;
      continue;
    }
    if (used > 0) lines++;
    lines += Math.max(0, Math.ceil(wide / width) - 1);
    used = wide % width || Math.min(wide, width);
  }
  return lines;
}

const BLANK = 0.5;
/** Letters of Calibri that are not as wide as a digit, in digits, rounded up: what is left is the cell's margin. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ["ijl.,:;'!|", 0.5],
  ["tfr()-/", 0.7],
  ["scz", 0.85],
  ["ABCDEFGHKLNOPQRSTUVXYZØÅ", 1.2],
  ["mwæMWÆ@%", 1.7],
];
const known = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));

/** How wide a word is at most, in digits. */
const widthOf = (word: string): number => [...word].reduce((sum, letter) => sum + (known.get(letter) ?? 1), 0);
