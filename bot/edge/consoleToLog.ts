import { AsyncLocalStorage } from "node:async_hooks";
import type { Logger } from "pino";

const silenced = new AsyncLocalStorage<true>();

/** Runs work without its libraries' console output, since the caller reports the same better. */
export const withoutConsole = <Value>(work: () => Promise<Value>): Promise<Value> => silenced.run(true, work);

const LEVELS = { debug: "debug", log: "info", info: "info", warn: "warn", error: "error", trace: "debug" } as const;
const LONGEST_TEXT = 300;

/**
 * Sends the libraries' console output and Node's warnings to the log, one line each. Only sentences and errors are
 * kept: an object may be somebody's activity.
 */
export function consoleToLog(log: Logger): void {
  for (const [method, level] of Object.entries(LEVELS))
    console[method as keyof typeof LEVELS] = (...written: unknown[]) => {
      if (silenced.getStore()) return;
      const err = written.find((each) => each instanceof Error);
      const text = written.filter((each) => typeof each === "string").join(" ");
      log[level](
        { console: method, ...(err ? { err } : {}) },
        text.slice(0, LONGEST_TEXT) || "a library wrote to the console",
      );
    };
  process.removeAllListeners("warning");
  process.on("warning", (err) => log.warn({ err }, "Node warns"));
}
