import { setTimeout as pause } from "node:timers/promises";

/** Longer than the slowest machine takes: only what never comes ends here. */
const PATIENCE_MS = 120_000;

/** Waits until something holds, and looks often. @throws when it does not come to hold, naming `what` */
export async function until(holds: () => unknown, what = "what the test waits for"): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`it did not happen: ${what}`);
    await pause(20);
  }
}
