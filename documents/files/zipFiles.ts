import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { crc32, createDeflateRaw, deflateRaw } from "node:zlib";
import { Zip, type ZipInputFile } from "fflate";

/** A file; a long text comes in pieces, and is compressed piece by piece. */
export type FileInZip = { readonly fileName: string; readonly body: Uint8Array | Iterable<string> };

/** Sixth is zlib's usual level: a long text takes more than three times as long, and is a tenth smaller. */
const COMPRESSION = { level: 4 };
const deflated = promisify(deflateRaw);
/** Of a zip's ways to hold a file (APPNOTE.TXT, 4.4.5). */
const [STORED, DEFLATED] = [0, 8];
/** So many files are compressed while the next is made: zlib has threads of its own. */
const AT_ONCE = 2;

/**
 * One file with all of them, each dated `at`, so that the same files give the same bytes. Files that are compressed
 * already are only put together. Names are in UTF-8, and marked so.
 *
 * Each file is asked for when the one before it is taken, and is not held then. Node's zlib compresses: it takes a
 * quarter of fflate's time.
 */
export async function zipFiles(files: Iterable<FileInZip> | AsyncIterable<FileInZip>, at: Date): Promise<Buffer> {
  const mtime = localTimeOf(at);
  const chunks: Uint8Array[] = [];
  const zip = new Zip((err, chunk) => {
    if (err) throw err;
    chunks.push(chunk);
  });
  const add = ({ bytes, ...entry }: Awaited<Entry>) => {
    const file: ZipInputFile = { ...entry, mtime };
    zip.add(file);
    file.ondata?.(null, bytes as Uint8Array<ArrayBuffer>, true);
  };
  const waiting: Entry[] = [];
  for await (const file of files) {
    waiting.push(entryOf(file));
    if (waiting.length > AT_ONCE) add(await (waiting.shift() as Entry));
  }
  for (const entry of waiting) add(await entry);
  zip.end();
  return Buffer.concat(chunks);
}

type Entry = Promise<Omit<ZipInputFile, "ondata"> & { readonly bytes: Uint8Array }>;

async function entryOf({ fileName: filename, body }: FileInZip): Entry {
  if (!(body instanceof Uint8Array)) return { filename, compression: DEFLATED, ...(await deflatedPieces(body)) };
  const isStored = COMPRESSED.test(filename);
  const about = { filename, size: body.length, crc: crc32(body), compression: isStored ? STORED : DEFLATED };
  return { ...about, bytes: isStored ? body : await deflated(body, COMPRESSION) };
}

async function deflatedPieces(pieces: Iterable<string>): Promise<{ size: number; crc: number; bytes: Uint8Array }> {
  let [size, crc] = [0, 0];
  const compressed: Uint8Array[] = [];
  await pipeline(
    function* () {
      for (const piece of pieces) {
        const bytes = Buffer.from(piece);
        size += bytes.length;
        crc = crc32(bytes, crc);
        yield bytes;
      }
    },
    createDeflateRaw(COMPRESSION),
    async (chunks: AsyncIterable<Uint8Array>) => {
      for await (const chunk of chunks) compressed.push(chunk);
    },
  );
  return { size, crc, bytes: Buffer.concat(compressed) };
}

const COMPRESSED = /\.(docx|xlsx|pptx|odt|pdf|zip|jpe?g|png)$/i;

/** A zip has local time without a zone. This is UTC's, wherever the bot runs, and no earlier than a zip can say. */
const localTimeOf = (at: Date): Date =>
  new Date(
    ...([
      Math.max(1980, at.getUTCFullYear()),
      ...[at.getUTCMonth(), at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()],
    ] as [number, number, number, number, number, number]),
  );
