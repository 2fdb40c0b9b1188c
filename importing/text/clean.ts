import { plainDigits } from "../../domain/amounts/plainDigits";
import { FOOTNOTE, NOTE, NOTE_END } from "../model/footnote";
import { OWN_LINES } from "../model/lineInCell";
import { TICKED, TICKED_SIGNS, UNTICKED, UNTICKED_SIGNS } from "../model/ticked";
/** A text without what does not belong to it: page marks are dropped, web addresses on their own are put aside. */
export type Cleaned = {
  /** A sign replaces each address or note that was put aside; see `withoutAside`. */
  readonly text: string;
  readonly aside: readonly string[];
};

/** Inline markup in text from a web page. */
const INLINE_TAG = /<\/?(?:i|b|u|em|strong|span|font|sup|sub)(?: [^<>\n]{0,200})?>/gi;
const NOTES = new RegExp(`${NOTE}([^${NOTE}${NOTE_END}]*)${NOTE_END}`, "g");
const INPUT = /<input\b[^<>]*>/gi;
const TICKED_BOX = String.raw`\[ ?[xX] ?\]|\( ?[xX] ?\)`;
const OPEN_BOX = String.raw`\[[ _]{0,3}\]|\( {1,3}\)`;
/** Variation selectors and keycaps of emoji, which carry no meaning here. */
const EMOJI_MARKS = /[\ufe00-\ufe0f\u20e3]/g;
/** "Side: 14/20", "Side 14 av 20" anywhere, except in a sentence that refers to a page. */
const PAGE_MARK = /(?<!\b(?:se|på|jf\.?|fra|til|og) )\bSide:? ?(\d{1,3}) ?(?:\/|av) ?(\d{1,3})\b/g;
const PAGE_LINE = /^[ \t]*(?:side|page|s\.)[ :]*\d{1,3}(?: *(?:\/|av|of) *\d{1,3})?[ \t]*$/gim;
const NUMBER_LINE = /^[ \t]*(?:[-–—] *\d{1,3} *[-–—]|\d{1,3} *(?:\/|av) *\d{1,3})[ \t]*$/gim;
const ADDRESS_LINE = /^[ \t]*<?(https?:\/\/\S+|www\.\S+)[ \t]*$/gim;

/**
 * Normalises a text that was read from a file.
 *
 * Blanks of all widths become spaces, ticked boxes become ☒ and others ☐, and soft hyphens and page marks are removed.
 * A web address on a line of its own, or one that the form itself links to, is put aside. The page printed it there,
 * and it is not part of the sentence that it cuts in two.
 */
export function clean(raw: string, links: readonly string[]): Cleaned {
  const aside: string[] = [];
  const text = plainDigits(raw.replace(/\u00ad\n?/g, ""))
    .normalize("NFC")
    .replaceAll(OWN_LINES, "")
    .replace(SIGNS, "")
    .replace(NOTES, (_, note: string) => asideSign(aside.push(note.trim()) - 1))
    .replace(/\r\n?/g, "\n")
    .replace(/\f/g, "\n")
    .replace(EMOJI_MARKS, "")
    .replace(INLINE_TAG, "")
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKC"))
    .replace(INPUT, (input) => (/\bchecked\b(?!\s*=\s*["']?false)/i.test(input) ? TICKED : UNTICKED))
    .replace(new RegExp(`[${TICKED_SIGNS}]|${TICKED_BOX}`, "gu"), TICKED)
    .replace(new RegExp(`[${UNTICKED_SIGNS}]|${OPEN_BOX}`, "gu"), UNTICKED)
    .replace(/^[ \t]*#{1,6} +/gm, "")
    .replace(PAGE_LINE, "")
    .replace(NUMBER_LINE, "")
    .replace(PAGE_MARK, (mark, page, pages) => (Number(page) <= Number(pages) ? " " : mark));

  const linked = links.map((link) => `${link.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}[^\\s)>]*`);
  const address = new RegExp([ADDRESS_LINE.source, ...linked].join("|"), "gim");
  const cleaned = text.replace(address, (match) => asideSign(aside.push(match.trim()) - 1));
  return { text: cleaned, aside };
}

const FIRST_SIGN = 0xf0000;
const asideSign = (index: number): string => String.fromCodePoint(FIRST_SIGN + index);
const SIGNS = /[\u{f0000}-\u{ffffd}]/gu;

/** A piece of a cleaned text with its footnotes restored in brackets. */
export const withFootnotes = (text: string, aside: readonly string[]): string =>
  text.replace(SIGNS, (sign) => {
    const note = aside[(sign.codePointAt(0) as number) - FIRST_SIGN] ?? "";
    return note.startsWith(FOOTNOTE) ? ` [${note}]` : sign;
  });

/** A piece of a cleaned text without its signs, and the content that was put aside there. */
export function withoutAside(text: string, aside: readonly string[]): { text: string; aside: string[] } {
  const found: string[] = [];
  const rest = text.replace(SIGNS, (sign) => {
    found.push(aside[(sign.codePointAt(0) as number) - FIRST_SIGN] ?? "");
    return "";
  });
  return { text: rest, aside: found };
}
