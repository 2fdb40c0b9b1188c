import { execFile } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The server named in `postmaster.pid`. Its pid is null while the file is being written. */
export type Postmaster = { readonly pid: number | null; readonly port: number | null; readonly text: string };

const pidFile = (folder: string) => join(folder, "postmaster.pid");

/** The server that claims this folder, if any. `servesFolder` verifies the claim. */
export function readPostmaster(folder: string): Postmaster | null {
  let text: string;
  try {
    text = readFileSync(pidFile(folder), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  const lines = text.split(/\r?\n/);
  return { pid: Number(lines[0]) || null, port: Number(lines[3]) || null, text };
}

/**
 * Removes a `postmaster.pid` whose server is gone. PostgreSQL does so itself, unless another program has reused the
 * process id; then it refuses to start.
 */
export function removeStale(folder: string, stale: Postmaster): void {
  if (readPostmaster(folder)?.text === stale.text) rmSync(pidFile(folder), { force: true });
}

/**
 * Whether the process is a PostgreSQL server on this folder. Process ids are reused, in containers often within
 * seconds, so the command line must name the folder too. A zombie process counts as gone.
 */
export async function servesFolder(pid: number, folder: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  const command = await commandLine(pid).catch(() => "");
  return /postgres/i.test(command) && command.includes(folder);
}

async function commandLine(pid: number): Promise<string> {
  switch (process.platform) {
    case "linux":
      return (await readFile(`/proc/${pid}/cmdline`, "utf8")).replaceAll("\0", " ");
    case "win32": {
      const query = `(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`;
      return (await run("powershell", ["-NoProfile", "-Command", query], { windowsHide: true })).stdout;
    }
    default:
      return (await run("ps", ["-o", "command=", "-p", String(pid)])).stdout;
  }
}

/** The ways to stop, in order: with a checkpoint, without one (the log is replayed at the next start), by force. */
const firmness = [
  { signal: "SIGINT", mode: "fast" },
  { signal: "SIGQUIT", mode: "immediate" },
  { signal: "SIGKILL", mode: "immediate" },
] as const;

/**
 * Stops the server and waits until it is gone. None of the ways loses committed data. `patienceMs` is the timeout of
 * the first way.
 */
export async function stopPostmaster(pid: number, folder: string, pgCtl: string, patienceMs = 20_000): Promise<void> {
  for (const { signal, mode } of firmness) {
    const ms = signal === "SIGINT" ? patienceMs : 3_000;
    if (!(await servesFolder(pid, folder))) return;
    if (process.platform === "win32")
      await run(pgCtl, ["stop", "-D", folder, "-m", mode, "-W"], { windowsHide: true }).catch(() => {});
    else signalTo(pid, signal);
    if (await isGone(pid, folder, ms)) return;
  }
  throw new Error(`PostgreSQL (prosess ${pid}) lot seg ikke stoppe.`);
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

async function isGone(pid: number, folder: string, ms: number): Promise<boolean> {
  const until = Date.now() + ms;
  while (await servesFolder(pid, folder)) {
    if (Date.now() > until) return false;
    await delay(10);
  }
  return true;
}
