import { getDocumentProxy } from "unpdf";
import { type Outcome, ok, refuse } from "../domain/outcome";
import { BOLD, BOLD_END, TICKED_SIGNS, UNTICKED_SIGNS } from "./marks";
import { inflatesTooFar } from "./pdfStreams";
import { withoutRunningLines } from "./runningLines";

export type PdfRefusal =
  | { readonly kind: "password" }
  | { readonly kind: "broken-pdf" }
  | { readonly kind: "scanned" }
  | { readonly kind: "inflates" }
  | { readonly kind: "too-long" };

const MOST_PAGES = 400;
type Piece = {
  readonly text: string;
  readonly font: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

/**
 * The text of a PDF, page by page, in the order in which it was set: cell by cell where it holds tables.
 *
 * Pieces that follow each other on one line are put in the order that they stand on the page, since a program may
 * set all boxes of a line after its words; a gap that no blank fills is a cell.
 */
export async function pdfText(bytes: Buffer): Promise<Outcome<string, PdfRefusal>> {
  if (inflatesTooFar(bytes)) return refuse({ kind: "inflates" });
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
    });
    if (pdf.numPages > MOST_PAGES) return refuse({ kind: "too-long" });
    const pages: Piece[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await piecesOf(pdf, number));
    const text = textOf(pages);
    await pdf.cleanup();
    return /\p{L}{2}/u.test(text) ? ok(text) : refuse({ kind: "scanned" });
  } catch (error) {
    return refuse({ kind: (error as Error)?.name === "PasswordException" ? "password" : "broken-pdf" });
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function piecesOf(pdf: Pdf, number: number): Promise<Piece[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.flatMap((item): Piece[] => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [, , skew = 0, scale = 0, x = 0, y = 0] = item.transform as number[];
    const size = Math.hypot(skew, scale) || item.height || 10;
    return [{ text: item.str, font: item.fontName, x, y, width: item.width, size }];
  });
}

const BOXES = new RegExp(`[${TICKED_SIGNS}${UNTICKED_SIGNS}]|\\[ ?[xX]?\\]`, "u");

/** Where no box is anywhere, an option may be chosen by its type: what is set in another font than most is marked. */
function textOf(pages: readonly (readonly Piece[])[]): string {
  const written = (marked: (piece: Piece) => Piece) =>
    withoutRunningLines(pages.map((pieces) => linesOf(pieces.map(marked)).map(lineOf)));
  const text = written((piece) => piece);
  if (BOXES.test(text)) return text;
  const letters = new Map<string, number>();
  for (const { font, text } of pages.flat()) letters.set(font, (letters.get(font) ?? 0) + text.length);
  const [usual] = [...letters].sort(([, a], [, b]) => b - a)[0] ?? [];
  return written((piece) => (piece.font === usual ? piece : { ...piece, text: `${BOLD}${piece.text}${BOLD_END}` }));
}

/** Pieces that follow each other on one height are one line. */
function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && Math.abs(last.y - piece.y) < Math.max(last.size, piece.size) * 0.4) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

/** A gap this wide, in heights of the letters, is no blank between words. */
const CELL_GAP = 1.4;

function lineOf(pieces: readonly Piece[]): string {
  const sorted = [...pieces].sort((a, b) => a.x - b.x);
  let out = "";
  sorted.forEach((piece, index) => {
    const before = sorted[index - 1];
    if (before) {
      const gap = piece.x - (before.x + before.width);
      if (gap > piece.size * CELL_GAP) out += /[☒☐]\s*$/.test(out) || /^\s*[☒☐]/.test(piece.text) ? "  " : "\t";
      else if (gap > piece.size * 0.12 && !/\s$/.test(out) && !/^\s/.test(piece.text)) out += " ";
    }
    out += piece.text;
  });
  return out.trimEnd();
}
