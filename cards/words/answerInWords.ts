import { formatKroner } from "../../domain/amounts/formatKroner";
import { figureInWords } from "../../domain/answers/figureInWords";
import { answerText } from "../../domain/answers/readAnswer";
import type { AnswerValue, Row } from "../../domain/answers/sectionRecord";
import { type ColumnSum, columnSums } from "../../domain/tables/columnSums";
import type { TableRow } from "../../domain/tables/tableRow";
import { longDay } from "../../domain/values/dayAndMonth";
import type { FieldKind, TableField } from "../../forms/form";
import { t } from "../wording";

/** An answer in readable form: option labels, grouped thousands, one row per line. Text is unchanged. */
export function answerInWords(field: FieldKind, value: AnswerValue): string {
  switch (field.type) {
    case "text":
    case "longText":
    case "count":
      return String(value);
    case "choice":
    case "choices":
    case "goals":
      return chosen(field, value).join("\n");
    case "money":
    case "amount":
      return t("totals.kroner", { kroner: formatKroner(value as number) });
    case "number":
    case "percent":
      return figureInWords(field, value as number);
    case "declaration":
      return t("section.declared");
    case "date":
      return longDay(value as string);
    case "rows":
    case "attachment":
      return answerText(field, value);
    case "table":
      return tableInWords(field, value as readonly TableRow[]).join("\n");
  }
}

function chosen(field: Extract<FieldKind, { type: "choice" | "choices" | "goals" }>, value: AnswerValue): string[] {
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
  const options: readonly { id: string; label: string }[] = field.options;
  return ids.map((id) => options.find((option) => option.id === id)?.label ?? String(id));
}

/** The filled rows of a table, with cells in column order. */
export const rowsOf = (field: Extract<FieldKind, { type: "rows" }>, value: AnswerValue): string[][] =>
  (value as readonly Row[]).map((row) => field.columns.map(({ id }) => row[id] ?? ""));

/** A row on each line, with the names of its cells, and the sums under them. */
const tableInWords = (field: TableField, rows: readonly TableRow[]): string[] => [
  ...rows.map((row, index) => {
    const cells = cellsInWords(field, row).join("; ");
    const named = field.rows.fixed?.find(({ id }) => id === row.row);
    return named
      ? t("table.namedLine", { row: named.label, cells })
      : t("table.numberedLine", { row: index + 1, cells });
  }),
  ...sumsInWords(columnSums(field, rows)),
];

const cellsInWords = ({ columns }: TableField, { cells }: TableRow): string[] =>
  columns.flatMap((column) => {
    const cell = cells[column.id];
    return cell === undefined ? [] : [t("table.cell", { column: column.label, value: answerInWords(column, cell) })];
  });

export const sumsInWords = (sums: readonly ColumnSum[]): string[] =>
  sums.map(({ column, sum }) => t("table.sum", { column: column.label, sum: answerInWords(column, sum) }));

/** The text of an answer in which changes are marked: a table in words, anything else as it is typed. */
export const comparableText = (field: FieldKind, value: AnswerValue | null): string =>
  field.type === "table" && value !== null ? answerInWords(field, value) : answerText(field, value);
