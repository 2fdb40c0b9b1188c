import { readContacts } from "../tables/readContacts";
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
