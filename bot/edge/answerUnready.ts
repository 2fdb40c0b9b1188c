import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Logger } from "pino";
import { boundConnections, PATIENT } from "./boundConnections";
import { PortTaken } from "./portTaken";

export type Unready = {
  readonly port: number;
  /** Frees the port for the bot itself. */
  stop(): Promise<void>;
};

/** What a bot answers that has not reached its database: nothing but that, whatever is asked. */
const BODY = JSON.stringify({ status: "down", ready: false, waitsFor: "database" });

/**
 * Answers 503 on the bot's port until its database is reached, so that whoever watches "/ready" is told why. Nothing that is
 * sent is read.
 *
 * @throws PortTaken
 */
export async function answerUnready({ host, port }: { host: string; port: number }, log: Logger): Promise<Unready> {
  const server: Server = createServer((_request, response) => {
    response.writeHead(503, {
      "content-type": "application/json",
      "cache-control": "no-store",
      "retry-after": "5",
      connection: "close",
    });
    response.end(BODY);
  });
  boundConnections(server, log, PATIENT);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new PortTaken(port, "SAMSKRIV_PORT") : error),
    );
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
