import { diffArrays } from "diff";

/** A stretch of two texts merged into one view: in both, or only before or after the change. */
export type Stretch = { readonly text: string; readonly in: "both" | "before" | "after" };

type Word = { readonly text: string; readonly from: number; readonly to: number };

/** Words, and the runs of other characters between them, except whitespace. */
const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    text: word,
    from: index,
    to: index + word.length,
  }));

/** Texts with more changed words than this are shown one after the other, because aligning them takes too long. */
const MOST_EXCHANGED = 1_000;

/**
 * A word-by-word diff of two texts. Without the removed stretches it equals `after` exactly. Whitespace and line ends
 * are not compared and are taken from `after`.
 */
export function compareTexts(before: string, after: string): Stretch[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const stretches: Stretch[] = [];
  const add = (text: string, where: Stretch["in"]) => text !== "" && stretches.push({ text, in: where });
  let [from, to, written] = [0, 0, 0];
  for (const { added, removed, count } of changesOf(old, now)) {
    const begin = now[to - 1]?.to ?? 0;
    if (removed) {
      add(after.slice(written, begin), "both");
      add(takenOut(before, old, from, count), "before");
      written = begin;
    } else if (added) {
      add(after.slice(written, begin), "both");
      written = now[to + count - 1]?.to ?? 0;
      add(after.slice(begin, written), "after");
    }
    if (!added) from += count;
    if (!removed) to += count;
  }
  add(after.slice(written), "both");
  return stretches;
}

/** The removed words with the space before them, or the space after them if there is none before. */
function takenOut(before: string, old: readonly Word[], from: number, count: number): string {
  const begin = old[from - 1]?.to ?? 0;
  const end = old[from + count - 1]?.to ?? 0;
  return before.slice(begin, /^\s/.test(before.slice(begin)) ? end : (old[from + count]?.from ?? before.length));
}

type Change = { readonly added: boolean; readonly removed: boolean; readonly count: number };

function changesOf(old: readonly Word[], now: readonly Word[]): readonly Change[] {
  const [before, after] = [old.map(({ text }) => text), now.map(({ text }) => text)];
  return (
    diffArrays(before, after, { maxEditLength: MOST_EXCHANGED }) ?? [
      { added: false, removed: true, count: old.length },
      { added: true, removed: false, count: now.length },
    ]
  );
}
