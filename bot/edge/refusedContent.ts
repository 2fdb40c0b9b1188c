import type { IncomingMessage } from "node:http";
import type { HttpRefusal } from "./httpRefusal";
import { LONGEST_BODY, tooLong } from "./readJson";

/** JSON is UTF-8 (RFC 8259); a body in another encoding would be misread silently. */
const JSON_TYPE = /^application\/json[ \t]*(;[ \t]*charset="?utf-?8"?[ \t]*)?;?$/i;

/** Refuses a body by its headers, before any of it is read. */
export function refusedContent({ headers }: IncomingMessage): HttpRefusal | null {
  if (headers["content-encoding"] !== undefined) return { status: 415, why: "the body is encoded" };
  if (!JSON_TYPE.test(headers["content-type"] ?? "")) return { status: 415, why: "the body is not application/json" };
  if (Number(headers["content-length"] ?? 0) > LONGEST_BODY) return tooLong;
  return null;
}
