import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One tick of the processor times in /proc, on every Linux that Node runs on. */
const TICK_MS = 10;

/** The processor time that the server in `dataDir` has had, all its processes together; null where there is no /proc. */
export function postgresCpuMs(dataDir: string): number | null {
  const postmaster = readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0] as string;
  try {
    let ticks = 0;
    for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
      const [, parent, times] = statOf(pid) ?? [];
      if (pid === postmaster) ticks += times?.all ?? 0;
      else if (parent === postmaster) ticks += times?.own ?? 0;
    }
    return ticks * TICK_MS;
  } catch {
    return null;
  }
}

/** See proc_pid_stat(5): after the name in brackets come state, parent, …, utime, stime, cutime, cstime. */
function statOf(pid: string): [pid: string, parent: string, times: { own: number; all: number }] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [user = 0, system = 0, ended = 0, endedSystem = 0] = fields.slice(11, 15).map(Number);
    return [pid, fields[1] as string, { own: user + system, all: user + system + ended + endedSystem }];
  } catch {
    return null;
  }
}
