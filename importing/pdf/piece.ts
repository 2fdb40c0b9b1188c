/**
 * A piece of text where it stands on a page. The page is turned so that its text runs from left to right and `y`, the
 * height of the line that the letters stand on, grows downwards. All in points.
 */
export type Piece = {
  readonly text: string;
  readonly font: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

/** A rectangle of the page, turned as its pieces are. */
export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** What the letters of a piece cover: most stand on the line, and some hang under it. */
export const boxOf = ({ x, y, width, size }: Piece): Box => ({
  left: x,
  right: x + width,
  top: y - size * 0.75,
  bottom: y + size * 0.2,
});

/** How much of the smaller of two stretches both have in common: 1 where it lies within the other. */
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

/** Widths of letters as most typefaces have them, in heights: what a page says is the width of the whole piece. */
const widthOf = (letter: string): number =>
  /[ijl.,:;'|!ftI()[\]/ -]/.test(letter) ? 0.3 : /[mwMW@]/.test(letter) ? 0.85 : /\p{Lu}/u.test(letter) ? 0.68 : 0.53;

/** How wide a text is at most in an ordinary typeface of a size. */
export const widthAt = (text: string, size: number): number =>
  Math.max(...text.split("\n").map((line) => [...line].reduce((sum, letter) => sum + widthOf(letter), 0))) * size;

/** Where each letter of a piece begins, and where the last one ends: an estimate, right to about one letter. */
export function edgesOf({ text, x, width }: Piece): number[] {
  const widths = [...text].map(widthOf);
  const scale = width / (widths.reduce((sum, each) => sum + each, 0) || 1);
  let at = x;
  return [x, ...widths.map((each) => (at += each * scale))];
}

/** The letters from one to another, as a piece of its own. */
export function part(piece: Piece, from: number, to: number): Piece {
  const edges = edgesOf(piece);
  const [left = piece.x, right = piece.x + piece.width] = [edges[from], edges[to]];
  return { ...piece, text: [...piece.text].slice(from, to).join(""), x: left, width: right - left };
}
