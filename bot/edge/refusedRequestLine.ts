import type { IncomingMessage } from "node:http";
import type { HttpRefusal } from "./httpRefusal";

/** Links to documents are about 200 characters long. */
const LONGEST_TARGET = 2_048;
const MOST_HEADERS = 100;

/** Headers that decide whether a request is accepted. Duplicates could be read differently here and in a proxy. */
const ONCE = ["host", "authorization", "content-type", "content-encoding"] as const;

/**
 * Refuses request lines that no client of ours sends, before restify sees them. restify builds a URL from the host and
 * the path, and an invalid one throws where nothing catches it.
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
