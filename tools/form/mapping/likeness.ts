import { lettersOf } from "../../../documents/issued/placeOfWords";

/** Shorter words are in every label: og, i, av. */
const SHORTEST = 3;

const wordsOf = (text: string): Set<string> =>
  new Set(
    lettersOf(text)
      .split(" ")
      .filter((word) => word.length >= SHORTEST),
  );

/** How much two labels say the same, from 0 to 1: the words that they share, of all the words that they have. */
export function likeness(one: string, other: string): number {
  if (lettersOf(one) === lettersOf(other)) return lettersOf(one) === "" ? 0 : 1;
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  const fewest = Math.min(a.size, b.size);
  if (shared === 0) return 0;
  const all = (2 * shared) / (a.size + b.size);
  return Math.max(all, shared === fewest && fewest > 1 ? 0.8 : 0);
}
