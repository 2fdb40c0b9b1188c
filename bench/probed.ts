import { join } from "node:path";
import { freePort } from "../demo/product";
import type { Weight } from "./probe";

/**
 * The environment that puts the probe into a Node process, and a way to ask it. `weigh` collects rubbish first. `profile` answers
 * the processor profile of what is done meanwhile, which Chromium's tools open (`.cpuprofile`).
 */
export async function probed() {
  const port = await freePort();
  const ask = async (path: string) => (await (await fetch(`http://127.0.0.1:${port}${path}`)).json()) as Weight;
  return {
    env: { NODE_OPTIONS: `--require ${JSON.stringify(join(__dirname, "probe.js"))}`, BENCH_PROBE_PORT: String(port) },
    weigh: () => ask("/weight"),
    profile: async (act: () => Promise<unknown>): Promise<string> => {
      await ask("/profile/start");
      await act();
      return (await fetch(`http://127.0.0.1:${port}/profile/stop`)).text();
    },
    cpuMs: async () => (await ask("/")).cpuMs,
  };
}
