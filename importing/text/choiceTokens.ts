import { EMPTY } from "../../domain/amounts/figure";
import { BOLD, BOLD_END } from "../model/withoutBold";
import { indexLetters } from "./letters";
import { bracketedSign, isBox, loneLetterAt, type SignAt, symbolAt, usualMeaning } from "./tickMeaning";

export type Labelled = { readonly id: string; readonly labels: readonly string[] };

type TokenPosition = { readonly line: number; readonly column: number; readonly start: number; readonly end: number };
export type Mark = TokenPosition & { readonly kind: "mark"; readonly sign: string };
export type OptionToken = TokenPosition & { readonly kind: "option"; readonly id: string; readonly bold: boolean };
export type ChoiceToken = Mark | OptionToken;

export type ChoiceTokens = {
  readonly tokens: readonly ChoiceToken[];
  /** The end of the last token. */
  readonly end: number;
  /** Whether blanks follow the last option, as where an empty box was. */
  readonly trailing: boolean;
};

/** The options of a question and the signs among them, in order, up to the first other word. */
export function choiceTokens(
  text: string,
  options: readonly Labelled[],
  between: readonly string[] = [],
): ChoiceTokens {
  const tokens: ChoiceToken[] = [];
  const placeOf = placesIn(text);
  const seen = new Set<string>();
  let marks = 0;
  let bold = false;
  let at = skipped(text, 0, between);
  let end = 0;
  while (at < text.length) {
    const sign = text[at] as string;
    if (sign === BOLD || sign === BOLD_END || text.startsWith("**", at)) {
      bold = sign === BOLD ? true : sign === BOLD_END ? false : !bold;
      at = skipped(text, at + (text.startsWith("**", at) ? 2 : 1), between);
      continue;
    }
    const enumerator = loneLetterAt(text, at);
    if (enumerator && isEnumerator(text, enumerator)) {
      const after = skipped(text, enumerator.end, between);
      if (optionAt(text, after, options)) at = after;
    }
    const option = optionAt(text, at, options);
    const mark = option ? null : markAt(text, at, options, between);
    if (option && !seen.has(option.id)) {
      seen.add(option.id);
      tokens.push({ kind: "option", id: option.id, bold, ...placeOf(at), start: at, end: option.end });
      end = option.end;
    } else if (mark && !(marks === options.length && seen.size === options.length)) {
      marks++;
      tokens.push({ kind: "mark", sign: mark.sign, ...placeOf(at), start: at, end: mark.end });
      end = mark.end;
    } else break;
    at = skipped(text, end, between);
  }
  return { tokens, end, trailing: tokens.at(-1)?.kind === "option" && text[end] === " " };
}

/** Gives the line of an index and its cell in that line. Indexes must be requested in rising order. */
function placesIn(text: string): (at: number) => Pick<TokenPosition, "line" | "column"> {
  let seen = 0;
  let place = { line: 0, column: 0 };
  return (at) => {
    for (; seen < at; seen++) {
      if (text[seen] === "\n") place = { line: place.line + 1, column: 0 };
      else if (text[seen] === "\t") place = { ...place, column: place.column + 1 };
    }
    return place;
  };
}

/**
 * The sign at an index.
 *
 * A box is a sign anywhere. Any other symbol may be a bullet, and a letter may be a word. They count only if an option
 * or nothing follows on the line, or if they touch the option.
 */
function markAt(text: string, at: number, options: readonly Labelled[], between: readonly string[]): SignAt | null {
  const sign = bracketedSign(text, at) ?? symbolAt(text, at);
  const startsLine = lineBefore(text, at).trim() === "";
  if (sign && (isBox(sign.sign) || !startsLine)) return sign;
  const letter = sign ?? loneLetterAt(text, at);
  if (letter) {
    if (/^x$/i.test(letter.sign) && !startsLine) return letter;
    const after = skipped(text, letter.end, between);
    if (optionAt(text, after, options)) return letter;
    return endsCell(text, letter.end) ? letter : null;
  }
  const touching = { sign: text[at] as string, end: at + 1 };
  return usualMeaning(touching.sign) !== null && startsUpper(text, at + 1) && optionAt(text, at + 1, options)
    ? touching
    : null;
}

const startsUpper = (text: string, at: number): boolean => /\p{Lu}/u.test(text[at] ?? "");
const isEnumerator = (text: string, { sign, end }: SignAt): boolean =>
  /^[a-h0-9]$/i.test(sign) && /[.)]/.test(text[end] ?? "");
const lineBefore = (text: string, at: number): string =>
  text.slice(Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\t", at - 1)) + 1, at);
/** Whether only punctuation follows until the end of the line or cell, or a wide blank. */
function endsCell(text: string, from: number): boolean {
  let at = from;
  while (/[)\]:.;,]/.test(text[at] ?? "") || (text[at] === " " && text[at + 1] !== " ")) at++;
  return /[\n\t\u2028 ]/.test(text[at] ?? "\n");
}

/** Skips blanks, punctuation and words printed between the options. */
function skipped(text: string, from: number, between: readonly string[]): number {
  let at = from;
  for (;;) {
    while (
      at < text.length &&
      /[\s()[\]:.;,/?|_–-]/.test(text[at] as string) &&
      !text.startsWith("**", at) &&
      bracketedSign(text, at) === null
    )
      at++;
    const phrase = between.map((words) => labelEnd(text, at, words)).find((end) => end !== null);
    if (phrase === undefined || phrase === null) return at;
    at = phrase;
  }
}

/** The option whose label begins at an index; the longest if there are several. */
export function optionAt(
  text: string,
  from: number,
  options: readonly Labelled[],
): { readonly id: string; readonly end: number } | null {
  let at = from;
  while (text[at] === EMPTY) return null;
  while (text[at] === BOLD || text[at] === BOLD_END) at++;
  const found = options
    .flatMap(({ id, labels }) => labels.map((label) => ({ id, end: labelEnd(text, at, label) })))
    .filter((option): option is { id: string; end: number } => option.end !== null)
    .sort((a, b) => b.end - a.end);
  return found[0] ?? null;
}

/** The end of a label that begins at this index, ignoring case, line breaks and punctuation. */
function labelEnd(text: string, from: number, label: string): number | null {
  const wanted = indexLetters(label).squeezed;
  let matched = 0;
  let at = from;
  for (; at < text.length && matched < wanted.length; at++) {
    const sign = text[at] as string;
    if (isBox(sign) || sign === EMPTY) return null;
    if (!/[\p{L}\p{N}]/u.test(sign)) {
      if (matched === 0) return null;
      continue;
    }
    if (sign.toLowerCase() !== wanted[matched]) return null;
    matched++;
  }
  return matched === wanted.length && !/[\p{L}\p{N}]/u.test(text[at] ?? " ") ? at : null;
}

/** Where the options begin, after anything printed before them. */
export const choicesStart = (text: string, between: readonly string[] = []): number => skipped(text, 0, between);
