import type { Logger } from "pino";

const LEVELS = { debug: "debug", log: "info", info: "info", warn: "warn", error: "error", trace: "debug" } as const;
const LONGEST_TEXT = 300;

/** What botframework-connector's `JwtTokenExtractor` writes of a token it refuses. `TokenCheck` reports the same better. */
const isRefusedToken = ([first]: readonly unknown[]): boolean =>
  first instanceof Error
    ? first.name === "TokenExpiredError"
    : typeof first === "string" && first.startsWith("Error finding key for token.");

/**
 * Sends the libraries' console output and Node's warnings to the log, one line each. Only sentences and errors are
 * kept: an object may be somebody's activity.
 */
export function consoleToLog(log: Logger): void {
  for (const [method, level] of Object.entries(LEVELS))
    console[method as keyof typeof LEVELS] = (...written: unknown[]) => {
      if (isRefusedToken(written)) return;
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
