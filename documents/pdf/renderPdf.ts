import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
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
    const pages = pageFlow(documentUnits(measured, root, outline, part, withheld));
    return bytesOf(pdf, () => drawPages(pdf, pages, pageFooter(measured, outline, part.title)));
  });
}

const BLOCK = 0x10_0000;

/**
 * The bytes of a file, taken as they are written. They are copied: a page that is compressed comes in a buffer which is
 * several times as large.
 */
async function bytesOf(pdf: PDFKit.PDFDocument, draw: () => void): Promise<Buffer> {
  const blocks: Buffer[] = [];
  let room = Buffer.alloc(0);
  pdf.on("data", (chunk: Buffer) => {
    for (let from = 0; from < chunk.length; ) {
      if (room.length === 0) {
        room = Buffer.allocUnsafeSlow(BLOCK);
        blocks.push(room);
      }
      const copied = chunk.copy(room, 0, from);
      room = room.subarray(copied);
      from += copied;
    }
  });
  const end = once(pdf, "end");
  // A stream flows only after this; until then it would keep all that is written.
  await setImmediate();
  draw();
  pdf.end();
  await end;
  return Buffer.concat(blocks, blocks.length * BLOCK - room.length);
}
