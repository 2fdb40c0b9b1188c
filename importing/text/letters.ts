/** A text reduced to its letters and digits, with the index of each in the text. */
export type Letters = { readonly text: string; readonly squeezed: string; readonly at: Int32Array };
export type Span = { readonly start: number; readonly end: number };

const LETTER = /[\p{L}\p{N}]/u;

/** Reduces a text to its letters; `keep` also keeps signs that phrases contain. */
export function indexLetters(text: string): Letters {
  const at = new Int32Array(text.length);
  const letters: string[] = [];
  for (let index = 0; index < text.length; index++) {
    const letter = text[index] as string;
    if (!LETTER.test(letter)) continue;
    const lower = letter.toLowerCase();
    if (lower.length !== 1) continue;
    at[letters.length] = index;
    letters.push(lower);
  }
  return { text, squeezed: letters.join(""), at };
}

const YEAR = "{year}";
const NUMBER = "{n}";

/**
 * The occurrences of a phrase, ignoring case, punctuation, and the blanks, line ends and hyphens within it.
 *
 * Matches respect word boundaries: "annet" is not found in "blantannet". `{year}` matches any year.
 */
export function occurrences({ text, squeezed, at }: Letters, phrase: string): Span[] {
  const pattern = patternOf(phrase);
  const spans: Span[] = [];
  const add = (from: number, length: number): boolean => {
    const start = at[from] as number;
    const end = (at[from + length - 1] as number) + 1;
    if (LETTER.test(text[start - 1] ?? " ") || LETTER.test(text[end] ?? " ")) return false;
    spans.push({ start, end });
    return true;
  };
  // In "Tiltak 1: 18 samlinger", or "Tiltak 1" before an amount, only the first figure is the number.
  const addNumbered = (from: number, { length }: string, digits: number) => {
    const first = from + length - digits;
    for (let count = digits; count > 0; count--) {
      const together = (at[first + count - 1] as number) - (at[first] as number) === count - 1;
      if (together && add(from, length - digits + count)) return;
    }
  };
  if (typeof pattern === "string") {
    for (let from = squeezed.indexOf(pattern); from >= 0; from = squeezed.indexOf(pattern, from + 1))
      add(from, pattern.length);
  } else
    for (const match of squeezed.matchAll(pattern)) {
      const digits = match.groups?.number?.length;
      if (digits === undefined) add(match.index, match[0].length);
      else addNumbered(match.index, match[0], digits);
    }
  return spans;
}

const patterns = new Map<string, string | RegExp>();

function patternOf(phrase: string): string | RegExp {
  const known = patterns.get(phrase);
  if (known !== undefined) return known;
  const squeeze = (part: string) => indexLetters(part).squeezed;
  const parts = phrase.split(/(\{year\}|\{n\})/);
  const pattern =
    parts.length === 1
      ? squeeze(phrase)
      : new RegExp(
          parts
            .map((part) => (part === YEAR ? "20\\d\\d" : part === NUMBER ? "(?<number>\\d{1,3})" : squeeze(part)))
            .join(""),
          "g",
        );
  patterns.set(phrase, pattern);
  return pattern;
}

/** Compares words, ignoring case, blanks and punctuation. */
export const sameWords = (a: string, b: string): boolean => indexLetters(a).squeezed === indexLetters(b).squeezed;

/**
 * The words of a text in lower case, without a locale: Norwegian has no case rules of its own, and locales are slow.
 */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
