import type { TableField } from "../../forms/form";
import type { TableRow } from "./tableRow";

/**
 * Whether a table has what those who must answer it must fill in: every row of the form, or as many as must be added,
 * and in each of them every column that is required.
 */
export function isCompleteTable({ columns, rows: { fixed, least } }: TableField, rows: readonly TableRow[]): boolean {
  const required = columns.filter((column) => column.required);
  const isFilled = (row: TableRow | undefined): boolean =>
    row !== undefined && required.every(({ id }) => row.cells[id] !== undefined);
  return fixed
    ? fixed.every(({ id }) => isFilled(rows.find(({ row }) => row === id)))
    : rows.length >= least && rows.every(isFilled);
}
