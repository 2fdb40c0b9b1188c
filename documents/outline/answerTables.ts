import { columnSums } from "../../domain/tables/columnSums";
import type { CellValue, TableRow } from "../../domain/tables/tableRow";
import type { Field, TableColumn } from "../../forms/form";
import { documentWords } from "../wording/documentWords";
import type { PartyAnswer } from "./answersOf";
import { type Block, type Column, named, type OutlineRow, row } from "./block";
import { shortInWords, withUnit } from "./lineBlocks";

type Answered = Extract<Field, { type: "table" }>;

/** A table for each party that has filled it in, or that must, with the sums last. The form's own rows are all printed. */
export const answerTables = (field: Answered, shown: readonly PartyAnswer[], label: string | null): Block[] =>
  shown.map((asked): Block => {
    const { name, value } = asked;
    const title = name === null ? label : [label ?? field.label, name].join(", ");
    if (value === null)
      return {
        kind: "text",
        label: title,
        entries: [{ party: null, text: null, note: null }],
        private: field.private,
      };
    const rows = value as readonly TableRow[];
    return {
      kind: "table",
      label: title,
      columns: [...(field.rows.fixed ? [named("")] : []), ...field.columns.map(columnOf)],
      rows: [...rowsOf(field, rows, asked.required), ...sumOf(field, rows)],
      private: field.private,
    };
  });

const columnOf = ({ label, type }: TableColumn): Column => ({
  label,
  kind: type === "number" || type === "percent" || type === "money" ? "figure" : "text",
  private: false,
});

function rowsOf({ columns, rows: { fixed } }: Answered, rows: readonly TableRow[], required: boolean): OutlineRow[] {
  const cellsOf = (cells: TableRow["cells"] = {}) =>
    columns.map((column) => cellOf(column, cells[column.id]) ?? (required && column.required ? null : ""));
  return fixed
    ? fixed.map(({ id, label }) => row([label, ...cellsOf(rows.find((each) => each.row === id)?.cells)]))
    : rows.map(({ cells }) => row(cellsOf(cells)));
}

const cellOf = (column: TableColumn, value: CellValue | undefined): string | null =>
  value === undefined ? null : inWords(column, value);

/** The heading of a column is the form's own, and seldom says that it is kroner. A figure stays together with its unit. */
const inWords = (column: TableColumn, value: CellValue): string => {
  const said = shortInWords(column, value);
  return column.type === "money" ? withUnit(said).replaceAll(" ", "\u00a0") : said;
};

/** The row of sums. Its word stands at the first place that has no sum. */
function sumOf(field: Answered, rows: readonly TableRow[]): OutlineRow[] {
  const sums = columnSums(field, rows);
  if (sums.length === 0) return [];
  const cells = [
    ...(field.rows.fixed ? [""] : []),
    ...field.columns.map(({ id }) => {
      const found = sums.find(({ column }) => column.id === id);
      return found ? inWords(found.column, found.sum) : "";
    }),
  ];
  const place = cells.indexOf("");
  return [row(place < 0 ? cells : cells.with(place, documentWords("sum")), { sum: true })];
}
