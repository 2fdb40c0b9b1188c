import type { CellValue, TableRow } from "../../../domain/tables/tableRow";
import type { TableColumn, TableField } from "../../../forms/form";

const sampleCell = (column: TableColumn): CellValue => {
  switch (column.type) {
    case "text":
      return `${column.label} *fet*`;
    case "choice":
      return column.options[0]?.id ?? "";
    case "date":
      return "2027-03-15";
    default:
      return 12;
  }
};

/** A table with every cell filled in: the form's rows, or two that are added. */
export const sampleTable = ({ columns, rows: { fixed } }: TableField): TableRow[] =>
  (fixed ?? [{ id: "r1" }, { id: "r2" }]).map(({ id: row }) => ({
    row,
    cells: Object.fromEntries(columns.map((column) => [column.id, sampleCell(column)])),
  }));
