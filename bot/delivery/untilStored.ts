import { setTimeout as pause } from "node:timers/promises";

const AT_MOST_MS = 30_000;
const PAUSE_MS = 250;

/**
 * Stores what Teams has just been told, through a database that may be away for a moment: what is not stored would be
 * sent again. After half a minute that is so, and the error is thrown.
 */
export async function untilStored<Value>(store: () => Promise<Value>): Promise<Value> {
  const until = Date.now() + AT_MOST_MS;
  for (;;) {
    try {
      return await store();
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(PAUSE_MS);
    }
  }
}
