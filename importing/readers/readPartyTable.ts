import { EMPTY } from "../../domain/amounts/figure";
import { parseKroner } from "../../domain/amounts/parseKroner";
import type { Field, Form } from "../../forms/form";
import { labelsOf } from "../model/labelsOf";
import { LINE_IN_CELL } from "../model/lineInCell";
import { withoutBold } from "../model/withoutBold";
import { labelledParty } from "../parties/labelledParty";
import type { ZoneReader } from "../place/zoneReader";
import { sameWords } from "../text/letters";

/**
 * Reads tables with a row for each party and a column for each field of the section: amounts, figures and short texts.
 * The last row may have the sums of the amounts. A column is known by the field's label, or by what follows the comma
 * in it: "Navn" of "Kontaktperson, navn".
 */
export function readPartyTable(zone: ZoneReader): void {
  const { form, recognition } = zone.surroundings;
  const fields = (zone.section?.fields ?? []).map((field) => ({ field, words: wordsOver(zone, form, field) }));
  const rest: string[] = [];
  let columns: readonly Field[] = [];
  for (const line of withoutBold(zone.text).split("\n")) {
    const [label = "", ...cells] = line.split("\t").map((cell) => cell.replaceAll(EMPTY, " ").trim());
    const heads = cells.map((cell) => fields.find(({ words }) => words.some((word) => sameWords(word, cell)))?.field);
    if (heads.length > 0 && heads.every((head) => head !== undefined)) columns = heads;
    else if (cells.length === 0 || cells.length !== columns.length || label === "") {
      if (line.trim() !== "") rest.push(line);
    } else if (recognition.labels.sum.some((word) => sameWords(word, label)))
      for (const [index, field] of columns.entries()) readSum(zone, field, label, cells[index] ?? "");
    else {
      const party = labelledParty(form, label) ?? { name: label, column: null };
      zone.reading.named.push(party);
      for (const [index, field] of columns.entries()) readCell(zone, field, party.name, cells[index] ?? "");
    }
  }
  zone.setAside(rest.join("\n"));
}

function wordsOver({ part, section }: ZoneReader, form: Form, { id }: Field): string[] {
  const labels = section ? labelsOf(form, section.id, id) : [];
  return [...labels, ...labels.map((label) => label.slice(label.indexOf(",") + 1)), ...(part.also[id] ?? [])];
}

function readSum(zone: ZoneReader, field: Field, label: string, cell: string): void {
  if (field.type !== "amount" || cell === "") return;
  const kroner = parseKroner(cell);
  if (!kroner.ok) zone.unread(`${label}, ${field.label}`, cell);
  else zone.reading.amountSums.push({ place: zone.placeOf(field), ...purposeOf(field), kroner: kroner.value });
}

function readCell(zone: ZoneReader, field: Field, party: string, cell: string): void {
  if (zone.isUnanswered(cell)) return;
  if (field.type === "amount" || field.type === "money") {
    const kroner = parseKroner(cell);
    if (!kroner.ok) zone.unread(`${party}, ${field.label}`, cell);
    else if (field.type === "money")
      zone.put(kroner.value, String(kroner.value), { field: field.id, party, label: field.label });
    else
      zone.reading.partyAmounts.push({ place: zone.placeOf(field), party, ...purposeOf(field), kroner: kroner.value });
    return;
  }
  const text = cell.replaceAll(LINE_IN_CELL, "\n");
  const value = field.type === "count" && /^\d{1,6}$/.test(cell) ? Number(cell) : text;
  zone.put(value, text, { field: field.id, party, label: field.label });
}

const purposeOf = ({ purpose, year = 0 }: Extract<Field, { type: "amount" }>) => ({ purpose, year });
