import { inLanguage } from "../../domain/values/language";
import type { DocumentPart } from "../outline/documentParts";
import type { Outline } from "../outline/outline";
import { words } from "../typesetting/words";
import { documentUnits, versionOf } from "./documentUnits";
import { drawPages } from "./drawPages";
import { pageFlow } from "./pageFlow";
import { pageFooter } from "./pageFooter";
import type { Tag } from "./tag";
import { taggedPdf } from "./taggedPdf";

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
  return inLanguage(outline.language, () => {
    const measured = words();
    const root: Tag = { role: "Document", parent: null };
    const pdf = taggedPdf({
      title: part.title,
      subject: `${outline.form.title}. ${versionOf(outline)}`,
      author: outline.application.coordinatedBy,
      language: outline.language,
      at: new Date(outline.compiledAt),
    });
    const pages = pageFlow(documentUnits(measured, root, outline, part, withheld));
    return bytesOf(pdf, () => drawPages(pdf, pages, pageFooter(measured, outline, part.title)));
  });
}

const BLOCK = 0x10_0000;

/**
 * The bytes of a file, taken as they are written, and not through the stream that a document is: it hands them over in
 * half a million small pieces. They are copied: a page that is compressed comes in a buffer which is several times as
 * large.
 */
function bytesOf(pdf: PDFKit.PDFDocument, draw: () => void): Buffer {
  const full: Uint8Array[] = [];
  let block = Buffer.allocUnsafeSlow(BLOCK);
  let used = 0;
  const take = (bytes: Uint8Array) => {
    if (used + bytes.length > block.length) {
      full.push(block.subarray(0, used));
      block = Buffer.allocUnsafeSlow(Math.max(BLOCK, bytes.length));
      used = 0;
    }
    block.set(bytes, used);
    used += bytes.length;
  };
  // What a document writes as it is made is in its stream already.
  take(pdf.read());
  let isOver = false;
  pdf.push = (bytes: Uint8Array | null) => {
    if (bytes === null) isOver = true;
    else take(bytes);
    return true;
  };
  draw();
  pdf.end();
  if (!isOver) throw new Error("an object of the PDF is not written");
  return Buffer.concat([...full, block.subarray(0, used)]);
}
