import type { FontName } from "../typesetting/font";
import { fontOf } from "../typesetting/fontOf";
import { SLOTS, type Spacing, spacingOf } from "../typesetting/spacing";
import type { Bytes } from "./bytes";

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
const [BLANK, BACKSLASH] = [0x20, 0x5c];
/** A sign that is not looked up yet. */
const NEW = -1;
/**
 * What a string writes after a backslash in place of a byte, so that it is on one line and ends where it ends (ISO
 * 32000-1, 7.3.4.2); 0 for a byte that is written as it is.
 */
const ESCAPED: Readonly<Record<number, string>> = { 10: "n", 13: "r", 40: "(", 41: ")", 92: "\\" };
const ESCAPES = Uint8Array.from({ length: 256 }, (_, byte) => ESCAPED[byte]?.charCodeAt(0) ?? 0);
/** The bytes of a sign, each of them escaped, and of a number before it. */
const MOST_FOR_A_LETTER = 16;

export type Ink = {
  /** Writes the operators that draw text from left to right; `y` is the baseline. */
  text(text: string, at: At): void;
  /** The fonts that were used, by the name that the operators have for them: an object of `/Font`. */
  readonly fonts: Readonly<Record<string, unknown>>;
};

/**
 * Writes text as operators to `out`. `pdf.text` measures, splits and puts together each line anew, and lets fontkit set
 * each word; here letters are put side by side by the font's spacing.
 */
export function inkOf(pdf: PDFKit.PDFDocument, out: Bytes): Ink {
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
    const writer = writerIn(font, spacingOf(name), out);
    held.set(name, writer);
    return writer;
  };
  return { fonts, text: (text, at) => writerOf(at.font)(text, at) };
}

function writerIn(font: HeldFont, spacing: Spacing, out: Bytes): (text: string, at: At) => void {
  // The page is upside down, with y from the top; text is turned back.
  const place = (x: number, y: number) => out.text(`1 0 0 -1 ${rounded(x)} ${rounded(y)} Tm\n`);
  const spaced = spacedSigns(font, spacing, out);
  return (text, { size, x, y }) => {
    out.text(`BT\n/${font.id} ${rounded(size)} Tf\n`);
    const start = out.length;
    place(x, y);
    if (spaced(text)) return out.text("ET\n");
    out.moveTo(start);
    const [codes, positions] = font.encode(text);
    let across = x;
    for (const [index, code] of codes.entries()) {
      const { xAdvance, xOffset, yOffset } = positions[index] as Position;
      place(across + (xOffset * size) / 1000, y - (yOffset * size) / 1000);
      out.text(`[<${code}>] TJ\n`);
      across += (xAdvance * size) / 1000;
    }
    out.text("ET\n");
  };
}

/** A length, precise enough to draw with. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Writes a byte of a string at a place. @returns the place after it */
function put(bytes: Uint8Array, at: number, byte: number): number {
  const escaped = ESCAPES[byte] as number;
  if (escaped === 0) {
    bytes[at] = byte;
    return at + 1;
  }
  bytes[at] = BACKSLASH;
  bytes[at + 1] = escaped;
  return at + 2;
}

/**
 * Shows the signs of letters that stand side by side, with what is added between them in thousandths of the size. False
 * if they do not; what is written then has to be cut.
 */
function spacedSigns(font: HeldFont, spacing: Spacing, out: Bytes): (text: string) => boolean {
  const signs = new Int32Array(SLOTS).fill(NEW);
  const gaps = new Map<number, Uint8Array>();
  const newGap = (gap: number): Uint8Array => {
    const bytes = Buffer.from(`)${rounded((-gap * 1000) / spacing.unitsPerEm)}(`);
    gaps.set(gap, bytes);
    return bytes;
  };
  const newSign = (slot: number, code: number): number => {
    const sign = Number.parseInt(font.encode(String.fromCharCode(code))[0][0] ?? "", 16);
    signs[slot] = sign;
    return sign;
  };
  return (text) => {
    out.text("[(");
    // Written in place, letter by letter: this is where most of a file's bytes come from.
    const bytes = out.reserve(text.length * MOST_FOR_A_LETTER);
    let at = out.length;
    let last = 0;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      const slot = spacing.slotOf(code);
      if (slot === 0) return false;
      const gap = last === 0 ? 0 : spacing.gap(last, slot);
      if (Number.isNaN(gap)) return false;
      if (gap !== 0) {
        const between = gaps.get(gap) ?? newGap(gap);
        for (let place = 0; place < between.length; place++) bytes[at++] = between[place] as number;
      }
      const known = signs[slot] as number;
      const sign = known === NEW ? newSign(slot, code) : known;
      at = put(bytes, at, sign >> 8);
      at = put(bytes, at, sign & 0xff);
      // Each word is set anew after a blank, as it is measured.
      last = code === BLANK ? 0 : slot;
    }
    out.moveTo(at);
    out.text(")] TJ\n");
    return true;
  };
}
