import { readShares } from "../domain/readKronerRow";
import { amountsPart, columnsOf, figuresPart, readRow, readTable } from "./tableRows";
import type { ZoneReader } from "./zoneReader";

/** The table of all sums: its rows are the schemes, or the measures where the form has no schemes. */
export function readTotals(zone: ZoneReader): void {
  const { form, recognition } = zone.surroundings;
  const labels =
    form.schemes.length > 0 ? form.schemes.map(({ label }) => label) : [`${recognition.measure.heading} {n}`];
  const { rows, before, after } = readTable(zone.text, recognition.labels, labels);
  for (const row of rows) {
    zone.reading.totals.push({ row, place: zone.place });
    if (!row.read.ok) zone.setAside(`${row.label} ${row.text}`);
  }
  zone.setAside(before.replace(/^\s*[:.]\s*/, "").replace(/^\s*(?:Ordning|Tiltak)\s*$/i, ""));
  zone.setAside(after);
}

/** What one measure asks for. */
export function readAmounts(zone: ZoneReader): void {
  const { order, end } = columnsOf(zone.text, zone.surroundings.recognition.labels);
  const { before, figures, after, read } = readRow(zone.text.slice(end), order, amountsPart);
  const { reading, place, label } = zone;
  reading.amounts.push({ label, row: read.ok ? read.value : null, place });
  if (!read.ok && read.refusal.kind !== "no-figures") {
    reading.unread.push({ place, cell: label, text: figures.trim(), refusal: read.refusal });
    zone.setAside(figures);
  }
  zone.setAside(`${before}\n${after}`);
}

/** A single amount, as the coordinator's. */
export function readMoney(zone: ZoneReader): void {
  const { before, figures, after } = figuresPart(zone.text);
  const { reading, place, label } = zone;
  const read = readShares(figures);
  if (!read.ok) {
    reading.unread.push({ place, cell: label, text: figures.trim(), refusal: read.refusal });
    zone.setAside(zone.text);
    return;
  }
  const kroner = read.value.reduce((sum, share) => sum + share.kroner, 0);
  if (read.value.length > 0) zone.put(kroner, String(kroner));
  zone.setAside([before, ...read.value.map(({ note }) => note ?? ""), after].join(" "));
}
