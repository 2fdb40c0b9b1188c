import { readParticipants } from "../parties/readParticipants";
import { readTypedTable } from "./readTypedTable";
import type { ZoneReader } from "./zoneReader";

/** Reads a list with a row for each: of two texts, or a table with typed columns. */
export function readRows(zone: ZoneReader): void {
  const { field, text, surroundings } = zone;
  if (field?.type === "table") {
    readTypedTable(zone, field);
    return;
  }
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
