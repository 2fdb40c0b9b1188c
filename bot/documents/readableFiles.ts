import { t } from "../../cards/wording";
import { contentFor } from "../../documents/files/contentFor";
import { type DocumentContent, type DocumentFile, documentFiles } from "../../documents/files/documentFiles";
import type { IssuedForms } from "../../documents/files/formToFill";
import type { FileToRender } from "../../documents/files/renderedFile";
import { wordSource } from "../../documents/files/wordDocument";
import { wholeFileName } from "../../documents/outline/documentParts";
import { inLanguage } from "../../domain/values/language";
import type { CompiledDraft } from "./compiledDraft";
import { renderApart } from "./renderApart";

export type ReadableFiles = {
  readonly content: DocumentContent;
  readonly files: readonly DocumentFile[];
  /** All of them in one file; null if there is only one. */
  readonly together: DocumentFile | null;
};

const NOTHING = { log: null, attachments: [] };

/**
 * What a draft can be had as, in its own language. Private answers are in a reader's own files only. Files are made in a
 * thread of their own: `make` throws a `RenderBusy` if too many wait for it, or if it takes too long. The files have the
 * same names without the issuers' forms.
 */
export function readableFiles(
  { outline, data }: Pick<CompiledDraft, "outline" | "data">,
  { own, issued }: { readonly own: boolean; readonly issued?: IssuedForms },
): ReadableFiles {
  const content = contentFor(
    { outline, data, issued: issued?.of(outline.form.id) ?? null },
    own ? "member" : "everybody",
  );
  const apart = (fileName: string) => async (): Promise<Buffer> => {
    const made = await renderedWithForm({ content, fileName, beside: NOTHING }, issued);
    if (!made.ok) throw new RenderBusy(made.refusal.kind);
    return made.value;
  };
  return inLanguage(outline.language, () => {
    const files = documentFiles(content).map((file) => ({ ...file, make: apart(file.fileName) }));
    const fileName = wholeFileName(outline, "zip");
    const together = { fileName, title: t("documentPage.all"), type: "application/zip", make: apart(fileName) };
    return { content, files, together: files.length > 1 ? together : null };
  });
}

/**
 * The file; if the issuer's form cannot be filled in, the file with documents of our own, which say so. The operator is
 * told why.
 */
async function renderedWithForm(file: FileToRender, issued: IssuedForms | undefined) {
  try {
    return await renderApart(file);
  } catch (err) {
    if (wordSource(file.content) !== "form") throw err;
    const made = await renderApart({ ...file, content: { ...file.content, issued: "unusable" } });
    issued?.failed(file.content.outline.form.id, err);
    return made;
  }
}

/** No file was made: others were first, or it took too long. Somebody may try again. */
class RenderBusy extends Error {}

/** The file with this name; undefined if the reader has none. */
export const fileNamed = ({ files, together }: ReadableFiles, fileName: string): DocumentFile | undefined =>
  [...files, ...(together ? [together] : [])].find((file) => file.fileName === fileName);
