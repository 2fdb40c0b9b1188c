import type { CellRefusal } from "../../domain/answers/readAnswer";
import type { BadCell } from "../../domain/tables/readTable";
import type { TableRow, TypedRow } from "../../domain/tables/tableRow";
import { cellId, NOT_CHOSEN, REMOVE } from "../../domain/writing/typedText";
import type { TableColumn, TableField } from "../../forms/form";
import { type CardField, longField, pickField, required, type Toggle } from "../kit/cardField";
import { t } from "../wording";
import { answerSentence, rowName } from "../words/answerSentence";
import { plainText } from "../words/plainText";
import { inputOf, inputText, labelWithUnit, optionsOf } from "./inputOf";

/** The inputs of one row, below each other: a table of inputs has no room on a phone. */
export type RowView = {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly CardField[];
  /** The tick that removes a row that is stored. */
  readonly toggles: readonly Toggle[];
  /** What is typed in it is stored nowhere else, or is new to the person. */
  readonly unsaved: boolean;
};

type Rows = {
  readonly slot: string;
  readonly written: readonly TypedRow[];
  readonly stored: readonly TableRow[];
  readonly bad: readonly BadCell<CellRefusal>[];
  /** Whether the table must be answered. */
  readonly isRequired: boolean;
};

/** The rows of a table with an input for each cell. */
export const tableRows = (field: TableField, { slot, written, stored, bad, isRequired }: Rows): RowView[] =>
  written.map((row, index): RowView => {
    const before = stored.find((each) => each.row === row.row);
    const name = field.rows.fixed?.find(({ id }) => id === row.row)?.label ?? index + 1;
    return {
      key: row.row,
      name: plainText(rowName(name)),
      cells: field.columns.map((column) => {
        const found = bad.find((cell) => cell.row === row.row && cell.column === column.id);
        return cellInput(column, {
          id: cellId(slot, row.row, column.id),
          label: column.required && isRequired ? required(labelWithUnit(column)) : labelWithUnit(column),
          value: shownText(column, row, before),
          problem: found ? answerSentence({ kind: "bad-cells", cells: [found] }) : null,
        });
      }),
      toggles:
        field.rows.fixed || !before
          ? []
          : [{ id: cellId(slot, row.row, REMOVE), label: t("table.remove"), value: "no" }],
      unsaved:
        bad.some((cell) => cell.row === row.row) || field.columns.some((column) => !isAsStored(column, row, before)),
    };
  });

/** Longer texts have an input of several lines. */
const ONE_LINE = 300;

function cellInput(
  column: TableColumn,
  { problem, ...input }: { id: string; label: string; value: string; problem: string | null },
): CardField {
  if (column.type === "text" && column.maxLength > ONE_LINE)
    return longField(input.id, input.label, input.value, { problem });
  if (column.type !== "choice") return inputOf(column, { planId: null }, input, { problem });
  // A drop-down takes one line of a phone, and would have no way back to nothing.
  const options = [{ title: t("table.notChosen"), value: NOT_CHOSEN }, ...optionsOf(column)];
  return pickField(input.id, input.label, input.value, options, { problem });
}

const storedText = (column: TableColumn, before: TableRow | undefined): string => {
  const cell = before?.cells[column.id];
  return cell === undefined ? "" : inputText(column, cell);
};

/** An amount that is stored has its thousands apart, also where the rest of its row is typed. */
const shownText = (column: TableColumn, row: TypedRow, before: TableRow | undefined): string =>
  isAsStored(column, row, before) ? storedText(column, before) : (row.cells[column.id] ?? "");

function isAsStored(column: TableColumn, { cells }: TypedRow, before: TableRow | undefined): boolean {
  const typed = cells[column.id] ?? "";
  const cell = before?.cells[column.id];
  return cell === undefined ? typed === "" : typed === inputText(column, cell) || typed === String(cell);
}
