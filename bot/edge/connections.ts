import type { Server } from "node:http";
import type { Socket } from "node:net";
import type { Logger } from "pino";

/** How long a connection may take, in milliseconds. */
export type ConnectionTimes = {
  /** Until all headers are there. */
  readonly headers: number;
  /** Until the whole request is there. */
  readonly request: number;
  /** Between two requests. */
  readonly idle: number;
  /** How often the first two are looked after. */
  readonly check: number;
};

export const PATIENT: ConnectionTimes = { headers: 10_000, request: 20_000, idle: 5_000, check: 1_000 };

const MOST_CONNECTIONS = 2_000;

/** Node's own answers to what is no HTTP request; 400 for all others. */
const STATUS: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
};

/** Bounds what connections can take, and sees to it that an error on one of them is nobody else's. */
export function boundConnections(server: Server, log: Logger, times: ConnectionTimes): void {
  server.headersTimeout = times.headers;
  server.requestTimeout = times.request;
  server.keepAliveTimeout = times.idle;
  server.maxConnections = MOST_CONNECTIONS;
  // Read when the server begins to listen; only the constructor, which restify calls, has an option for it.
  (server as unknown as { connectionsCheckingInterval: number }).connectionsCheckingInterval = times.check;

  // Nobody speaks anything but HTTP here: without a listener, Node answers such a request as any other (RFC 9110, 7.8).
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

/** Stops listening, and waits for what is being answered, at most `graceMs`; whoever has sent half a request is cut off. */
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
