import { sideLabels } from "../model/sideLabels";
import type { ZoneReader } from "../place/zoneReader";
import { readTable } from "../tables/readTable";
import { isLeftEmpty } from "../tables/tableRow";
import { withoutParts } from "../tables/withoutParts";

/** How much of a table without rows a finding quotes. */
const LONGEST_QUOTE = 100;

/** Reads the table of all sums: its rows are the schemes, or the measures if the form has no schemes. */
export function readTotals(zone: ZoneReader): void {
  const { form, recognition } = zone.surroundings;
  const labels =
    form.schemes.length > 0 ? form.schemes.map(({ label }) => label) : [`${recognition.measure.heading} {n}`];
  const { rows, before, after } = readTable(
    withoutParts(zone.text),
    sideLabels(form, recognition),
    labels,
    zone.surroundings.statesUnit,
  );
  if (rows.length === 0 && /\d{3}/.test(before)) {
    const text = before.replace(/\s+/g, " ").trim().slice(0, LONGEST_QUOTE);
    const refusal = { kind: "unreadable", text, why: "not-a-number" } as const;
    zone.reading.unread.push({ place: zone.place, cell: zone.section?.title ?? zone.near, text, refusal });
  }
  for (const row of rows) {
    zone.reading.totals.push({ row, place: zone.place });
    if (!row.read.ok && !isLeftEmpty(row)) zone.setAside(`${row.label} ${row.text}`);
  }
  zone.setAside(before.replace(/^\s*[:.]\s*/, "").replace(/^\s*(?:Ordning|Tiltak)\s*$/i, ""));
  zone.setAside(after);
}
