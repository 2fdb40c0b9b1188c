import type { KeptFile } from "../../domain/fetching/keptFileStore";
import { wholeFileName } from "../outline/documentParts";
import { type ArchivedAttachment, type ArchivedFile, archive } from "./archive";
import { type DocumentContent, type DocumentFile, documentFiles } from "./documentFiles";
import { madeFile } from "./madeFile";

/** One file to make, from plain data. `beside` is what an archive has besides the files of the content. */
export type FileToRender = {
  readonly content: DocumentContent;
  readonly fileName: string;
  readonly beside: ArchiveExtras;
};

/**
 * What only an archive has: the log, and what was attached. With `kept`, it has these files and makes none: its content
 * need not have any texts.
 */
export type ArchiveExtras = {
  readonly log: { readonly fileName: string; readonly body: Uint8Array } | null;
  readonly attachments: readonly ArchivedAttachment[];
  readonly kept?: readonly KeptFile[];
};

/** Makes one of a version's files, or the archive with all of them. @throws if there is no such file */
export async function renderedFile({ content, fileName, beside }: FileToRender): Promise<Uint8Array> {
  const files = documentFiles(content);
  if (fileName !== wholeFileName(content.outline, "zip")) {
    const file = files.find((each) => each.fileName === fileName);
    if (!file) throw new Error(`there is no file ${fileName}`);
    return madeFile(content, file);
  }
  return archive(content.outline, allFiles(content, files, beside), beside.attachments);
}

function asKept(kept: readonly KeptFile[], { fileName, type }: DocumentFile): ArchivedFile {
  const file = kept.find((each) => each.fileName === fileName);
  if (!file) throw new Error(`the file ${fileName} is not kept`);
  return { fileName, type, body: file.bytes, sha256: file.sha256 };
}

/**
 * One at a time: each needs its memory. Those of the whole application are first. Their text is held twice while it is
 * made, and compressed while the next is made: the archive is still small then, and there is a next.
 */
async function* allFiles(
  content: DocumentContent,
  files: readonly DocumentFile[],
  { log, kept }: ArchiveExtras,
): AsyncGenerator<ArchivedFile> {
  const inTurn = [...files.filter(({ part }) => !part), ...files.filter(({ part }) => part)];
  for (const file of inTurn) {
    const { fileName, type } = file;
    yield kept ? asKept(kept, file) : { fileName, type, body: await madeFile(content, file) };
  }
  if (log) yield { ...log, type: "text/csv" };
}
