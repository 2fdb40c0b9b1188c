import { createServer } from "node:http";
import { Session } from "node:inspector/promises";
import { setTimeout as pause } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { isMainThread } from "node:worker_threads";

/** What a process weighs with its rubbish taken out, and the processor time that it has had so far. */
export type Weight = { readonly rss: number; readonly heap: number; readonly cpuMs: number };

/**
 * Loaded into a process before its own code (`--require`), answers what the process weighs. It does nothing until it
 * is asked, and does not keep the process alive.
 */
const port = Number(process.env.BENCH_PROBE_PORT);
if (isMainThread && port) {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;

  const session = new Session();
  session.connect();
  createServer(async ({ url }, response) => {
    if (url === "/profile/start") {
      await session.post("Profiler.enable");
      await session.post("Profiler.start");
    }
    if (url === "/profile/stop") {
      const { profile } = await session.post("Profiler.stop");
      response.end(JSON.stringify(profile));
      return;
    }
    const { user, system } = process.cpuUsage();
    if (url === "/weight") {
      collect();
      await pause(200);
      collect();
    }
    const { rss, heapUsed } = process.memoryUsage();
    const weight: Weight = { rss, heap: heapUsed, cpuMs: (user + system) / 1_000 };
    response.end(JSON.stringify(weight));
  })
    .listen(port, "127.0.0.1")
    .unref();
}
