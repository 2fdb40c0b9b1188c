import type { TableColumn } from "../../forms/form";
import { answerText } from "../answers/readAnswer";
import type { SectionRecord } from "../answers/sectionRecord";
import { answerIn, type Slot, slotId } from "../answers/slot";
import { rowsOfText, textOfRows } from "../tables/rowsOfText";
import type { TypedRow } from "../tables/tableRow";
import type { ExpectedVersion } from "./saveAnswers";

type Inputs = Readonly<Record<string, unknown>>;

/** Names the input of a cell inside a card. */
export const cellId = (slot: string, row: string, column: string): string => `${slot}.${row}.${column}`;

/** What the tick that removes a row is called in place of a column: no column can have the name. */
export const REMOVE = "-remove";

/** The option of a cell with nothing chosen: no option can have the name. */
export const NOT_CHOSEN = "-";

/** Whether any of a slot's inputs arrived, by its id: it has one, or one for each cell. */
export const hasArrived = (inputs: Inputs, slot: string): boolean =>
  inputs[slot] !== undefined || Object.keys(inputs).some((id) => id.startsWith(`${slot}.`) && inputs[id] !== undefined);

/** What was typed into a slot's inputs; undefined if none of them arrived. */
export function typedText(slot: Slot, inputs: Inputs, expected: ExpectedVersion, record: SectionRecord) {
  const id = slotId(slot);
  if (!hasArrived(inputs, id)) return undefined;
  return slot.field.type === "table" ? textOfRows(typedRows(slot, inputs, expected, record)) : textIn(inputs, id);
}

/**
 * The rows of a table that a card sent, with those of the table that the card had no room for as they are stored now.
 * An input that did not arrive is empty.
 */
export function typedRows(
  slot: Slot,
  inputs: Inputs,
  { rows = [] }: ExpectedVersion,
  record: SectionRecord,
): TypedRow[] {
  const { field } = slot;
  if (field.type !== "table") return [];
  const id = slotId(slot);
  const typed = new Map(
    rows.map((row): [string, TypedRow | null] => {
      const isRemoved = textIn(inputs, cellId(id, row, REMOVE)) === "yes";
      const cells = field.columns.map((column): [string, string] => [
        column.id,
        typedCell(column, textIn(inputs, cellId(id, row, column.id))),
      ]);
      return [row, isRemoved ? null : { row, cells: Object.fromEntries(cells) }];
    }),
  );
  const stored = rowsOfText(answerText(field, answerIn(record, slot)?.value ?? null)) ?? [];
  const kept = stored.flatMap((row) => (typed.has(row.row) ? (typed.get(row.row) ?? []) : row));
  const added = [...typed.values()].flatMap((row) => row ?? []).filter((row) => !kept.includes(row));
  return [...kept, ...added];
}

const typedCell = ({ type }: TableColumn, text: string): string =>
  type === "choice" && text === NOT_CHOSEN ? "" : text.replaceAll("\u0000", "");

const textIn = (inputs: Inputs, id: string): string => {
  const text = inputs[id];
  return typeof text === "string" ? text : "";
};
