import type { Logger } from "pino";

/**
 * Ends the process when an error reached nobody: what it left half done is unknown. One line says why, and whoever
 * supervises the process starts it again.
 */
export function endOnFault(log: Logger): void {
  process.on("uncaughtException", (err, origin) => {
    log.fatal({ err, origin }, "the process ends");
    process.exit(1);
  });
}
