import { isTotals } from "../zones/isTotals";
import type { Zoned } from "../zones/zone";

/** The year in the heading of the table of sums, or the first one that has a row of its own; null if none is there. */
export function printedYear({ zones }: Zoned): number | null {
  const totals = zones.filter(({ part }) => part && isTotals(part));
  const heading = totals[0]?.heading ?? "";
  const row = totals.map(({ text }) => /^(20\d\d)\t/m.exec(text)?.[1]).find((year) => year !== undefined);
  const year = /\b(20\d\d)\b/.exec(heading)?.[1] ?? row;
  return year === undefined ? null : Number(year);
}
