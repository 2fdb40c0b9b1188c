import { sideLabels } from "../model/sideLabels";
import type { ZoneReader } from "../place/zoneReader";
import { amountsPart } from "../tables/figuresPart";
import { partyAmounts } from "../tables/partyAmounts";
import { columnsOf } from "../tables/readTable";
import { statedUnits, withoutUnits } from "../tables/statedUnits";
import { readRow } from "../tables/tableRow";

/** Reads the amounts that one measure asks for. */
export function readAmounts(zone: ZoneReader): void {
  const { form, recognition, statesUnit } = zone.surroundings;
  const labels = sideLabels(form, recognition);
  const named = partyAmounts(zone.text, labels.sum);
  if (named) {
    const { parties, total } = named;
    const row = parties.length === 0 ? null : { owner: null, uh: [], total: { kroner: total, note: null } };
    zone.reading.amounts.push({ label: zone.label, row, place: zone.place, parties });
    zone.setAside(named.rest);
    return;
  }
  const { order, end } = columnsOf(zone.text, labels);
  const head = zone.text.slice(
    0,
    end + (/^[^\n\d]*(?:\(?i? ?1[ .]?000[^\n]*)?/.exec(zone.text.slice(end))?.[0].length ?? 0),
  );
  const units = statedUnits(head, "", labels, order, statesUnit);
  const { before, figures, after, read } = readRow(withoutUnits(zone.text).slice(end), order, amountsPart, units);
  const { reading, place, label } = zone;
  reading.amounts.push({ label, row: read.ok ? read.value : null, place });
  if (!read.ok && read.refusal.kind !== "no-figures") {
    reading.unread.push({ place, cell: label, text: figures.trim(), refusal: read.refusal });
    zone.setAside(figures);
  }
  zone.setAside(`${before}\n${after}`);
}
