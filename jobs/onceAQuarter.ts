import type { Clock } from "../domain/ports";

const QUARTER = 15 * 60 * 1000;

/**
 * Does something in the first tick of each quarter of an hour, and in the next one if that failed. Reminders come at
 * full hours of the clock on the wall, wherever that is, and nothing that happens in between makes one due before the
 * next: who joins, moves a deadline or chooses anew hears of what comes after. So the other ticks cost nothing, however
 * much is stored.
 */
export function onceAQuarter<Value>(work: () => Promise<Value>, clock: Clock): () => Promise<Value | null> {
  let done: number | null = null;
  return async () => {
    const quarter = Math.floor(clock.now().getTime() / QUARTER);
    if (quarter === done) return null;
    const value = await work();
    done = quarter;
    return value;
  };
}
