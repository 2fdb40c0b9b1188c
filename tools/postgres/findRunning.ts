import { setTimeout as delay } from "node:timers/promises";
import { type Knocked, knock } from "./knock";
import { readPostmaster, removeStale, servesFolder, stopPostmaster } from "./postmaster";

export type Running = {
  readonly pid: number;
  readonly port: number;
  readonly answer: Exclude<Knocked, { kind: "busy" | "silent" }>;
};

type Search = { readonly folder: string; readonly urlAt: (port: number) => string; readonly pgCtl: string };

/** How long a server that owns the folder may stay unresponsive before it is stopped. */
const silenceMs = 15_000;
/** How long it may report that it is starting or stopping. Recovery after a power cut can take long. */
const busyMs = 300_000;
/** How long `postmaster.pid` may be empty: its writer is between two system calls, or was killed there. */
const unwrittenMs = 2_000;

/**
 * Finds the server that already owns the folder: another bot's, or one that outlived a killed bot. An unresponsive
 * server is stopped, and leftovers of a dead one are removed, so null means that a new one can start.
 */
export async function findRunning({ folder, urlAt, pgCtl }: Search): Promise<Running | null> {
  const start = Date.now();
  let busySince: number | null = null;
  let heard = start;

  for (;;) {
    const postmaster = readPostmaster(folder);
    if (!postmaster) return null;
    const { pid, port } = postmaster;

    if (pid === null ? Date.now() - start > unwrittenMs : !(await servesFolder(pid, folder))) {
      removeStale(folder, postmaster);
      return null;
    }

    if (pid !== null && port !== null) {
      const answer = await knock(urlAt(port), folder);
      if (answer.kind === "open" || answer.kind === "wrong-password") return { pid, port, answer };
      if (answer.kind === "busy") {
        heard = Date.now();
        busySince ??= heard;
      }
    }
    const tooLong = Date.now() - heard > silenceMs || (busySince !== null && Date.now() - busySince > busyMs);
    if (pid !== null && tooLong) await stopPostmaster(pid, folder, pgCtl, 3_000);
    else await delay(50);
  }
}
