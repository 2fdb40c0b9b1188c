import type { Server } from "node:http";
import type { Socket } from "node:net";
import type { Logger } from "pino";

/** How long a connection may take, in milliseconds. */
export type ConnectionTimes = {
  /** Until all headers have arrived. */
  readonly headers: number;
  /** Until the whole request has arrived. */
  readonly request: number;
  /** Between two requests. */
  readonly idle: number;
  /** How often the first two are checked. */
  readonly check: number;
};

export const PATIENT: ConnectionTimes = { headers: 10_000, request: 20_000, idle: 5_000, check: 1_000 };

const MOST_CONNECTIONS = 2_000;

/** Node's own answers to malformed HTTP; 400 for all others. */
const STATUS: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
};

/** Limits what connections may use, and confines an error on one of them to that connection. */
export function boundConnections(server: Server, log: Logger, times: ConnectionTimes): void {
  server.headersTimeout = times.headers;
  server.requestTimeout = times.request;
  server.keepAliveTimeout = times.idle;
  server.maxConnections = MOST_CONNECTIONS;
  // Read when the server starts to listen. Only the constructor, which restify calls, has an option for it.
  (server as unknown as { connectionsCheckingInterval: number }).connectionsCheckingInterval = times.check;

  // Only HTTP is spoken here. Without a listener, Node answers an upgrade request like any other (RFC 9110, 7.8).
  server.removeAllListeners("upgrade");

  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) {
      socket.destroy();
      return;
    }
    const status = STATUS[error.code ?? ""] ?? 400;
    log.info({ status, why: error.code, address: socket.remoteAddress }, "a request was refused");
    socket.end(`HTTP/1.1 ${status} \r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
  });
}

/** Stops listening and waits up to `graceMs` for answers in progress. Half-sent requests are cut off. */
export function closeConnections(
  server: Server,
  {
    graceMs,
    inFlight,
    onAnswered,
  }: { graceMs: number; inFlight: () => number; onAnswered: (look: () => void) => void },
): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = () => server.closeAllConnections();
    const timer = setTimeout(cutOff, graceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    const look = () => {
      if (inFlight() === 0) cutOff();
    };
    onAnswered(look);
    look();
  });
}
