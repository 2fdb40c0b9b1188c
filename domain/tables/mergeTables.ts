import type { CellValue, TableRow } from "./tableRow";
import { nextRowKey } from "./tableRow";

/**
 * A table with two people's changes, row by row and cell by cell; null if both changed the same cell, or if one removed
 * a row that the other changed. Rows that both added are all kept.
 */
export function mergeTables(
  origin: readonly TableRow[],
  mine: readonly TableRow[],
  theirs: readonly TableRow[],
): TableRow[] | null {
  const began = byKey(origin);
  const [own, others] = [byKey(mine), byKey(theirs)];
  const merged: TableRow[] = [];
  const added: TableRow[] = [];
  for (const row of [...theirs, ...mine.filter((each) => !others.has(each.row))]) {
    const [base, a, b] = [began.get(row.row), own.get(row.row), others.get(row.row)];
    if (!base && a && b && !isSame(a, b)) {
      merged.push(b);
      added.push(a);
    } else if (!base) merged.push(row);
    else if (!a || !b) {
      if (!isSame(base, row)) return null;
    } else {
      const both = mergeCells(base, a, b);
      if (!both) return null;
      if (Object.keys(both.cells).length > 0) merged.push(both);
    }
  }
  for (const row of added) merged.push({ ...row, row: nextRowKey([...origin, ...mine, ...merged]) });
  return merged;
}

const byKey = (rows: readonly TableRow[]): ReadonlyMap<string, TableRow> => new Map(rows.map((row) => [row.row, row]));

const columnsOf = (...rows: readonly TableRow[]): string[] => [
  ...new Set(rows.flatMap(({ cells }) => Object.keys(cells))),
];

const isSame = (a: TableRow, b: TableRow): boolean =>
  columnsOf(a, b).every((column) => a.cells[column] === b.cells[column]);

function mergeCells(base: TableRow, mine: TableRow, theirs: TableRow): TableRow | null {
  const cells: Record<string, CellValue> = {};
  for (const column of columnsOf(base, mine, theirs)) {
    const [was, own, other] = [base.cells[column], mine.cells[column], theirs.cells[column]];
    if (own !== other && own !== was && other !== was) return null;
    const value = own === was ? other : own;
    if (value !== undefined) cells[column] = value;
  }
  return { row: base.row, cells };
}
