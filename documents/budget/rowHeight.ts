import type { Cell } from "./budgetSheet";

/** The height of a line of Calibri 11, in points, as Excel has it. */
const LINE_HEIGHT = 15;
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
    cell.kind === "text" ? linesIn(cell.text, (widths[index] ?? 1) / (cell.bold || cell.sum ? BOLD_WIDTH : 1)) : 1,
  );
  const most = Math.max(1, ...lines);
  return most > 1 ? most * LINE_HEIGHT : null;
}

/** Letters are narrower than digits, which leaves room for the margin. A word longer than a line is broken. */
function linesIn(written: string, width: number): number {
  const most = Math.max(1, Math.floor(width));
  let lines = 1;
  let used = 0;
  for (const word of written.split(" ")) {
    const after = used === 0 ? word.length : used + 1 + word.length;
    if (after <= most) {
      used = after;
      continue;
    }
    if (used > 0) lines++;
    lines += Math.max(0, Math.ceil(word.length / most) - 1);
    used = word.length % most || Math.min(word.length, most);
  }
  return lines;
}
