import { z } from "zod";
import type { TableField } from "../../forms/form";
import { isBlankRow, nextRowKey, type TypedRow } from "./tableRow";

const Rows = z.array(z.object({ row: z.string(), cells: z.record(z.string()) }));

/**
 * A table as one text: what its inputs hold, row by row. It is what an input is for other fields, so that a table is
 * kept, carried over and read as they are. A table with nothing typed is no text.
 */
export const textOfRows = (rows: readonly TypedRow[]): string => {
  const filled = rows.filter((row) => !isBlankRow(row));
  return filled.length > 0 ? JSON.stringify(filled) : "";
};

/** The same with its empty rows, which the person has asked for. */
export const textWithBlankRows = (rows: readonly TypedRow[]): string => JSON.stringify(rows);

/** The rows of such a text; null if it is something else. */
export function rowsOfText(text: string): TypedRow[] | null {
  if (text.trim() === "") return [];
  try {
    const read = Rows.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** The rows to show inputs for: all that the form has, or those that are written, and as many more as there must be. */
export function rowsToWrite({ rows: { fixed, least } }: TableField, written: readonly TypedRow[]): TypedRow[] {
  if (fixed) return fixed.map(({ id }) => written.find(({ row }) => row === id) ?? { row: id, cells: {} });
  const rows = [...written];
  while (rows.length < least) rows.push({ row: nextRowKey(rows), cells: {} });
  return rows;
}
