import { type Zippable, zipSync } from "fflate";

/**
 * One file with all of them, each dated `at`, so that the same files give the same bytes. Files that are compressed
 * already are only put together. Names are in UTF-8, and marked so.
 */
export const zipFiles = (
  files: readonly { readonly fileName: string; readonly body: Uint8Array }[],
  at: Date,
): Buffer => {
  const mtime = localTimeOf(at);
  const entries = files.map(({ fileName, body }): [string, Zippable[string]] => [
    fileName,
    [body, { level: COMPRESSED.test(fileName) ? 0 : 6, mtime }],
  ]);
  return Buffer.from(zipSync(Object.fromEntries(entries)));
};

const COMPRESSED = /\.(docx|xlsx|pptx|odt|pdf|zip|jpe?g|png)$/i;

/** A zip has local time without a zone. This is UTC's, wherever the bot runs, and no earlier than a zip can say. */
const localTimeOf = (at: Date): Date =>
  new Date(
    ...([
      Math.max(1980, at.getUTCFullYear()),
      ...[at.getUTCMonth(), at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()],
    ] as [number, number, number, number, number, number]),
  );
