import { createHash } from "node:crypto";
import { z } from "zod";
import type { Outline } from "../outline/outline";
import { type FileInZip, zipFiles } from "./zipFiles";

/** One file of an archive; `sha256` in hexadecimal, of one that was stored. */
export type ArchivedFile = {
  readonly fileName: string;
  readonly type: string;
  readonly body: Uint8Array;
  readonly sha256?: string;
};

/** An attachment as it is stored: `sha256` in hexadecimal. */
export type ArchivedAttachment = {
  readonly name: string;
  readonly type: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
};

/** What an archive says of itself, in manifest.json. docs/data.md explains it. */
export const ArchiveManifest = z.object({
  schema: z.literal("samskriv/archive"),
  version: z.literal(1),
  application: z.object({ id: z.string(), title: z.string(), year: z.number().int() }),
  form: z.object({ id: z.string(), version: z.string() }),
  draft: z.number().int(),
  final: z.number().int().nullable(),
  /** When the version was compiled, which is what its documents say. */
  madeAt: z.string().datetime(),
  files: z.array(
    z.object({ name: z.string(), mediaType: z.string(), bytes: z.number().int(), sha256: z.string().length(64) }),
  ),
});
export type ArchiveManifest = z.infer<typeof ArchiveManifest>;

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/**
 * All files of a version in one zip, with manifest.json last. The same files give the same bytes. Files are made one at a
 * time, as they are put in.
 *
 * @throws if a stored file is not what was stored
 */
export const archive = (
  outline: Outline,
  files: Iterable<ArchivedFile> | AsyncIterable<ArchivedFile>,
  attachments: readonly ArchivedAttachment[] = [],
): Promise<Buffer> => zipFiles(withManifest(outline, files, attachments), new Date(outline.compiledAt));

async function* withManifest(
  outline: Outline,
  files: Iterable<ArchivedFile> | AsyncIterable<ArchivedFile>,
  attachments: readonly ArchivedAttachment[],
): AsyncGenerator<FileInZip> {
  const listed: ArchiveManifest["files"][number][] = [];
  const list = ({ fileName: name, type: mediaType, body, sha256: stored }: ArchivedFile) => {
    const sha256 = hashOf(body);
    if (stored !== undefined && stored !== sha256) throw new Error(`the file ${name} is not what was stored`);
    listed.push({ name, mediaType, bytes: body.length, sha256 });
  };
  for await (const file of files) {
    list(file);
    yield file;
  }
  const names = attachmentNames(attachments);
  for (const [index, { type, bytes, sha256 }] of attachments.entries()) {
    const file = { fileName: names[index] as string, type, body: bytes, sha256 };
    list(file);
    yield file;
  }
  const manifest: ArchiveManifest = {
    schema: "samskriv/archive",
    version: 1,
    application: { id: outline.application.id, title: outline.application.title, year: outline.application.year },
    form: { id: outline.form.id, version: outline.form.version },
    draft: outline.version,
    final: outline.final?.number ?? null,
    madeAt: outline.compiledAt,
    files: listed,
  };
  yield { fileName: "manifest.json", body: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) };
}

/** In a folder of their own. A name that is there already, in any case of letters, gets a number before its ending. */
function attachmentNames(attachments: readonly ArchivedAttachment[]): string[] {
  const taken = new Set<string>();
  return attachments.map(({ name }) => {
    const safe = safeName(name);
    const dot = safe.lastIndexOf(".");
    const [base, ending] = dot > 0 ? [safe.slice(0, dot), safe.slice(dot)] : [safe, ""];
    let found = safe;
    for (let next = 2; taken.has(found.toLowerCase()); next++) found = `${base} (${next})${ending}`;
    taken.add(found.toLowerCase());
    return `vedlegg/${found}`;
  });
}

/** A name that no file system takes for a folder, or refuses. */
const safeName = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/[\p{Cc}/\\:*?"<>|]/gu, "_")
    .replace(/^\.+/, "_")
    .slice(0, 150)
    .trim() || "vedlegg";
