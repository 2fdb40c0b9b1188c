import type { Option, TableColumn, TableField } from "../form";
import type { EditionField } from "./editionField";
import type { TableColumn as EditionColumn } from "./tableColumn";

/** The words at a place within what is given words; undefined if there are none. */
export type Words = (...path: string[]) => string | undefined;

export const options = (ids: readonly string[], labelOf: (id: string) => string | undefined): Option[] =>
  ids.map((id) => ({ id, label: labelOf(id) ?? id }));

const MOST_ROWS = 20;

/** The columns and the rows of a table with their words, and with what the form does not say about its rows. */
export const tableWithTexts = (
  { columns, rows: { fixed, least = 1, most = MOST_ROWS } }: Extract<EditionField, { type: "table" }>,
  words: Words,
): Pick<TableField, "columns" | "rows"> => ({
  columns: columns.map((column) => columnWith(column, words)),
  rows: { fixed: fixed ? options(fixed, (id) => words("rows", id)) : null, least, most: Math.max(least, most) },
});

/** Columns that have the same option have the same words for it. */
function columnWith(column: EditionColumn, words: Words): TableColumn {
  const label = words("columns", column.id) ?? column.id;
  switch (column.type) {
    case "choice":
      return { ...column, label, options: options(column.options, (id) => words("options", id)) };
    case "number": {
      const unit = words("units", column.id);
      return { ...column, label, ...(unit === undefined ? {} : { unit }) };
    }
    default:
      return { ...column, label };
  }
}
