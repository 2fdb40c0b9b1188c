/** Maps the characters of symbol fonts to the Unicode signs that look the same. */
const FONTS: readonly { readonly named: RegExp; readonly signs: Readonly<Record<number, string>> }[] = [
  {
    named: /^wingdings$/i,
    signs: {
      74: "☺",
      76: "☹",
      108: "●",
      109: "❍",
      110: "■",
      111: "☐",
      112: "❐",
      113: "❑",
      114: "❒",
      115: "⬧",
      116: "⧫",
      117: "◆",
      118: "❖",
      120: "☒",
      158: "·",
      159: "•",
      161: "○",
      162: "○",
      163: "○",
      164: "◉",
      165: "◎",
      167: "▪",
      168: "☐",
      216: "➢",
      223: "←",
      224: "→",
      251: "✗",
      252: "✓",
      253: "☒",
      254: "☑",
    },
  },
  {
    named: /^wingdings ?2$/i,
    signs: {
      79: "✗",
      80: "✓",
      81: "☒",
      82: "☑",
      83: "☒",
      84: "☒",
      149: "·",
      150: "•",
      151: "●",
      152: "●",
      153: "○",
      154: "○",
      155: "○",
      158: "◉",
      162: "■",
      163: "☐",
      164: "☐",
    },
  },
  { named: /^webdings$/i, signs: { 97: "✓", 99: "☐", 103: "■", 110: "●", 114: "✗" } },
  { named: /^symbol$/i, signs: { 180: "✗", 183: "•", 214: "✓" } },
  { named: /^marlett$/i, signs: { 97: "✓", 98: "✓", 104: "●", 105: "●", 114: "✗" } },
  {
    named: /^(?:itc )?zapf ?dingbats|^dingbats$/i,
    signs: {
      51: "✓",
      52: "✓",
      53: "✗",
      54: "✗",
      55: "✗",
      56: "✗",
      108: "●",
      109: "○",
      110: "■",
      111: "☐",
      112: "❐",
      113: "❑",
      114: "❒",
    },
  },
];
const OTHERS = /^(?:wingdings ?3|mt extra|monotype sorts|bookshelf symbol.*|starsymbol|opensymbol)$/i;

/** Whether a font's letters are pictures. */
export const isSymbolFont = (font: string | undefined): font is string =>
  font !== undefined && (OTHERS.test(font.trim()) || FONTS.some(({ named }) => named.test(font.trim())));

/**
 * The sign that a character of a symbol font shows.
 *
 * Word stores such characters unchanged or moved to U+F000. A picture without a Unicode equivalent stays there, so it
 * is never taken for a letter.
 */
export function symbolSign(code: number, font: string | undefined): string {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (Number.isNaN(code) || code <= 0x20) return " ";
  const known = font === undefined ? undefined : FONTS.find(({ named }) => named.test(font.trim()))?.signs[low];
  if (known !== undefined) return known;
  const moved = low < 0x100 && (code >= 0xf000 || isSymbolFont(font));
  return moved ? String.fromCharCode(0xf000 + low) : String.fromCodePoint(Math.min(code, 0x10ffff));
}

/** A text set in a symbol font, as it looks. */
export const inSymbols = (text: string, font: string): string =>
  [...text].map((letter) => (/\s/.test(letter) ? letter : symbolSign(windowsCode(letter), font))).join("");

/** Programs that copy such a text may have decoded its bytes as Windows-1252. */
function windowsCode(letter: string): number {
  const at = WINDOWS.indexOf(letter);
  return at < 0 ? (letter.codePointAt(0) ?? 0) : 0x80 + at;
}
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
