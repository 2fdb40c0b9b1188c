import { TICKED, TICKED_SIGNS, UNTICKED, UNTICKED_SIGNS } from "./marks";

/** A text without what is no part of it: page marks are dropped, web addresses that stand alone are put aside. */
export type Cleaned = {
  /** A sign stands where something was put aside; see `withoutAside`. */
  readonly text: string;
  readonly aside: readonly string[];
};

const INPUT = /<input\b[^<>]*>/gi;
const OBJECT = String.raw`\[[xX]\]|\([xX]\)`;
const OPEN_BOX = String.raw`\[[ \u00a0_]?\]|\([ \u00a0]\)`;
/** "Side: 14/20", "Side 14 av 20": wherever it stands, but for a sentence that points to a page. */
const PAGE_MARK = /(?<!\b(?:se|på|jf\.?|fra|til|og) )\bSide:? ?(\d{1,3}) ?(?:\/|av) ?(\d{1,3})\b/g;
const PAGE_LINE = /^[ \t]*(?:side|page|s\.)[ :]*\d{1,3}(?: *(?:\/|av|of) *\d{1,3})?[ \t]*$/gim;
const NUMBER_LINE = /^[ \t]*(?:[-–—] *\d{1,3} *[-–—]|\d{1,3} *(?:\/|av) *\d{1,3})[ \t]*$/gim;
const ADDRESS_LINE = /^[ \t]*<?(https?:\/\/\S+|www\.\S+)[ \t]*$/gim;

/**
 * Brings a text that was read from a file to one way of writing.
 *
 * Blanks of every width become blanks, boxes that are ticked ☒ and others ☐, and soft hyphens and page marks go.
 * A web address on a line of its own, or one that the form itself links to, is put aside: it was printed there by
 * the page, not written into the sentence that it cuts in two.
 */
export function clean(raw: string, links: readonly string[]): Cleaned {
  const text = raw
    .normalize("NFC")
    .replace(SIGNS, "")
    .replace(/\r\n?/g, "\n")
    .replace(/\f/g, "\n")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]\n?/g, "")
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKC"))
    .replace(INPUT, (input) => (/\bchecked\b(?!\s*=\s*["']?false)/i.test(input) ? TICKED : UNTICKED))
    .replace(new RegExp(`[${TICKED_SIGNS}]|${OBJECT}`, "gu"), TICKED)
    .replace(new RegExp(`[${UNTICKED_SIGNS}]|${OPEN_BOX}`, "gu"), UNTICKED)
    .replace(/^[ \t]*#{1,6} +/gm, "")
    .replace(PAGE_LINE, "")
    .replace(NUMBER_LINE, "")
    .replace(PAGE_MARK, (mark, page, pages) => (Number(page) <= Number(pages) ? " " : mark));

  const aside: string[] = [];
  const linked = links.map((link) => `${link.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}[^\\s)>]*`);
  const address = new RegExp([ADDRESS_LINE.source, ...linked].join("|"), "gim");
  const cleaned = text.replace(address, (match) => asideSign(aside.push(match.trim()) - 1));
  return { text: cleaned, aside };
}

const FIRST_SIGN = 0xf0000;
const asideSign = (index: number): string => String.fromCodePoint(FIRST_SIGN + index);
const SIGNS = /[\u{f0000}-\u{ffffd}]/gu;

/** A piece of a cleaned text without the signs in it, and what was put aside there. */
export function withoutAside(text: string, aside: readonly string[]): { text: string; aside: string[] } {
  const found: string[] = [];
  const rest = text.replace(SIGNS, (sign) => {
    found.push(aside[(sign.codePointAt(0) as number) - FIRST_SIGN] ?? "");
    return "";
  });
  return { text: rest, aside: found };
}
