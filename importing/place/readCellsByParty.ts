import { EMPTY } from "../../domain/amounts/figure";
import { LINE_IN_CELL } from "../model/lineInCell";
import { withoutBold } from "../model/withoutBold";
import { type LabelledParty, labelledParty } from "../parties/labelledParty";
import type { ZoneReader } from "./zoneReader";

type CellText = { readonly party: string; readonly text: string };

/**
 * Reads a table of the form that our own documents print for several parties: below "Eier: Overslag", a cell has
 * "Fjordvik kommune: ..." and the text of the next party on a line below. Nothing is read where a cell does not begin
 * with a party, or has one twice: a finding asks whose it is. Returns false if no head names a side so.
 */
export function readCellsByParty(
  zone: ZoneReader,
  fieldOf: (row: string, column: string) => string | undefined,
): boolean {
  const { form, partyNames } = zone.surroundings;
  const { names } = partyNames;
  const textsOf = (cell: string) => cellTexts(cell, names);
  const lines = withoutBold(zone.text)
    .split("\n")
    .map((line) => line.split("\t").map((cell) => cell.replaceAll(EMPTY, " ").trim()));
  const headsIn = ([row = "", ...cells]: readonly string[]): LabelledParty[] => {
    const heads = row === "" ? cells.flatMap((cell) => labelledParty(form, cell) ?? []) : [];
    return heads.length === cells.length ? heads : [];
  };
  if (!lines.some((cells) => headsIn(cells).length > 0)) return false;
  let columns: readonly LabelledParty[] = [];
  const cells: { readonly row: string; readonly head: LabelledParty; readonly text: string }[] = [];
  const rest: string[] = [];
  for (const line of lines) {
    const [row = "", ...own] = line;
    const heads = headsIn(line);
    if (heads.length > 0) columns = heads;
    else if (own.length > 0 && own.length === columns.length)
      cells.push(...columns.map((head, at) => ({ row, head, text: own[at] ?? "" })));
    else rest.push(line.join(" "));
  }
  const withNames = new Set(cells.flatMap(({ head, text }) => (textsOf(text).texts.length > 0 ? [head.column] : [])));
  for (const { row, head, text: cell } of cells) {
    const { before, texts } = textsOf(cell);
    const field = fieldOf(row, head.name);
    const label = `${zone.label}, ${row}`;
    const isClear = before === "" && new Set(texts.map(({ party }) => party)).size === texts.length;
    if (field !== undefined && cell !== "" && !withNames.has(head.column)) {
      // A party that is alone on its side is not named in its cells.
      const own = cell.replaceAll(LINE_IN_CELL, "\n");
      zone.put(own, own, { field, side: head.column, label });
    } else if (field === undefined || !isClear) rest.push(cell);
    else for (const { party, text } of texts) zone.put(text, text, { field, party, label });
  }
  zone.unowned(rest.join("\n"));
  return true;
}

function cellTexts(cell: string, names: readonly string[]): { before: string; texts: CellText[] } {
  const before: string[] = [];
  const texts: CellText[] = [];
  for (const line of cell.split(LINE_IN_CELL)) {
    const party = names.find((name) => line.startsWith(`${name}: `));
    const last = texts.at(-1);
    if (party !== undefined) texts.push({ party, text: line.slice(party.length + 2) });
    else if (last) texts.splice(-1, 1, { ...last, text: `${last.text}\n${line}` });
    else before.push(line);
  }
  return { before: before.join("\n").trim(), texts };
}
