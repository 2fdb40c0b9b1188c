import { wordsOf } from "../text/letters";

/** The words of a line: a form is used in several years, so one year is as another. */
const phraseWords = (line: string): string[] =>
  wordsOf(line.replaceAll("{year}", " 2000 ")).map((word) => (/^20\d\d$/.test(word) ? "2000" : word));

export const phraseOf = (line: string): string => phraseWords(line).join(" ");

/** Whether a line is nothing but phrases, one after another, perhaps with a number before the first: "4. Vurdering". */
export function isMadeOf(line: string, phrases: ReadonlySet<string>): boolean {
  const words = phraseWords(line);
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  const starts = ENUMERATOR.test(words[0] ?? "") && words.length > 1 ? [0, 1] : [0];
  const ends = new Set(starts);
  for (let from = 0; from < words.length; from++) {
    if (!ends.has(from)) continue;
    for (let to = from + 1; to <= words.length; to++) if (phrases.has(words.slice(from, to).join(" "))) ends.add(to);
  }
  return ends.has(words.length);
}

/** Longer lines are no headings, nor heads of tables. */
const MOST_WORDS = 150;
const ENUMERATOR = /^(?:\d{1,2}|[a-h])$/;
