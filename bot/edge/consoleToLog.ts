import { AsyncLocalStorage } from "node:async_hooks";
import type { Logger } from "pino";

const silenced = new AsyncLocalStorage<true>();

/** Does work whose libraries write to the console what the caller says better, without their words. */
export const withoutConsole = <Value>(work: () => Promise<Value>): Promise<Value> => silenced.run(true, work);

const LEVELS = { debug: "debug", log: "info", info: "info", warn: "warn", error: "error", trace: "debug" } as const;
const LONGEST_TEXT = 300;

/**
 * Sends what libraries write to the console, and Node's warnings, to the log, a line each. Of what they write only
 * sentences and errors: an object may be somebody's activity.
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
