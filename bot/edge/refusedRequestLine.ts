import type { IncomingMessage } from "node:http";
import type { HttpRefusal } from "./httpRefusal";

/** Links to documents are about 200 letters long. */
const LONGEST_TARGET = 2_048;
const MOST_HEADERS = 100;

/** Headers that decide whether a request is let in: two of one kind would be read differently here and in a proxy. */
const ONCE = ["host", "authorization", "content-type", "content-encoding"] as const;

/**
 * Refuses what no client of ours sends, before restify sees it. restify makes a URL of the host and the path: a bad
 * one throws where nobody catches it.
 */
export function refusedRequestLine({
  url = "",
  rawHeaders,
  headers,
  headersDistinct,
}: IncomingMessage): HttpRefusal | null {
  const wrong = (why: string, status = 400): HttpRefusal => ({ status, why });
  if (url.length > LONGEST_TARGET) return wrong("the address is too long", 414);
  if (!url.startsWith("/")) return wrong("the address is not a path");
  if (!isDecodable(url)) return wrong("the address has percent signs that encode nothing");
  if (rawHeaders.length / 2 > MOST_HEADERS) return wrong("too many headers", 431);
  const twice = ONCE.find((name) => (headersDistinct[name]?.length ?? 0) > 1);
  if (twice) return wrong(`more than one ${twice}`);
  if (!URL.canParse(`http://${headers.host || "localhost"}${url}`)) return wrong("the host is no host");
  return null;
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
