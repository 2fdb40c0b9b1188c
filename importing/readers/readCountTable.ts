import { labelsOf } from "../model/labelsOf";
import type { ZoneReader } from "../place/zoneReader";
import { readCounts } from "../tables/readCounts";

export function readCountTable(zone: ZoneReader): void {
  const counted = zone.section?.fields.filter(({ type }) => type === "count") ?? [];
  const fields = counted.map(({ id, label }) => ({
    id,
    label,
    also: [...labelsOf(zone.surroundings.form, zone.part.section, id), ...(zone.part.also[id] ?? [])],
  }));
  const { counts, rest } = readCounts(zone.text, fields);
  for (const { id: field, label, value } of counts) {
    if (value === null) zone.leaveBlank(field);
    else zone.put(value, String(value), { field, label });
  }
  zone.setAside(rest);
}
