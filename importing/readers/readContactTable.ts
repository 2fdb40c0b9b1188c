import { sideLabels } from "../model/sideLabels";
import { sidesOf } from "../model/sidesOf";
import { putByParty } from "../place/putByParty";
import { readContactsByParty } from "../place/readContactsByParty";
import type { ZoneReader } from "../place/zoneReader";
import { readContacts } from "../tables/readContacts";

/** Reads the table of contacts: of each party, as our own documents have it, or of the owners and of UH. */
export function readContactTable(zone: ZoneReader): void {
  if (readContactsByParty(zone)) return;
  const { form, recognition, people } = zone.surroundings;
  const labels = sideLabels(form, recognition);
  const sides = sidesOf(form);
  const columns = [...labels.owner, ...labels.uh];
  const { rows, rest } = readContacts(zone.text, recognition.contacts, columns, people);
  for (const { id: field, label, owner, uh, both } of rows) {
    if (owner) putByParty(zone, owner, { field, side: sides.owner, label });
    if (uh) putByParty(zone, uh, { field, side: sides.uh, label });
    if (both) zone.put(both, both, { field, label });
  }
  if (rest !== "") zone.put(rest, rest);
}
