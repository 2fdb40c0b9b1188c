import type { Limits } from "./limits";

/**
 * A thread of the reading process that kills the whole process when it exceeds its limits.
 *
 * A timer on the reading thread would not run while a document keeps it busy. V8's own limits leave out buffers, and
 * `ulimit -v` counts addresses that V8 only reserves. So resident memory is measured.
 */
const LOOK_MS = 5;

const [parent, limits] = process.argv.slice(2) as [string, string];
const { megabytes, milliseconds } = JSON.parse(limits) as Limits;
const most = megabytes * 1024 * 1024;
/** Normally the parent kills this process in time. This deadline applies if the parent is gone. */
const end = performance.now() + milliseconds + 1_000;

setInterval(() => {
  const tooMuch = process.memoryUsage.rss() > most;
  const alone = process.ppid !== Number(parent) || performance.now() > end;
  if (tooMuch || alone) process.kill(process.pid, "SIGKILL");
}, LOOK_MS);
