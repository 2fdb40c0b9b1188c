import type { Edition } from "../edition";
import type { Mistake } from "./mistake";

/** The days of each month of a common year: 29 February is not a day that every year has. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A usual deadline on a day that some year lacks, or at a time that no day has. */
export function impossibleDeadline({ usualDeadline }: Pick<Edition, "usualDeadline">): Mistake[] {
  const [month = 0, day = 0, hour = 0, minute = 0] = usualDeadline.split(/\D/).map(Number);
  const says = (message: string): Mistake => ({ path: ["usualDeadline"], message });
  const [date, time] = usualDeadline.split("T");
  return [
    ...(day >= 1 && day <= (DAYS[month - 1] ?? 0) ? [] : [says(`«${date}» er ikke en måned og dag som alle år har`)]),
    ...(hour <= 23 && minute <= 59 ? [] : [says(`«${time}» er ikke et klokkeslett fra 00:00 til 23:59`)]),
  ];
}
