import { boxOf, edgesOf, overlaps, type Piece, part } from "./piece";

/** How far apart two prints of one text may be, in heights of its letters: bold that is printed twice, or a shadow. */
const BESIDE = 0.35;

type Printed = {
  readonly pieces: readonly Piece[];
  /** Two texts that differ and lie over each other: which one is meant cannot be told. */
  readonly over: readonly (readonly [string, string])[];
};

/**
 * Leaves out what is printed again in its own place. Where two pieces lie over each other in part, because they were
 * put together from smaller ones, their words are compared.
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

/** The pieces of which none is printed in another. */
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

/** The words of a piece, an empty box as one of them. */
const wordsOf = (piece: Piece): Piece[] =>
  [...piece.text.matchAll(/\[ ?[xX]?\]|\S+/g)].map((match) => {
    const from = [...piece.text.slice(0, match.index)].length;
    return part(piece, from, from + [...match[0]].length);
  });

/** Whether two pieces of one line lie over each other by more than the width of a letter. */
const crosses = (a: Piece, b: Piece): boolean =>
  Math.abs(a.y - b.y) < BESIDE * a.size &&
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > Math.max(a.size, b.size) * 0.5;

/** Whether a piece is printed in another, at the place where it stands there. */
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
