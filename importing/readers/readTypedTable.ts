import { EMPTY } from "../../domain/amounts/figure";
import { nextRowKey, type TypedRow } from "../../domain/tables/tableRow";
import type { TableField } from "../../forms/form";
import { LINE_IN_CELL } from "../model/lineInCell";
import { withoutBold } from "../model/withoutBold";
import type { ZoneReader } from "../place/zoneReader";
import { sameWords } from "../text/letters";
import { type TableWords, tableWords } from "./tableWords";

type Table = { readonly party: string | null; readonly lines: (readonly string[])[] };

/**
 * Reads a table with typed columns below a line with their heads. Each cell is read as it would be typed. Rows that the
 * form has are known by their names; a row of sums is computed anew. If several parties have a table, the line above
 * each names its party.
 */
export function readTypedTable(zone: ZoneReader, field: TableField): void {
  const words = tableWords(zone.surroundings.form, zone.part.section, field);
  const tables: Table[] = [];
  const rest: string[] = [];
  let party: string | null = null;
  let isOpen = false;
  for (const line of withoutBold(zone.text).split("\n")) {
    const cells = line.split("\t").map((cell) => cell.replaceAll(EMPTY, " ").replaceAll(LINE_IN_CELL, "\n").trim());
    const own = field.rows.fixed ? cells.slice(1) : cells;
    if (words.isHead(own)) {
      tables.push({ party, lines: [] });
      isOpen = true;
    } else if (isOpen && own.length === field.columns.length) tables.at(-1)?.lines.push(cells);
    else if (line.trim() !== "") {
      isOpen = false;
      party = words.partyIn(line);
      if (party === null && !words.isLabel(line) && !zone.isUnanswered(line)) rest.push(line);
    }
  }
  const filled = tables.filter((table) => readRowsOf(zone, field, words, table));
  if (filled.length === 0) zone.leaveBlank();
  zone.setAside(rest.join("\n"));
}

/** Records the rows of one table. Returns whether there were any. */
function readRowsOf(zone: ZoneReader, field: TableField, words: TableWords, { party, lines }: Table): boolean {
  if (party !== null) zone.reading.named.push({ name: party, column: null });
  const rows: TypedRow[] = [];
  for (const cells of isSum(zone, field, lines.at(-1)) ? lines.slice(0, -1) : lines) {
    const row = field.rows.fixed ? words.rowOf(cells[0] ?? "") : nextRowKey(rows);
    const own = field.rows.fixed ? cells.slice(1) : cells;
    const filled = field.columns.flatMap((column, at): [string, string][] => {
      const cell = own[at] ?? "";
      return zone.isUnanswered(cell) ? [] : [[column.id, words.typed(column, cell)]];
    });
    if (row === undefined) zone.setAside(cells.join(" "));
    else if (filled.length > 0) rows.push({ row, cells: Object.fromEntries(filled) });
  }
  if (rows.length === 0) return false;
  const text = rows.map(({ cells }) => Object.values(cells).join(" | ")).join("\n");
  zone.put(rows, text, party === null ? {} : { party });
  return true;
}

/** The row of sums, of a table that has one, has its word at the first place without a sum. */
function isSum(zone: ZoneReader, { columns, rows }: TableField, cells: readonly string[] | undefined): boolean {
  const place = rows.fixed ? 0 : columns.findIndex(({ sum }) => !sum);
  const { sum } = zone.surroundings.recognition.labels;
  return columns.some((column) => column.sum) && sum.some((word) => sameWords(word, cells?.[place] ?? ""));
}
