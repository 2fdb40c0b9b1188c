/**
 * A piece of text and its position on a page. The page is rotated so that the text runs from left to right. `y` is the
 * height of the baseline and grows downwards. All values are in points.
 */
export type Piece = {
  readonly text: string;
  readonly font: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

/** A rectangle of the page, rotated as its pieces are. */
export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** The area that a piece's letters cover: most are on the baseline, and some hang below it. */
export const boxOf = ({ x, y, width, size }: Piece): Box => ({
  left: x,
  right: x + width,
  top: y - size * 0.75,
  bottom: y + size * 0.2,
});

/** How much of the shorter of two stretches they have in common: 1 if it lies within the other. */
export function overlap(from: number, to: number, otherFrom: number, otherTo: number): number {
  const common = Math.min(to, otherTo) - Math.max(from, otherFrom);
  const smaller = Math.min(to - from, otherTo - otherFrom);
  return smaller <= 0 ? 0 : Math.max(0, common) / smaller;
}

export const overlaps = (a: Box, b: Box): number =>
  Math.min(overlap(a.left, a.right, b.left, b.right), overlap(a.top, a.bottom, b.top, b.bottom));

/** The size that most letters have. */
export function usualSize(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pieces) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] || 10;
}

/** Approximate letter widths in most typefaces, in letter heights: a page only gives the width of the whole piece. */
const widthOf = (letter: string): number =>
  /[ijl.,:;'|!ftI()[\]/ -]/.test(letter) ? 0.3 : /[mwMW@]/.test(letter) ? 0.85 : /\p{Lu}/u.test(letter) ? 0.68 : 0.53;

/** The largest width of a text in an ordinary typeface of a size. */
export const widthAt = (text: string, size: number): number =>
  Math.max(...text.split("\n").map((line) => [...line].reduce((sum, letter) => sum + widthOf(letter), 0))) * size;

/**
 * The left edge of each letter of a piece, and the right edge of the last: an estimate, accurate to about one letter.
 */
export function edgesOf({ text, x, width }: Piece): number[] {
  const widths = [...text].map(widthOf);
  const scale = width / (widths.reduce((sum, each) => sum + each, 0) || 1);
  let at = x;
  return [x, ...widths.map((each) => (at += each * scale))];
}

/** The letters from one index to another, as a piece of its own. */
export function part(piece: Piece, from: number, to: number): Piece {
  const edges = edgesOf(piece);
  const [left = piece.x, right = piece.x + piece.width] = [edges[from], edges[to]];
  return { ...piece, text: [...piece.text].slice(from, to).join(""), x: left, width: right - left };
}
