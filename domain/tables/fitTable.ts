import type { TableColumn, TableField } from "../../forms/form";
import type { CellValue, TableRow } from "./tableRow";

/**
 * The rows and cells of a stored table that the form can read; null if there are none. The same list if it can read all.
 */
export function fitTable(
  { columns, rows: { fixed } }: TableField,
  value: unknown,
  fitCell: (column: TableColumn, cell: CellValue) => CellValue | null,
): readonly TableRow[] | null {
  if (!Array.isArray(value) || !value.every(isTableRow)) return null;
  const rows = value.flatMap((row): TableRow[] => {
    if (fixed && !fixed.some(({ id }) => id === row.row)) return [];
    const cells = Object.entries(row.cells).filter(([id, cell]) => {
      const column = columns.find((each) => each.id === id);
      return column && fitCell(column, cell) === cell;
    });
    if (cells.length === Object.keys(row.cells).length) return [row];
    return cells.length > 0 ? [{ row: row.row, cells: Object.fromEntries(cells) }] : [];
  });
  if (rows.length === value.length && rows.every((row, index) => row === value[index])) return value;
  return rows.length > 0 ? rows : null;
}

const isTableRow = (row: unknown): row is TableRow =>
  typeof row === "object" && row !== null && "cells" in row && typeof row.cells === "object" && row.cells !== null;
