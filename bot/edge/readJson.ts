import type { IncomingMessage } from "node:http";
import { finished } from "node:stream";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { HttpRefusal } from "./httpRefusal";

/** Bytes. Teams' own messages are at most some 100 kB. */
const LONGEST_BODY = 1_000_000;
const tooLong: HttpRefusal = { status: 413, why: `the body is over ${LONGEST_BODY} bytes` };

/** JSON is UTF-8 (RFC 8259); a body in another encoding would be misread silently. */
const JSON_TYPE = /^application\/json[ \t]*(;[ \t]*charset="?utf-?8"?[ \t]*)?;?$/i;

/**
 * Reads a JSON body, and holds no more of it than the limit. restify's own reader keeps receiving beyond the limit, and
 * accepts bytes that are not UTF-8.
 */
export async function readJson(request: IncomingMessage): Promise<Outcome<unknown, HttpRefusal>> {
  const body = await bodyOf(request);
  if (!body.ok) return body;
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body.value)));
  } catch {
    return refuse({ status: 400, why: "the body is not JSON" });
  }
}

/** By events, since the stream's own iterator costs as much as parsing the JSON. */
const bodyOf = (request: IncomingMessage) =>
  new Promise<Outcome<Buffer, HttpRefusal>>((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const receive = (chunk: Buffer): void => {
      chunks.push(chunk);
      length += chunk.length;
      if (length <= LONGEST_BODY) return;
      request.off("data", receive).pause();
      chunks.length = 0;
      resolve(refuse(tooLong));
    };
    request.on("data", receive);
    finished(request, (error) =>
      resolve(error ? refuse({ status: 400, why: "the body ended before its end" }) : ok(Buffer.concat(chunks))),
    );
  });

/** Refuses a body by its headers, before any of it is read. */
export function refusedContent({ headers }: IncomingMessage): HttpRefusal | null {
  if (headers["content-encoding"] !== undefined) return { status: 415, why: "the body is encoded" };
  if (!JSON_TYPE.test(headers["content-type"] ?? "")) return { status: 415, why: "the body is not application/json" };
  if (Number(headers["content-length"] ?? 0) > LONGEST_BODY) return tooLong;
  return null;
}
