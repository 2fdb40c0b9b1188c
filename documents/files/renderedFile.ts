import { wholeFileName } from "../outline/documentParts";
import { type ArchivedAttachment, type ArchivedFile, archive } from "./archive";
import { type DocumentContent, documentFiles } from "./documentFiles";

/** One file to make, from plain data. `beside` is what an archive has besides the files of the content. */
export type FileToRender = {
  readonly content: DocumentContent;
  readonly fileName: string;
  readonly beside: ArchiveExtras;
};

/** What only an archive has: the log, and what was attached. */
export type ArchiveExtras = {
  readonly log: { readonly fileName: string; readonly body: Uint8Array } | null;
  readonly attachments: readonly ArchivedAttachment[];
};

/** Makes one of a version's files, or the archive with all of them. @throws if there is no such file */
export async function renderedFile({ content, fileName, beside }: FileToRender): Promise<Uint8Array> {
  const files = documentFiles(content);
  if (fileName !== wholeFileName(content.outline, "zip")) {
    const file = files.find((each) => each.fileName === fileName);
    if (!file) throw new Error(`there is no file ${fileName}`);
    return file.make();
  }
  const made: ArchivedFile[] = [];
  // One at a time: each needs its memory.
  for (const { fileName: name, type, make } of files) made.push({ fileName: name, type, body: await make() });
  const log = beside.log ? [{ ...beside.log, type: "text/csv" }] : [];
  return archive(content.outline, [...made, ...log], beside.attachments);
}
