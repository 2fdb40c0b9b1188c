import { readParticipants } from "../parties/readParticipants";
import { readPartners } from "../parties/readPartners";
import { readContacts } from "../tables/readContacts";
import { readCounts } from "../tables/readCounts";
import { readPrintedTable } from "../tables/readPrintedTable";
import type { ZoneReader } from "./zoneReader";

export function readContactTable(zone: ZoneReader): void {
  const { recognition, people } = zone.surroundings;
  const columns = [...recognition.labels.owner, ...recognition.labels.uh];
  const { rows, rest } = readContacts(zone.text, recognition.contacts, columns, people);
  for (const { id: field, label, owner, uh, both } of rows) {
    if (owner) zone.put(owner, owner, { field, side: "owner", label });
    if (uh) zone.put(uh, uh, { field, side: "uh", label });
    if (both) zone.put(both, both, { field, label });
  }
  if (rest !== "") zone.put(rest, rest);
}

/** Reads a table that the form prints with its own rows and columns. */
export function readFormTable(zone: ZoneReader): void {
  const { section, surroundings, text, label } = zone;
  const table = section?.tables[0];
  if (!section || !table) {
    zone.setAside(text);
    return;
  }
  const { owner, uh } = surroundings.recognition.labels;
  const labels = [...owner, ...uh, ...table.columns.map(({ label }) => label)];
  const { cells, whole, rest } = readPrintedTable(text, table, labels);
  for (const { row, column, side, text: words } of cells) {
    const of = section.fields.find(
      ({ cell }) => cell?.table === table.id && cell.row === row && cell.column === column,
    );
    const who = side === "owner" ? "eier" : "UH";
    zone.put(words, words, { field: of?.id ?? null, side, label: `${of?.label ?? label} (${who})` });
  }
  for (const { label: row, text: words } of whole) zone.put(words, words, { field: null, label: row });
  zone.setAside(rest);
}

export function readPartnerList(zone: ZoneReader): void {
  const { recognition, organisations } = zone.surroundings;
  const { partners, rest } = readPartners(zone.text, recognition.columns, organisations);
  zone.reading.partners.push(...partners);
  if (partners.length === 0 && rest === "") zone.leaveBlank();
  zone.setAside(rest);
}

export function readRows(zone: ZoneReader): void {
  const { field, text, surroundings } = zone;
  const [first, second] = field?.type === "rows" ? field.columns : [];
  if (!first || !second) {
    zone.setAside(text);
    return;
  }
  const { roles, unions } = surroundings.recognition;
  const rows = readParticipants(text, [first, second], [...roles, ...unions]);
  if (rows.length === 0) {
    zone.leaveBlank();
    return;
  }
  const words = rows.map((row) => [row[first.id], row[second.id]].filter((cell) => cell !== "").join(": "));
  zone.put(rows, words.join("\n"));
}

export function readCountTable(zone: ZoneReader): void {
  const counted = zone.section?.fields.filter(({ type }) => type === "count") ?? [];
  const fields = counted.map(({ id, label }) => ({ id, label, also: zone.part.also[id] ?? [] }));
  const { counts, rest } = readCounts(zone.text, fields);
  for (const { id: field, label, value } of counts) {
    if (value === null) zone.leaveBlank(field);
    else zone.put(value, String(value), { field, label });
  }
  zone.setAside(rest);
}
