import type { Logger } from "pino";

/**
 * Ends the process on an uncaught error, since its work may be half done. One log line says why; the supervisor
 * restarts the process.
 */
export function endOnFault(log: Logger): void {
  process.on("uncaughtException", (err, origin) => {
    log.fatal({ err, origin }, "the process ends");
    process.exit(1);
  });
}
