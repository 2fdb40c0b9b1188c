import { boxOf, edgesOf, overlaps, type Piece, part } from "./piece";

/** The largest offset between two prints of one text, in letter heights: bold type printed twice, or a shadow. */
const BESIDE = 0.35;

type Printed = {
  readonly pieces: readonly Piece[];
  /** Two different texts that lie over each other: it is unclear which one is meant. */
  readonly over: readonly (readonly [string, string])[];
};

/**
 * Removes text that is printed twice at the same place. If two pieces overlap partly, because they were joined from
 * smaller ones, their words are compared.
 */
export function withoutDoubled(pieces: readonly Piece[]): Printed {
  const once = single(pieces);
  const near = byHeight(once);
  const crossed = once.filter((piece) => near(piece).some((other) => other !== piece && crosses(piece, other)));
  if (crossed.length === 0) return { pieces: once, over: [] };
  const words = once.flatMap((piece) => (crossed.includes(piece) ? wordsOf(piece) : [piece]));
  const kept = single(words);
  const beside = byHeight(kept);
  const over = kept.flatMap((piece, index) =>
    beside(piece)
      .filter((other) => kept.indexOf(other) > index && covers(other, piece))
      .map((other): [string, string] => [piece.text.trim(), other.text.trim()]),
  );
  return { pieces: kept, over };
}

/** The pieces that are not printed within another. */
function single(pieces: readonly Piece[]): Piece[] {
  const kept = new Set<Piece>();
  const heights = new Map<number, Piece[]>();
  for (const piece of [...pieces].sort((a, b) => b.text.length - a.text.length)) {
    const height = Math.round(piece.y / STEP);
    const others = [-1, 0, 1].flatMap((step) => heights.get(height + step) ?? []);
    if (others.some((other) => repeats(piece, other))) continue;
    kept.add(piece);
    heights.set(height, [...(heights.get(height) ?? []), piece]);
  }
  return pieces.filter((piece) => kept.has(piece));
}

const STEP = 10;
function byHeight(pieces: readonly Piece[]): (piece: Piece) => Piece[] {
  const heights = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const height = Math.round(piece.y / STEP);
    heights.set(height, [...(heights.get(height) ?? []), piece]);
  }
  return ({ y }) => [-1, 0, 1].flatMap((step) => heights.get(Math.round(y / STEP) + step) ?? []);
}

/** The words of a piece; an empty box counts as a word. */
const wordsOf = (piece: Piece): Piece[] =>
  [...piece.text.matchAll(/\[ ?[xX]?\]|\S+/g)].map((match) => {
    const from = [...piece.text.slice(0, match.index)].length;
    return part(piece, from, from + [...match[0]].length);
  });

/** Whether two pieces of one line overlap by more than the width of a letter. */
const crosses = (a: Piece, b: Piece): boolean =>
  Math.abs(a.y - b.y) < BESIDE * a.size &&
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > Math.max(a.size, b.size) * 0.5;

/** Whether a piece is printed within another, at the same place. */
function repeats(piece: Piece, other: Piece): boolean {
  if (Math.abs(piece.y - other.y) > BESIDE * piece.size || Math.abs(piece.size - other.size) > 0.2 * other.size)
    return false;
  const wanted = piece.text.trim();
  let at = other.text.indexOf(wanted);
  if (at < 0) return false;
  const edges = edgesOf(other);
  const slack = wanted === other.text.trim() ? BESIDE : 1.5;
  for (; at >= 0; at = other.text.indexOf(wanted, at + 1))
    if (Math.abs((edges[[...other.text.slice(0, at)].length] ?? 0) - piece.x) <= slack * piece.size) return true;
  return false;
}

const covers = (other: Piece, piece: Piece): boolean =>
  /[\p{L}\p{N}]/u.test(other.text) && /[\p{L}\p{N}]/u.test(piece.text) && overlaps(boxOf(other), boxOf(piece)) > 0.6;
