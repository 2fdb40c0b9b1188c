import type { Element } from "./parsedXml";
import type { Item } from "./readingOrder";

/** A text in the letters and digits that two texts are compared by. */
export const lettersOf = (text: string): string =>
  text
    .normalize("NFC")
    .toLocaleLowerCase("nb")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The words of each paragraph up to each item, in the letters that they are compared by. */
function lettersUpTo(items: readonly Item[]): string[] {
  const whole = new Map<Element, string>();
  return items.map((item) => {
    if (item.kind !== "words") return "";
    const text = `${whole.get(item.paragraph) ?? ""} ${item.text}`;
    whole.set(item.paragraph, text);
    return lettersOf(text);
  });
}

/**
 * The place in the reading order where the form has these words printed; -1 if it has not. Words that are a paragraph's
 * only ones come before those that begin one, and these before words within one.
 */
export function placeOfWords(items: readonly Item[], words: string): number {
  const wanted = lettersOf(words);
  if (wanted === "") return -1;
  const letters = lettersUpTo(items);
  const own = items.map((item) => (item.kind === "words" ? lettersOf(item.text) : ""));
  const first = (matches: (text: string) => boolean): number =>
    letters.findIndex((text, index) => matches(text) || matches(own[index] as string));
  const bounded = ` ${wanted} `;
  for (const matches of [
    (text: string) => text === wanted,
    (text: string) => `${text} `.startsWith(`${wanted} `),
    (text: string) => ` ${text} `.includes(bounded),
  ]) {
    const at = first(matches);
    if (at >= 0) return at;
  }
  return -1;
}
