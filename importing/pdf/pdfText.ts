import { getDocumentProxy } from "unpdf";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import { type ReaderNote, withNotes } from "../formats/readerNote";
import { withoutRunningLines } from "../formats/withoutRunningLines";
import { TICKED_SIGNS, UNTICKED_SIGNS } from "../model/ticked";
import { BOLD, BOLD_END } from "../model/withoutBold";
import { inflatesTooFar } from "./inflatesTooFar";
import { pageLines } from "./pageLines";
import type { Pdf } from "./pdfPage";
import type { Piece } from "./piece";
import { type ReadPage, readPage } from "./readPage";
import { taggedText } from "./taggedText";
import { TYPED } from "./typed";

export type PdfRefusal = {
  readonly kind:
    | "password"
    | "broken-pdf"
    | "scanned"
    | "illegible"
    | "portfolio"
    | "adobe-form"
    | "inflates"
    | "too-long";
};

const MOST_PAGES = 400;
/** A cover page saying that the document must be viewed elsewhere has fewer letters than a form. */
const COVER_LETTERS = 600;

/**
 * The text of a PDF. One that Samskriv made is read by its structure (see `taggedText`); others page by page, with text
 * typed into them, in reading order (see `linesInOrder`). Unreadable content is reported in notes at the end.
 */
export async function pdfText(bytes: Buffer): Promise<Outcome<string, PdfRefusal>> {
  if (inflatesTooFar(bytes)) return refuse({ kind: "inflates" });
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      // Pictures are counted, not read.
      maxImageSize: 1,
    });
    if (pdf.numPages > MOST_PAGES) return refuse({ kind: "too-long" });
    const tagged = await taggedText(pdf);
    if (tagged !== null) return ok(tagged);
    const pages: ReadPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number));
    const refusal = await whyNot(pdf, pages);
    const notes = [...pages.flatMap((page) => page.notes), ...(await attachments(pdf))];
    await pdf.cleanup();
    return refusal ? refuse(refusal) : ok(withNotes(textOf(pages), notes));
  } catch (error) {
    return refuse({ kind: (error as Error)?.name === "PasswordException" ? "password" : "broken-pdf" });
  }
}

async function whyNot(pdf: Pdf, pages: readonly ReadPage[]): Promise<PdfRefusal | null> {
  const letters = pages.reduce((sum, page) => sum + page.letters, 0);
  if (letters < COVER_LETTERS) {
    const { info } = (await pdf.getMetadata()) as { readonly info: { readonly IsXFAPresent?: boolean } };
    if (info.IsXFAPresent) return { kind: "adobe-form" };
    if ((await namesOfAttachments(pdf)).length > 0) return { kind: "portfolio" };
  }
  if (!/\p{L}{2}/u.test(textOf(pages))) return { kind: "scanned" };
  const illegible = pages.reduce((sum, page) => sum + page.illegible, 0);
  return illegible > letters / 2 ? { kind: "illegible" } : null;
}

const namesOfAttachments = async (pdf: Pdf): Promise<string[]> =>
  Object.values(((await pdf.getAttachments()) ?? {}) as Record<string, { readonly filename: string }>).map(
    ({ filename }) => filename,
  );

async function attachments(pdf: Pdf): Promise<ReaderNote[]> {
  const names = await namesOfAttachments(pdf);
  const message = `Filen har vedlegg som ikke er lest: ${names.join(", ")}.`;
  return names.length === 0 ? [] : [{ code: "attachment", where: "Dokumentet", message }];
}

const BOXES = new RegExp(`[${TICKED_SIGNS}${UNTICKED_SIGNS}]|\\[ ?[xX]?\\]`, "u");

/**
 * If there are no boxes, an option may be chosen by its typeface. Text in another font than most is therefore marked.
 */
function textOf(pages: readonly ReadPage[]): string {
  const parts = pages.flatMap((page) => page.parts);
  const across = [...new Set(pages.flatMap((page) => page.across))];
  const written = (marked: (piece: Piece) => Piece) =>
    [withoutRunningLines(parts.map((pieces) => pageLines(pieces.map(marked)))), ...across].join("\n\f");
  const text = written((piece) => piece);
  if (BOXES.test(text)) return text;
  const letters = new Map<string, number>();
  for (const { font, text } of parts.flat()) letters.set(font, (letters.get(font) ?? 0) + text.length);
  const [usual] = [...letters].filter(([font]) => font !== TYPED).sort(([, a], [, b]) => b - a)[0] ?? [];
  const isPlain = ({ font }: Piece) => font === usual || font === TYPED;
  return written((piece) => (isPlain(piece) ? piece : { ...piece, text: `${BOLD}${piece.text}${BOLD_END}` }));
}
