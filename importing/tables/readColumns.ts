import type { Share } from "../../domain/amounts/kronerRow";
import { cellShares } from "../../domain/amounts/readShares";
import { withoutBold } from "../model/withoutBold";
import { sameWords } from "../text/letters";
import { withoutParts } from "./withoutParts";

/** A figure of a row, in a column of the table by its id. `text` is as the document has it, if it cannot be read. */
export type ColumnCell = { readonly column: string; readonly shares: readonly Share[]; readonly unread: string | null };
export type ColumnRow = { readonly label: string; readonly cells: readonly ColumnCell[] };
/** The columns that a table may have, each with all its words. */
export type ColumnWords = readonly { readonly id: string; readonly words: readonly string[] }[];

/**
 * Reads tables of sums by the words over their columns, as our own documents print them: a name, and a figure in each
 * column. A table that was too wide for a page goes on in another, which has the names again. A table has a line for
 * its head; lines that belong to none are given as they are.
 */
export function readColumns(
  text: string,
  known: ColumnWords,
): { readonly rows: readonly ColumnRow[]; readonly rest: string } {
  const rows: ColumnRow[] = [];
  const rest: string[] = [];
  let columns: readonly string[] = [];
  for (const line of withoutBold(text).split("\n")) {
    const [label = "", ...cells] = line.split("\t").map((cell) => cell.trim());
    const heads = cells.map((cell) => known.find(({ words }) => words.some((word) => sameWords(word, cell)))?.id);
    if (heads.length > 0 && heads.every((head) => head !== undefined)) columns = heads;
    else if (columns.length > 0 && cells.length === columns.length && label !== "")
      rows.push({ label, cells: cells.map((cell, index) => cellIn(columns[index] ?? "", cell)) });
    else if (line.trim() !== "") rest.push(line);
  }
  return { rows, rest: rest.join("\n") };
}

function cellIn(column: string, cell: string): ColumnCell {
  const read = cellShares(withoutParts(cell.replaceAll("\u2028", " ")), 1);
  const unclear = !read.ok || read.value.loose || (read.value.shares.length === 0 && /[\p{L}\p{N}]/u.test(cell));
  return { column, shares: read.ok && !unclear ? read.value.shares : [], unread: unclear ? cell : null };
}
