import { t } from "../../cards/wording";
import { contentFor } from "../../documents/files/contentFor";
import { type DocumentContent, type DocumentFile, documentFiles } from "../../documents/files/documentFiles";
import { zipFiles } from "../../documents/files/zipFiles";
import { wholeFileName } from "../../documents/outline/documentParts";
import { inLanguage } from "../../domain/values/language";
import type { IssuedForm } from "../../forms/issued/readIssuedForm";
import type { CompiledDraft } from "./compiledDraft";

export type ReadableFiles = {
  readonly content: DocumentContent;
  readonly files: readonly DocumentFile[];
  /** All of them in one file; null if there is only one. */
  readonly together: DocumentFile | null;
};

/**
 * What a draft can be had as, in its own language. Private answers are in a reader's own files only. `issued` has the
 * issuers' own Word forms, by edition; the files have the same names without it.
 */
export function readableFiles(
  { outline, data }: Pick<CompiledDraft, "outline" | "data">,
  { own, issued }: { readonly own: boolean; readonly issued?: ReadonlyMap<string, IssuedForm> },
): ReadableFiles {
  const content = contentFor(
    { outline, data, issued: issued?.get(outline.form.id) ?? null },
    own ? "member" : "everybody",
  );
  return inLanguage(outline.language, () => {
    const files = documentFiles(content);
    return { content, files, together: files.length > 1 ? togetherOf(content, files) : null };
  });
}

const togetherOf = ({ outline }: DocumentContent, files: readonly DocumentFile[]): DocumentFile => ({
  fileName: wholeFileName(outline, "zip"),
  title: t("documentPage.all"),
  type: "application/zip",
  async make() {
    const made: { fileName: string; body: Buffer }[] = [];
    for (const file of files) made.push({ fileName: file.fileName, body: await file.make() });
    return zipFiles(made);
  },
});

/** The file with this name; undefined if the reader has none. */
export const fileNamed = ({ files, together }: ReadableFiles, fileName: string): DocumentFile | undefined =>
  [...files, ...(together ? [together] : [])].find((file) => file.fileName === fileName);
