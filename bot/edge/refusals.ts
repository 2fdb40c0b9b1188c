import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Logger } from "pino";
import type { HttpRefusal } from "./httpRefusal";

/** How much of an unwanted body is read and discarded, so that an honest caller receives the answer. */
const MOST_DISCARDED_BYTES = 1_000_000;
const LONGEST_TEXT = 200;
/** Stands for every path of a link to documents. */
const SECRET = "/hent/…";

/** Answers refused requests, and logs one line about each. */
export type Refusals = {
  refuse(request: IncomingMessage, response: ServerResponse, refusal: HttpRefusal): void;
  /** Logs a request that was refused elsewhere, unless it is logged already. */
  note(request: IncomingMessage, refusal: HttpRefusal): void;
};

export function refusals(log: Logger): Refusals {
  const noted = new WeakSet<IncomingMessage>();

  function note(request: IncomingMessage, { status, why, err }: HttpRefusal): void {
    if (noted.has(request)) return;
    noted.add(request);
    const path = withoutSecret(request.url ?? "");
    // restify names the path in its errors.
    const named = path === SECRET && err !== undefined;
    const about = {
      status,
      why: (named ? `${STATUS_CODES[status]}` : why).slice(0, LONGEST_TEXT),
      method: request.method,
      path: path.slice(0, LONGEST_TEXT),
      address: request.socket.remoteAddress,
      ...(err === undefined || named ? {} : { err }),
    };
    log[status < 500 ? "info" : "error"](about, "a request was refused");
  }

  return {
    note,
    refuse(request, response, refusal) {
      // A disconnected caller gets no answer; connections.ts has logged why, unless the caller hung up.
      if (request.socket.destroyed) return;
      note(request, refusal);
      discardBody(request);
      if (response.headersSent) return;
      const body = JSON.stringify({ message: STATUS_CODES[refusal.status] });
      response.writeHead(refusal.status, {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
        ...(refusal.retryAfter === undefined ? {} : { "retry-after": String(refusal.retryAfter) }),
      });
      response.end(body);
    },
  };
}

/** The path for the log. The rest of a link to documents opens them, and so does the query of one to the log. */
function withoutSecret(url: string): string {
  const path = url.split("?")[0] as string;
  return /^\/+hent\//i.test(decoded(path)) ? SECRET : path;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** If a connection closes while its body still arrives, the answer is lost with it. */
function discardBody(request: IncomingMessage): void {
  let left = MOST_DISCARDED_BYTES;
  request.on("data", (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.socket.destroy();
  });
  request.on("error", () => request.socket.destroy());
  request.resume();
}
