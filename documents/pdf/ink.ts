import type { FontName } from "./font";
import { fontOf } from "./fontOf";

/** A font in a file, as pdfkit holds it. */
type HeldFont = {
  readonly id: string;
  readonly unicode: number[][];
  ref(): unknown;
  encode(text: string): readonly [codes: readonly string[], positions: readonly Position[]];
};
/** In thousandths of the size. */
type Position = {
  readonly xAdvance: number;
  readonly advanceWidth: number;
  readonly xOffset: number;
  readonly yOffset: number;
};
type At = { readonly font: FontName; readonly size: number; readonly x: number; readonly y: number };

/** U+FFFD, a letter that is unknown. */
const UNKNOWN = 0xfffd;

export type Ink = {
  /** The operators that draw text from left to right; `y` is the baseline. */
  text(text: string, at: At): string;
  /** The fonts that were used, by the name that the operators have for them: an object of `/Font`. */
  readonly fonts: Readonly<Record<string, unknown>>;
};

/**
 * Writes text as operators. `pdf.text` measures, splits and puts together each line anew; here the signs of a word are
 * remembered, which is five times as fast for a long document.
 */
export function inkOf(pdf: PDFKit.PDFDocument): Ink {
  const held = new Map<FontName, ReturnType<typeof writerIn>>();
  const fonts: Record<string, unknown> = {};
  const writerOf = (name: FontName) => {
    const known = held.get(name);
    if (known) return known;
    pdf.font(fontOf(name) as unknown as string, name);
    const font = (pdf as unknown as { readonly _font: HeldFont })._font;
    // pdfkit says that the sign of missing letters is U+0000, which no sign may be (ISO 14289-1, 7.21.7).
    font.unicode[0] = [UNKNOWN];
    fonts[font.id] = font.ref();
    const writer = writerIn(font);
    held.set(name, writer);
    return writer;
  };
  return { fonts, text: (text, at) => writerOf(at.font)(text, at) };
}

function writerIn(font: HeldFont): (text: string, at: At) => string {
  const known = new Map<string, string | null>();
  const signsIn = (word: string): string | null => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const signs = signsOf(font.encode(word));
    known.set(word, signs);
    return signs;
  };
  /** The signs of a text, as PDF shows them; null if some of them are placed apart. */
  const shown = (text: string): string | null => {
    let signs = "";
    for (let from = 0; from < text.length; ) {
      const blank = text.indexOf(" ", from);
      const to = blank < 0 ? text.length : blank + 1;
      const next = signsIn(text.slice(from, to));
      if (next === null) return null;
      signs += next;
      from = to;
    }
    return signs;
  };
  return (text, { size, x, y }) => {
    // The page is upside down, with y from the top; text is turned back.
    const at = (across: number, down: number) => `1 0 0 -1 ${rounded(across)} ${rounded(down)} Tm\n`;
    const begin = `BT\n/${font.id} ${rounded(size)} Tf\n`;
    const signs = shown(text);
    if (signs !== null) return `${begin}${at(x, y)}[${signs}] TJ\nET\n`;
    const [codes, positions] = font.encode(text);
    let across = x;
    const placed = codes.map((code, index) => {
      const { xAdvance, xOffset, yOffset } = positions[index] as Position;
      const [left, down] = [across + (xOffset * size) / 1000, y - (yOffset * size) / 1000];
      across += (xAdvance * size) / 1000;
      return `${at(left, down)}[<${code}>] TJ\n`;
    });
    return `${begin}${placed.join("")}ET\n`;
  };
}

/** A length, precise enough to draw with. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Codes with the corrections between them, in thousandths of the size; null if a sign is placed apart, as an accent. */
function signsOf([codes, positions]: ReturnType<HeldFont["encode"]>): string | null {
  let out = "";
  let open = "";
  for (const [index, code] of codes.entries()) {
    const { xAdvance, advanceWidth, xOffset, yOffset } = positions[index] as Position;
    if (xOffset !== 0 || yOffset !== 0) return null;
    open += code;
    if (xAdvance === advanceWidth) continue;
    out += `<${open}>${rounded(advanceWidth - xAdvance)}`;
    open = "";
  }
  return open === "" ? out : `${out}<${open}>`;
}
