import { EMPTY } from "../../domain/amounts/figure";
import type { ImportedRow } from "../model/imported";
import { inEachLanguage } from "../model/labelsOf";
import { LINE_IN_CELL } from "../model/lineInCell";
import { withoutBold } from "../model/withoutBold";
import { labelledTexts } from "../parties/labelledTexts";
import { readParticipants } from "../parties/readParticipants";
import type { ZoneReader } from "../place/zoneReader";
import { isUnansweredBy, withoutUnansweredBy } from "../text/isUnanswered";
import { sameWords } from "../text/letters";
import { readTypedTable } from "./readTypedTable";

/** Reads a list with a row for each: of two texts, perhaps of several parties, or a table with typed columns. */
export function readRows(zone: ZoneReader): void {
  const { field, surroundings } = zone;
  if (field?.type === "table") {
    readTypedTable(zone, field);
    return;
  }
  const [first, second] =
    field?.type === "rows" ? field.columns.map(({ id }) => ({ id, words: wordsOver(zone, id) })) : [];
  if (!first || !second) {
    zone.setAside(zone.text);
    return;
  }
  if (readRowsByParty(zone, [first, second])) return;
  const { roles, unions } = surroundings.recognition;
  const rows = readParticipants(withoutUnansweredBy(zone.text), [first, second], [...roles, ...unions]);
  if (rows.length === 0) zone.leaveBlank();
  else if (!putRowsByLabel(zone, rows, first.id)) zone.put(rows, rowsInWords(rows));
}

/**
 * Records the rows of a list of which some say whose they are: "Utdanningsforbundet: Hovedtillitsvalgt" in the first
 * cell. The others are nobody's. Returns false if no row does.
 */
function putRowsByLabel(zone: ZoneReader, rows: readonly ImportedRow[], first: string): boolean {
  if (zone.field?.answeredBy !== "each") return false;
  const byParty = new Map<string, ImportedRow[]>();
  const rest: ImportedRow[] = [];
  for (const row of rows) {
    const { before, texts } = labelledTexts(row[first] ?? "", zone.surroundings.partyNames);
    const [own, another] = texts;
    if (!own || another || before !== "") rest.push(row);
    else byParty.set(own.party, [...(byParty.get(own.party) ?? []), { ...row, [first]: own.text }]);
  }
  putRows(zone, byParty);
  if (byParty.size > 0) zone.unowned(rowsInWords(rest));
  return byParty.size > 0;
}

function putRows(zone: ZoneReader, byParty: ReadonlyMap<string, readonly ImportedRow[]>): void {
  for (const [party, rows] of byParty) {
    if (zone.field) zone.reading.writers.push({ name: party, kinds: zone.field.writers });
    zone.put(rows, rowsInWords(rows), { party });
  }
}

/** The head of a column in each language. */
const wordsOver = ({ surroundings: { form }, section, field }: ZoneReader, columnId: string): string[] =>
  inEachLanguage(form, ({ sections }) => {
    const found = sections.find(({ id }) => id === section?.id)?.fields.find(({ id }) => id === field?.id);
    return found?.type === "rows" ? found.columns.find(({ id }) => id === columnId)?.label : undefined;
  });

type Column = { readonly id: string; readonly words: readonly string[] };

/**
 * Reads a list that our own documents print for several parties: each row begins with its party, and the head has a
 * cell more than the form's columns. A row that names no party is nobody's: a finding asks whose it is. Returns false if
 * there is no such head.
 */
function readRowsByParty(zone: ZoneReader, columns: readonly Column[]): boolean {
  if (zone.field?.answeredBy !== "each") return false;
  const lines = withoutBold(zone.text)
    .split("\n")
    .map((line) => line.split("\t").map((cell) => cell.replaceAll(EMPTY, " ").replaceAll(LINE_IN_CELL, " ").trim()));
  const isHead = ([, ...heads]: readonly string[]) =>
    heads.length === columns.length &&
    columns.every(({ words }, at) => words.some((word) => sameWords(word, heads[at] ?? "")));
  if (!lines.some(isHead)) return false;
  const byParty = new Map<string, ImportedRow[]>();
  const rest: string[] = [];
  for (const line of lines) {
    const [party = "", ...cells] = line;
    if (isHead(line) || isUnansweredBy(line.join(" "))) continue;
    if (party === "" || cells.length !== columns.length) rest.push(line.join(" "));
    else {
      const row = Object.fromEntries(columns.map(({ id }, at) => [id, cells[at] ?? ""]));
      byParty.set(party, [...(byParty.get(party) ?? []), row]);
    }
  }
  putRows(zone, byParty);
  zone.unowned(rest.join("\n"));
  return true;
}

/** "Hovedtillitsvalgt: Liv Berg", a line for each row. */
const rowsInWords = (rows: readonly ImportedRow[]): string =>
  rows
    .map((row) =>
      Object.values(row)
        .filter((cell) => cell !== "")
        .join(": "),
    )
    .join("\n");
