import type { Zoned } from "../zones/zone";

/** The year in the heading of the table of sums; null if it has none. */
export function printedYear({ zones }: Zoned): number | null {
  const heading = zones.find(({ part }) => part?.reads === "totals")?.heading ?? "";
  const year = /\b(20\d\d)\b/.exec(heading)?.[1];
  return year === undefined ? null : Number(year);
}
