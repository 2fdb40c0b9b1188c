import type { Column, OutlineRow } from "../outline/block";

/** The letters that fit beside each other where a table is narrowest before it is read downwards. */
const LETTERS = 58;
/** Those of the narrowest column whose longest words are broken: 6.5em in style.css. */
const LEAST = 11;

/** A column as wide as its longest word, or as the least; null in a table that has no room for either. */
export type ColumnWidth = "whole" | "least" | null;

/**
 * Which columns of a table break no words: those of the shortest words, as many as there is room for. A browser would
 * squeeze each beside long texts, down to one letter.
 */
export function wholeColumns(columns: readonly Column[], rows: readonly OutlineRow[]): ColumnWidth[] {
  const longest = columns.map(({ label }, index) =>
    Math.max(...[label, ...rows.map(({ cells }) => cells[index] ?? "")].map(longestWord)),
  );
  const widths = columns.map((): ColumnWidth => (LEAST * columns.length <= LETTERS ? "least" : null));
  let left = LETTERS;
  let others = columns.length;
  for (const index of [...columns.keys()].sort((a, b) => (longest[a] ?? 0) - (longest[b] ?? 0))) {
    left -= longest[index] ?? 0;
    others -= 1;
    if (left < LEAST * others) return widths;
    widths[index] = "whole";
  }
  return widths;
}

/** A no-break space is within a word. */
const longestWord = (text: string): number => Math.max(...text.split(/[ \n]/).map((word) => word.length));
