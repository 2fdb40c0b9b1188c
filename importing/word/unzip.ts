import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";

export type UnzipRefusal = { readonly kind: "not-docx" } | { readonly kind: "inflates" };

/** A document's text inflates to a few megabytes at most. */
const MOST_BYTES = 48 * 1024 * 1024;
const MOST_ENTRIES = 5000;

/**
 * The wanted files of a zip archive.
 *
 * The sizes stated in the archive are not trusted. Bytes are counted while inflating, and reading stops at the first
 * byte over the limit.
 */
export async function unzip(
  bytes: Buffer,
  wanted: (name: string) => boolean,
): Promise<Outcome<Map<string, Buffer>, UnzipRefusal>> {
  const files = new Map<string, Buffer>();
  let left = MOST_BYTES;
  let entries = 0;
  try {
    const archive = await open(bytes);
    for (let entry = await next(archive); entry; entry = await next(archive)) {
      if (++entries > MOST_ENTRIES) return refuse({ kind: "inflates" });
      if (!wanted(entry.fileName)) continue;
      if (entry.uncompressedSize > left) return refuse({ kind: "inflates" });
      const content = await inflate(archive, entry, left);
      if (content === null) return refuse({ kind: "inflates" });
      left -= content.length;
      files.set(entry.fileName, content);
    }
  } catch {
    return refuse({ kind: "not-docx" });
  }
  return ok(files);
}

const open = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    // Sizes are counted below: an entry that does not match its header is refused there, with the right reason.
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: false }, (error, archive) =>
      error ? reject(error) : resolve(archive),
    ),
  );

function next(archive: ZipFile): Promise<Entry | null> {
  return new Promise<Entry | null>((resolve, reject) => {
    archive.once("entry", resolve);
    archive.once("end", () => resolve(null));
    archive.once("error", reject);
    archive.readEntry();
  }).finally(() => archive.removeAllListeners());
}

function inflate(archive: ZipFile, entry: Entry, most: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      let length = 0;
      stream.on("error", reject);
      stream.on("data", (chunk: Buffer) => {
        length += chunk.length;
        chunks.push(chunk);
        if (length > most) {
          stream.destroy();
          resolve(null);
        }
      });
      stream.on("end", () => resolve(Buffer.concat(chunks)));
    });
  });
}
