import { readShares } from "../../domain/amounts/readKronerRow";
import { statedUnits, withoutUnits } from "../tables/statedUnits";
import { amountsPart, columnsOf, doubtBeside, figuresPart, isLeftEmpty, readRow, readTable } from "../tables/tableRow";
import type { ZoneReader } from "./zoneReader";

/** How much of a table without rows a finding quotes. */
const LONGEST_QUOTE = 100;

/** Reads the table of all sums: its rows are the schemes, or the measures if the form has no schemes. */
export function readTotals(zone: ZoneReader): void {
  const { form, recognition } = zone.surroundings;
  const labels =
    form.schemes.length > 0 ? form.schemes.map(({ label }) => label) : [`${recognition.measure.heading} {n}`];
  const { rows, before, after } = readTable(zone.text, recognition.labels, labels, zone.surroundings.statesUnit);
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

/** Reads the amounts that one measure asks for. */
export function readAmounts(zone: ZoneReader): void {
  const { recognition, statesUnit } = zone.surroundings;
  const { order, end } = columnsOf(zone.text, recognition.labels);
  const head = zone.text.slice(
    0,
    end + (/^[^\n\d]*(?:\(?i? ?1[ .]?000[^\n]*)?/.exec(zone.text.slice(end))?.[0].length ?? 0),
  );
  const units = statedUnits(head, "", recognition.labels, order, statesUnit);
  const { before, figures, after, read } = readRow(withoutUnits(zone.text).slice(end), order, amountsPart, units);
  const { reading, place, label } = zone;
  reading.amounts.push({ label, row: read.ok ? read.value : null, place });
  if (!read.ok && read.refusal.kind !== "no-figures") {
    reading.unread.push({ place, cell: label, text: figures.trim(), refusal: read.refusal });
    zone.setAside(figures);
  }
  zone.setAside(`${before}\n${after}`);
}

/** Reads a single amount, such as the coordinator's. */
export function readMoney(zone: ZoneReader): void {
  const { before, figures, after } = figuresPart(zone.text);
  const { reading, place, label } = zone;
  const read = readShares(figures, zone.surroundings.statesUnit ? Number.NaN : 1);
  if (!read.ok) {
    reading.unread.push({ place, cell: label, text: figures.trim(), refusal: read.refusal });
    zone.setAside(zone.text);
    return;
  }
  const doubt = doubtBeside({ before, figures, after });
  if (doubt !== null) {
    reading.unread.push({
      place,
      cell: label,
      text: doubt,
      refusal: { kind: "unreadable", text: doubt, why: "not-a-number" },
    });
    zone.setAside(zone.text);
    return;
  }
  const kroner = read.value.reduce((sum, share) => sum + share.kroner, 0);
  reading.scaled.push(
    ...read.value.flatMap((share) => (share.written ? [{ place, cell: label, shares: [share] }] : [])),
  );
  if (read.value.length > 0) zone.put(kroner, String(kroner));
  zone.setAside([before, ...read.value.map(({ note }) => note ?? ""), after].join(" "));
}
