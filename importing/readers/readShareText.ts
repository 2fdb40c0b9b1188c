import { sideLabels } from "../model/sideLabels";
import type { ZoneReader } from "../place/zoneReader";
import { labelledShares } from "../tables/labelledShares";

/** Reads text that names shares: it is an answer, and its figures are compared with the table of sums. */
export function readShareText(zone: ZoneReader): void {
  collectShares(zone, zone.text);
  zone.write(zone.text);
}

function collectShares(zone: ZoneReader, text: string): void {
  const { reading, place } = zone;
  const { form, recognition, statesUnit } = zone.surroundings;
  const { shares, unread } = labelledShares(text, sideLabels(form, recognition), statesUnit);
  for (const share of shares) reading.shares.push({ ...share, place });
  for (const { label, text: figure, why } of unread)
    reading.unread.push({ place, cell: label, text: figure, refusal: { kind: "unreadable", text: figure, why } });
}
