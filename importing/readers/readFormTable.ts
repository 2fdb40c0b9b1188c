import { placeWords } from "../model/placeWords";
import { sideLabels } from "../model/sideLabels";
import { sidesOf } from "../model/sidesOf";
import { putByParty } from "../place/putByParty";
import { readCellsByParty } from "../place/readCellsByParty";
import type { ZoneReader } from "../place/zoneReader";
import { readPrintedTable } from "../tables/readPrintedTable";
import { sameWords } from "../text/letters";

/** Reads a table that the form prints with its own rows and columns. */
export function readFormTable(zone: ZoneReader): void {
  const { section, surroundings, text, label, part } = zone;
  const table = section?.tables[0];
  if (!section || !table) {
    zone.setAside(text);
    return;
  }
  const isOne = (label: string, words: readonly string[]) => words.some((word) => sameWords(word, label));
  const idOf = (of: readonly { readonly id: string; readonly label: string }[], words: string) =>
    of.find(({ id, label }) => isOne(words, [label, ...(part.also[id] ?? [])]))?.id;
  const fieldOf = (row: string, column: string) => {
    const [rowId, columnId] = [idOf(table.rows, row), idOf(table.columns, column)];
    return section.fields.find(({ cell }) => cell?.table === table.id && cell.row === rowId && cell.column === columnId)
      ?.id;
  };
  if (readCellsByParty(zone, fieldOf)) return;
  const { owner, uh } = sideLabels(surroundings.form, surroundings.recognition);
  const labels = [...owner, ...uh, ...table.columns.flatMap(({ id, label }) => [label, ...(part.also[id] ?? [])])];
  const { cells, whole, rest } = readPrintedTable(text, table, labels, part.also);
  for (const { row, column, side, text: words } of cells) {
    const of = section.fields.find(
      ({ cell }) => cell?.table === table.id && cell.row === row && cell.column === column,
    );
    putByParty(zone, words, {
      field: of?.id ?? null,
      side: sidesOf(surroundings.form)[side],
      label: placeWords(side === "owner" ? "ofOwner" : "ofUh", { label: of?.label ?? label }),
    });
  }
  for (const { label: row, text: words } of whole) zone.put(words, words, { field: null, label: row });
  zone.setAside(rest);
}
