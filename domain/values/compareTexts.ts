import { diffIndices } from "node-diff3";
import { alignable } from "./alignable";

/** A stretch of two texts that are read as one: in both of them, or only before or after the change. */
export type Stretch = { readonly text: string; readonly in: "both" | "before" | "after" };

type Word = { readonly text: string; readonly from: number; readonly to: number };

/** Words, and what stands between them but for space. */
const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    text: word,
    from: index,
    to: index + word.length,
  }));

/**
 * Two texts as one, word by word. Without what was taken out it is exactly `after`; space and line ends are not
 * compared, and stand as they do there.
 */
export function compareTexts(before: string, after: string): Stretch[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const stretches: Stretch[] = [];
  const add = (text: string, where: Stretch["in"]) => text !== "" && stretches.push({ text, in: where });
  let written = 0;
  for (const { buffer1, buffer2 } of changesOf(old, now)) {
    const [to, added] = buffer2;
    const begin = now[to - 1]?.to ?? 0;
    const end = added === 0 ? begin : (now[to + added - 1]?.to ?? 0);
    add(after.slice(written, begin), "both");
    add(takenOut(before, old, buffer1), "before");
    add(after.slice(begin, end), "after");
    written = end;
  }
  add(after.slice(written), "both");
  return stretches;
}

/** With the space before it; with that behind it where there is none. */
function takenOut(before: string, old: readonly Word[], [from, removed]: Words): string {
  if (removed === 0) return "";
  const begin = old[from - 1]?.to ?? 0;
  const end = old[from + removed - 1]?.to ?? 0;
  return before.slice(begin, /^\s/.test(before.slice(begin)) ? end : (old[from + removed]?.from ?? before.length));
}

/** Where words begin, and how many. */
type Words = readonly [number, number];
type Change = { readonly buffer1: Words; readonly buffer2: Words };

/** Which words were exchanged for which. What is alike at both ends is left out before, since nearly all of it is. */
function changesOf(old: readonly Word[], now: readonly Word[]): Change[] {
  const [before, after] = [old.map(({ text }) => text), now.map(({ text }) => text)];
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const [mid, other] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  if (mid.length + other.length === 0) return [];
  if (!alignable(mid, other)) return [{ buffer1: [head, mid.length], buffer2: [head, other.length] }];
  return diffIndices(mid, other).map(({ buffer1: [one, length], buffer2: [two, size] }) => ({
    buffer1: [one + head, length],
    buffer2: [two + head, size],
  }));
}
