import { operatorsOf } from "./operators";
import type { PdfPage } from "./pdfPage";
import type { Piece } from "./piece";

/** Characters that are not letters. Fonts without a mapping to Unicode produce them. U+F0xx is for symbol fonts. */
const NO_LETTER = /(?![\s\uf000-\uf0ff])[\p{Cc}\p{Co}\ufffd]/gu;
const VOWEL = /[aeiouyæøå]/i;
/** Fewer letters say nothing about a font. */
const ENOUGH = 12;

/** The pieces whose letters cannot be read, judged font by font. */
export function illegible(pieces: readonly Piece[]): Piece[] {
  const fonts = new Map<string, Piece[]>();
  for (const piece of pieces) fonts.set(piece.font, [...(fonts.get(piece.font) ?? []), piece]);
  return [...fonts.values()].filter((set) => !isLegible(set.map(({ text }) => text).join(" "))).flat();
}

function isLegible(text: string): boolean {
  const signs = text.replace(/\s+/g, "").length;
  if (signs < ENOUGH) return true;
  if ((text.match(NO_LETTER)?.length ?? 0) > signs * 0.08) return false;
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length < 4 || words.filter((word) => !VOWEL.test(word)).length < words.length / 2;
}

const PICTURES = [
  "paintImageXObject",
  "paintInlineImageXObject",
  "paintImageMaskXObject",
  "paintImageXObjectRepeat",
  "paintImageMaskXObjectRepeat",
];

/** Whether a page shows a picture. */
export async function hasPicture(page: PdfPage): Promise<boolean> {
  const { steps, codes } = await operatorsOf(page);
  const pictures = PICTURES.map((name) => codes[name]);
  return steps.some(({ operation }) => pictures.includes(operation));
}
