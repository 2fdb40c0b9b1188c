import { TICKED, UNTICKED } from "../model/ticked";

export type TickMeaning = "ticked" | "open";

/**
 * Signs that mean "chosen" beside an option, in any document.
 *
 * The letters and figures come from symbol fonts (Wingdings, Wingdings 2, ZapfDingbats) whose boxes were copied as
 * text.
 */
const TICKS = "☒☑✓✔✅🗸🗹🗷⊠⊗⊙●◉⦿⚫🔘■◼◾⬛▣🞕xXvVþýüûRST84ln";
const OPEN = "☐□▢❏❑❒⬜◻◽▫○◯⚪❍◌oOq¨£m¡";

/** If a document has both, a cross means no; alone, it is how a box is ticked. */
const CHECKS = "☑✓✔✅🗸🗹vVü";
const CROSSES = "☒✗✘❌❎☓×✕✖🗷⊠⊗xXýû";

const setOf = (signs: string): ReadonlySet<string> => new Set([...signs]);
const [ticks, open, checks, crosses] = [TICKS + CROSSES, OPEN, CHECKS, CROSSES].map(setOf) as [
  ReadonlySet<string>,
  ReadonlySet<string>,
  ReadonlySet<string>,
  ReadonlySet<string>,
];

/** A sign's usual meaning; null for one that only its document can explain. */
export const usualMeaning = (sign: string): TickMeaning | null =>
  ticks.has(sign) ? "ticked" : open.has(sign) ? "open" : null;
export const isCheck = (sign: string): boolean => checks.has(sign);
export const isCross = (sign: string): boolean => crosses.has(sign);

/** A sign in a text, and where it ends. */
export type SignAt = { readonly sign: string; readonly end: number };

const OPENING = "([{<";
const CLOSING = ")]}>";
const LETTER = /[\p{L}\p{N}]/u;
/** Punctuation and the marks of marks.ts, which never mark a choice. */
const NO_SIGN = /[\s()[\]{}<>:.;,/?|_\-–—*"'«»!%&=\\\ue000-\ue00f]/u;

/** `[x]`, `(•)`, `[ V ]`: a sign between brackets. List letters such as "(a)" do not count. */
export function bracketedSign(text: string, at: number): SignAt | null {
  const kind = OPENING.indexOf(text[at] ?? "");
  if (kind < 0) return null;
  const inside = text[at + 1] === " " ? at + 2 : at + 1;
  const sign = signAt(text, inside);
  if (!sign || !(/^[xvo*+]$/i.test(sign) || !LETTER.test(sign))) return null;
  const end = inside + sign.length;
  const close = text[end] === " " ? end + 1 : end;
  return text[close] === CLOSING[kind] ? { sign: sign === "*" ? "●" : sign, end: close + 1 } : null;
}

const signAt = (text: string, at: number): string | null => {
  const code = text.codePointAt(at);
  if (code === undefined) return null;
  const sign = String.fromCodePoint(code);
  return sign === "*" || !NO_SIGN.test(sign) ? sign : null;
};

/** A box, or any other symbol that is neither a letter nor punctuation. */
export function symbolAt(text: string, at: number): SignAt | null {
  const sign = signAt(text, at);
  return sign && sign !== "*" && !LETTER.test(sign) ? { sign, end: at + sign.length } : null;
}

/** A letter or figure on its own, as a symbol font's box becomes in copied text. */
export function loneLetterAt(text: string, at: number): SignAt | null {
  const sign = text[at] ?? "";
  return LETTER.test(sign) && !LETTER.test(text[at + 1] ?? " ") ? { sign, end: at + 1 } : null;
}

export const isBox = (sign: string): boolean => sign === TICKED || sign === UNTICKED;
