import type { TableColumn, TableField } from "../../forms/form";
import type { TableRow } from "./tableRow";

/** The sum of a column, and the column. */
export type ColumnSum = { readonly column: TableColumn; readonly sum: number };

/** The sums that the form asks for, of the cells that are filled; none of a column in which nothing is. */
export const columnSums = ({ columns }: Pick<TableField, "columns">, rows: readonly TableRow[]): ColumnSum[] =>
  columns.flatMap((column) => {
    if (!column.sum) return [];
    const figures = rows.flatMap(({ cells: { [column.id]: cell } }) => (typeof cell === "number" ? [cell] : []));
    if (figures.length === 0) return [];
    // Decimals are added as whole numbers: 0.1 and 0.2 is 0.3.
    const unit = 10 ** (column.type === "number" ? column.decimals : 0);
    return [{ column, sum: figures.reduce((sum, figure) => sum + Math.round(figure * unit), 0) / unit }];
  });
