import { unzipSync, type Zippable, zipSync } from "fflate";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";

/** The parts of a Word file by name, in their order: "word/document.xml". */
export type WordParts = ReadonlyMap<string, Uint8Array>;

/** The limits of a form that an office publishes: its text is some hundred kilobytes, its logo a few megabytes. */
export const MOST_BYTES = 20 * 1024 * 1024;
const MOST_INFLATED = 64 * 1024 * 1024;
const MOST_PARTS = 2000;

export type ArchiveRefusal = { readonly kind: "not-docx" | "too-large" };

/**
 * The parts of a Word file. The sizes that the archive states are summed before anything inflates, and fflate writes no
 * more than the stated size of each part: a part that states too little is cut, and refused as broken.
 */
export function unpacked(bytes: Uint8Array): Outcome<WordParts, ArchiveRefusal> {
  if (bytes.length > MOST_BYTES) return refuse({ kind: "too-large" });
  let inflated = 0;
  let parts = 0;
  const sizes = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        inflated += originalSize;
        parts++;
        sizes.set(name, originalSize);
        return false;
      },
    });
    if (inflated > MOST_INFLATED || parts > MOST_PARTS) return refuse({ kind: "too-large" });
    const files = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/")));
    if ([...files].some(([name, part]) => part.length !== sizes.get(name))) return refuse({ kind: "not-docx" });
    return ok(files);
  } catch {
    return refuse({ kind: "not-docx" });
  }
}

/** What a zip file says that it was packed: nothing of the clock, so that the same answers give the same bytes. */
const PACKED = new Date(1980, 0, 1);

/** One file of the parts. The list of content types comes first, as Word writes it. */
export function packed(parts: WordParts): Buffer {
  const files: Zippable = Object.fromEntries([...parts].map(([name, part]) => [name, [part, { mtime: PACKED }]]));
  return Buffer.from(zipSync(files, { level: 6 }));
}
