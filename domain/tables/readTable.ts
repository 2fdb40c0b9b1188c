import type { TableColumn, TableField } from "../../forms/form";
import { type Outcome, ok, refuse } from "../values/outcome";
import { rowsOfText } from "./rowsOfText";
import { type CellValue, isBlankRow, type TableRow, type TypedRow } from "./tableRow";

/** A cell that cannot be read. `name` is the form's name of the row, or the number of an added one, from 1. */
export type BadCell<Why> = {
  readonly row: string;
  readonly name: string | number;
  readonly column: string;
  readonly label: string;
  readonly why: Why;
};

export type TableRefusal<Why> =
  | { readonly kind: "not-a-table" }
  | { readonly kind: "too-many-rows"; readonly most: number }
  | { readonly kind: "bad-cells"; readonly cells: readonly BadCell<Why>[] };

/** Reads a cell as a field of its column's type; null if it is empty. */
type ReadCell<Why> = (column: TableColumn, typed: string) => Outcome<CellValue | null, Why>;

/** Reads the rows of a table. An empty row is none, and a column that the form lacks is left out. */
export function readTable<Why>(
  field: TableField,
  text: string,
  readCell: ReadCell<Why>,
): Outcome<TableRow[] | null, TableRefusal<Why>> {
  const typed = rowsOfText(text);
  if (!typed) return refuse({ kind: "not-a-table" });
  const { fixed, most } = field.rows;
  const bad: BadCell<Why>[] = [];
  const rows = (fixed ? inOrder(fixed, typed) : typed.filter((row) => !isBlankRow(row))).flatMap((row, index) => {
    const name = fixed ? (fixed.find(({ id }) => id === row.row)?.label ?? row.row) : index + 1;
    const cells: Record<string, CellValue> = {};
    for (const column of field.columns) {
      const read = readCell(column, row.cells[column.id] ?? "");
      if (!read.ok) bad.push({ row: row.row, name, column: column.id, label: column.label, why: read.refusal });
      else if (read.value !== null) cells[column.id] = read.value;
    }
    return Object.keys(cells).length > 0 ? [{ row: row.row, cells }] : [];
  });
  if (bad.length > 0) return refuse({ kind: "bad-cells", cells: bad });
  if (!fixed && rows.length > most) return refuse({ kind: "too-many-rows", most });
  return ok(rows.length > 0 ? rows : null);
}

/** The form's rows that are typed, in the form's order. */
const inOrder = (fixed: readonly { readonly id: string }[], typed: readonly TypedRow[]): TypedRow[] =>
  fixed.flatMap(({ id }) => typed.find(({ row }) => row === id) ?? []);
