import { readShares } from "../../domain/amounts/readShares";
import type { ZoneReader } from "../place/zoneReader";
import { doubtBeside, figuresPart } from "../tables/figuresPart";

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
