import { inLanguage } from "../../domain/values/language";
import { renderBudget } from "../budget/renderBudget";
import { renderPdf } from "../pdf/renderPdf";
import { renderMarkdown } from "../text/renderMarkdown";
import { dataFile } from "./dataFile";
import { datedOffice, partsOf } from "./datedOffice";
import type { DocumentContent, DocumentFile } from "./documentFiles";
import { wordDocument } from "./wordDocument";

/**
 * Makes one of the files that `documentFiles` lists of this content. It is slow for a large application, and reads nothing
 * but the content. A file that is of raw values is listed only where there are some.
 */
export async function madeFile(content: DocumentContent, { kind, part }: DocumentFile): Promise<Buffer> {
  const { outline, data, withheld } = content;
  switch (kind) {
    case "docx":
      return inLanguage(outline.language, () => wordDocument(content, part));
    case "pdf":
      return renderPdf(outline, part, { withheld });
    case "md":
      return Buffer.from(renderMarkdown(outline, { withheld }));
  }
  if (!data) throw new Error(`the draft has no values for a file .${kind}`);
  return kind === "json"
    ? dataFile(data)
    : datedOffice(partsOf(await renderBudget(data)), new Date(outline.compiledAt));
}
