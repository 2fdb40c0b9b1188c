import type { FontName } from "./font";
import { fontOf } from "./fontOf";

/** A font in a file, as pdfkit holds it. */
type HeldFont = {
  readonly id: string;
  readonly unicode: number[][];
  ref(): unknown;
  encode(text: string): readonly [codes: readonly string[], positions: readonly Position[]];
};
type Position = {
  readonly xAdvance: number;
  readonly advanceWidth: number;
  readonly xOffset: number;
  readonly yOffset: number;
};

/** U+FFFD, a letter that is unknown. */
const UNKNOWN = 0xfffd;

export type Ink = {
  /** Draws text that runs from left to right; `y` is the baseline. */
  draw(
    text: string,
    at: { readonly font: FontName; readonly size: number; readonly x: number; readonly y: number },
  ): void;
};

/**
 * Draws text on the current page. `pdf.text` measures, splits and puts together each line anew; here the signs of a word
 * are remembered, which is five times as fast for a long document. Letters with accents that are placed apart are left
 * to `pdf.text`.
 */
export function inkOf(pdf: PDFKit.PDFDocument): Ink {
  const signs = new Map<FontName, Map<string, string | null>>();
  const held = (name: FontName): HeldFont => {
    pdf.font(fontOf(name) as unknown as string, name);
    const font = (pdf as unknown as { readonly _font: HeldFont })._font;
    // pdfkit says that the sign of missing letters is U+0000, which no sign may be (ISO 14289-1, 7.21.7).
    font.unicode[0] = [UNKNOWN];
    return font;
  };
  /** The signs of a text, as PDF shows them; null if some of them are placed apart. */
  const shown = (name: FontName, font: HeldFont, text: string): string | null => {
    const known = signs.get(name) ?? new Map<string, string | null>();
    signs.set(name, known);
    const parts: string[] = [];
    for (let from = 0; from < text.length; ) {
      const blank = text.indexOf(" ", from);
      const to = blank < 0 ? text.length : blank + 1;
      const word = text.slice(from, to);
      const found = known.has(word) ? (known.get(word) ?? null) : signsOf(font.encode(word));
      known.set(word, found);
      if (found === null) return null;
      parts.push(found);
      from = to;
    }
    return parts.join("");
  };
  return {
    draw(text, { font: name, size, x, y }) {
      const font = held(name);
      const codes = shown(name, font, text);
      if (codes === null) {
        pdf.fontSize(size).text(text, x, y, { lineBreak: false, baseline: "alphabetic" });
        return;
      }
      pdf.page.fonts[font.id] ??= font.ref();
      // The page is upside down, with y from the top; text is turned back.
      pdf.addContent(`BT\n1 0 0 -1 ${number(x)} ${number(y)} Tm\n/${font.id} ${number(size)} Tf\n[${codes}] TJ\nET`);
    },
  };
}

const number = (value: number): number => Math.round(value * 1000) / 1000;

/** Codes with the corrections between them, in thousandths of the size. */
function signsOf([codes, positions]: ReturnType<HeldFont["encode"]>): string | null {
  let out = "";
  let open = "";
  for (const [index, code] of codes.entries()) {
    const { xAdvance, advanceWidth, xOffset, yOffset } = positions[index] as Position;
    if (xOffset !== 0 || yOffset !== 0) return null;
    open += code;
    if (xAdvance === advanceWidth) continue;
    out += `<${open}>${number(advanceWidth - xAdvance)}`;
    open = "";
  }
  return open === "" ? out : `${out}<${open}>`;
}
