import { t } from "../../cards/wording";
import { contentFor } from "../../documents/files/contentFor";
import { type DocumentContent, type DocumentFile, documentFiles } from "../../documents/files/documentFiles";
import { typeOfFile } from "../../documents/files/fileTypes";
import type { IssuedForms } from "../../documents/files/formToFill";
import { wholeFileName } from "../../documents/outline/documentParts";
import type { Reader } from "../../domain/fetching/reader";
import { inLanguage } from "../../domain/values/language";
import type { CompiledDraft } from "./compiledDraft";

/** A file as it is listed; `fetchedFile` makes it. */
export type ReadableFile = Pick<DocumentFile, "fileName" | "title" | "type">;

export type ReadableFiles = {
  readonly content: DocumentContent;
  readonly files: readonly ReadableFile[];
  /** All of them in one file; null if there is only one. */
  readonly together: ReadableFile | null;
};

/**
 * What a draft can be had as, in its own language: its head is enough (`DraftStore.loadHead`). Private answers are in a
 * reader's own files only. The files have the same names without the issuers' forms.
 */
export function readableFiles(
  { outline, data }: Pick<CompiledDraft, "outline" | "data">,
  { reader, issued }: { readonly reader: Reader; readonly issued?: IssuedForms },
): ReadableFiles {
  const content = contentFor({ outline, data, issued: issued?.of(outline.form.id) ?? null }, reader);
  return inLanguage(outline.language, () => {
    const files = documentFiles(content).map(({ fileName, title, type }) => ({ fileName, title, type }));
    const fileName = wholeFileName(outline, "zip");
    const together = { fileName, title: t("documentPage.all"), type: typeOfFile(fileName) };
    return { content, files, together: files.length > 1 ? together : null };
  });
}

/** The file with this name; undefined if the reader has none. */
export const fileNamed = ({ files, together }: ReadableFiles, fileName: string): ReadableFile | undefined =>
  [...files, ...(together ? [together] : [])].find((file) => file.fileName === fileName);
