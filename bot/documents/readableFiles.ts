import { t } from "../../cards/wording";
import { contentFor } from "../../documents/files/contentFor";
import { type DocumentContent, type DocumentFile, documentFiles } from "../../documents/files/documentFiles";
import type { ArchiveExtras } from "../../documents/files/renderedFile";
import { wholeFileName } from "../../documents/outline/documentParts";
import { inLanguage } from "../../domain/values/language";
import type { IssuedForm } from "../../forms/issued/readIssuedForm";
import type { CompiledDraft } from "./compiledDraft";
import { renderApart } from "./renderApart";

export type ReadableFiles = {
  readonly content: DocumentContent;
  readonly files: readonly DocumentFile[];
  /** All of them in one file; null if there is only one. */
  readonly together: DocumentFile | null;
};

/** What an archive of a reader's own has besides: the log, for those who may see it. */
export type Beside = () => Promise<ArchiveExtras>;
const NOTHING: Beside = async () => ({ log: null, attachments: [] });

/**
 * What a draft can be had as, in its own language. Private answers are in a reader's own files only. Files are made in a
 * thread of their own: `make` throws a `RenderBusy` if too many wait for it, or if it takes too long. `issued` has the
 * issuers' own Word forms, by edition; the files have the same names without it.
 */
export function readableFiles(
  { outline, data }: Pick<CompiledDraft, "outline" | "data">,
  {
    own,
    issued,
    beside = NOTHING,
  }: { readonly own: boolean; readonly issued?: ReadonlyMap<string, IssuedForm>; readonly beside?: Beside },
): ReadableFiles {
  const form = issued?.get(outline.form.id);
  // A thread takes plain data only.
  const plain = form ? { docx: form.docx, mapping: form.mapping } : null;
  const content = contentFor({ outline, data, issued: plain }, own ? "member" : "everybody");
  const apart = (fileName: string, more: Beside) => async (): Promise<Buffer> => {
    const made = await renderApart({ content, fileName, beside: await more() });
    if (!made.ok) throw new RenderBusy(made.refusal.kind);
    return made.value;
  };
  return inLanguage(outline.language, () => {
    const files = documentFiles(content).map((file) => ({ ...file, make: apart(file.fileName, NOTHING) }));
    const fileName = wholeFileName(outline, "zip");
    const together = { fileName, title: t("documentPage.all"), type: "application/zip", make: apart(fileName, beside) };
    return { content, files, together: files.length > 1 ? together : null };
  });
}

/** No file was made: others were first, or it took too long. Somebody may try again. */
export class RenderBusy extends Error {}

/** The file with this name; undefined if the reader has none. */
export const fileNamed = ({ files, together }: ReadableFiles, fileName: string): DocumentFile | undefined =>
  [...files, ...(together ? [together] : [])].find((file) => file.fileName === fileName);
