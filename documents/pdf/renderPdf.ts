import { inLanguage } from "../../domain/values/language";
import type { DocumentPart } from "../outline/documentParts";
import type { Outline } from "../outline/outline";
import { documentUnits, versionOf } from "./documentUnits";
import { drawPages } from "./drawPages";
import { pageFlow } from "./pageFlow";
import { pageFooter } from "./pageFooter";
import type { Tag } from "./tag";
import { taggedPdf } from "./taggedPdf";
import { words } from "./words";

/**
 * One file of the application as PDF, with the content of its Word document, tagged for screen readers (PDF/UA-1).
 *
 * Each page is drawn once it is full. With `withheld`, the document says that private answers are left out.
 */
export async function renderPdf(
  outline: Outline,
  part: DocumentPart,
  { withheld = false }: { withheld?: boolean } = {},
): Promise<Buffer> {
  return inLanguage(outline.language, async () => {
    const measured = words();
    const root: Tag = { role: "Document", parent: null };
    const pdf = taggedPdf({
      title: part.title,
      subject: `${outline.form.title}. ${versionOf(outline)}`,
      author: outline.application.coordinatedBy,
      language: outline.language,
      at: new Date(outline.compiledAt),
    });
    const body = bytesOf(pdf);
    const pages = pageFlow(documentUnits(measured, root, outline, part, withheld));
    drawPages(pdf, pages, pageFooter(measured, outline, part.title));
    pdf.end();
    return body;
  });
}

async function bytesOf(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of pdf) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
