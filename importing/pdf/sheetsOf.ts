import type { Piece } from "./piece";

/** The fewest lines in each half for a sheet to be two pages. */
const LINES = 8;
/** The least share of a half's lines that begin at its left edge. */
const FLUSH = 0.5;

/**
 * Splits a sheet with two pages printed side by side; otherwise returns the whole sheet.
 *
 * In a split sheet, nothing crosses the middle. Each half has its own left edge, and its lines use more than half its
 * width.
 */
export function sheetsOf(pieces: readonly Piece[]): (readonly Piece[])[] {
  const left = Math.min(...pieces.map(({ x }) => x));
  const right = Math.max(...pieces.map(({ x, width }) => x + width));
  const lines = [...pieces].filter(({ text }) => text.trim() !== "");
  for (let share = 0.4; share <= 0.6; share += 0.02) {
    const middle = left + (right - left) * share;
    const halves = [lines.filter(({ x }) => x < middle), lines.filter(({ x }) => x >= middle)] as const;
    if (halves[0].every(({ x, width }) => x + width <= middle) && halves.every(isPage)) return [...halves];
  }
  return [pieces];
}

function isPage(half: readonly Piece[]): boolean {
  const starts = Math.min(...half.map(({ x }) => x));
  const flush = half.filter(({ x, size }) => x - starts < size);
  const width = Math.max(...half.map(({ x, width }) => x + width)) - starts;
  const rows = new Set(half.map(({ y }) => Math.round(y / 4))).size;
  return (
    rows >= LINES &&
    new Set(flush.map(({ y }) => Math.round(y / 4))).size >= rows * FLUSH &&
    half.some(({ width: own }) => own > width * 0.6) &&
    flush.filter(({ text }) => text.trim().split(/\s+/).length >= 4).length >= LINES / 2
  );
}
