import { constants, inflateSync } from "node:zlib";

/** The streams of a form, with its fonts and pictures, inflate to some tens of megabytes at most. */
const MOST_BYTES = 128 * 1024 * 1024;
/** A stream may be deflated more than once (ISO 32000-1, 7.4.1: filters are applied one after the other). */
const MOST_FILTERS = 4;

const STREAM = Buffer.from("stream");
/** Whether this can be the header of deflated data, with any window (RFC 1950, 2.2). */
const isDeflated = (bytes: Buffer): boolean =>
  bytes.length > 1 && ((bytes[0] as number) & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0;
const BLANKS = [0x09, 0x20];

/**
 * Whether the streams of a PDF inflate to more than a document can be. This is checked first, since the PDF reader
 * inflates without a limit. Other filters, and streams that do not inflate here, are left to the reader, whose process
 * has its own limit: see process/watch.ts.
 */
export function inflatesTooFar(bytes: Buffer): boolean {
  let left = MOST_BYTES;
  for (let at = bytes.indexOf(STREAM); at >= 0; at = bytes.indexOf(STREAM, at + STREAM.length)) {
    let from = at + STREAM.length;
    // Readers accept blanks here too, although none may precede the line end (ISO 32000-1, 7.3.8.1).
    while (BLANKS.includes(bytes[from] as number)) from += 1;
    if (bytes[from] === 0x0d) from += 1;
    if (bytes[from] === 0x0a) from += 1;
    let deflated = bytes.subarray(from);
    for (let filter = 0; filter < MOST_FILTERS && isDeflated(deflated); filter += 1) {
      const inflated = inflate(deflated, left);
      if (inflated === "too-far") return true;
      if (inflated === null) break;
      left -= inflated.length;
      deflated = inflated;
    }
  }
  return false;
}

function inflate(deflated: Buffer, most: number): Buffer | "too-far" | null {
  try {
    return inflateSync(deflated, { maxOutputLength: Math.max(most, 1), finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "too-far" : null;
  }
}
