import type { IncomingMessage } from "node:http";
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
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      length += chunk.length;
      if (length > LONGEST_BODY) return refuse(tooLong);
      chunks.push(chunk);
    }
  } catch {
    return refuse({ status: 400, why: "the body ended before its end" });
  }
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks))));
  } catch {
    return refuse({ status: 400, why: "the body is not JSON" });
  }
}

/** Refuses a body by its headers, before any of it is read. */
export function refusedContent({ headers }: IncomingMessage): HttpRefusal | null {
  if (headers["content-encoding"] !== undefined) return { status: 415, why: "the body is encoded" };
  if (!JSON_TYPE.test(headers["content-type"] ?? "")) return { status: 415, why: "the body is not application/json" };
  if (Number(headers["content-length"] ?? 0) > LONGEST_BODY) return tooLong;
  return null;
}
