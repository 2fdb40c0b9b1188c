import { boxOf, edgesOf, overlaps, type Piece } from "./piece";

/** How far apart two prints of one text may be, in heights of its letters: bold that is printed twice, or a shadow. */
const BESIDE = 0.35;

type Printed = {
  readonly pieces: readonly Piece[];
  /** Two texts that differ and lie over each other: which one is meant cannot be told. */
  readonly over: readonly (readonly [string, string])[];
};

/** Leaves out what is printed again in its own place. */
export function withoutDoubled(pieces: readonly Piece[]): Printed {
  const kept: Piece[] = [];
  const over: [string, string][] = [];
  const heights = new Map<number, Piece[]>();
  const near = ({ y }: Piece) => [-1, 0, 1].flatMap((step) => heights.get(Math.round(y / 10) + step) ?? []);
  for (const piece of [...pieces].sort((a, b) => b.text.length - a.text.length)) {
    const others = near(piece);
    if (others.some((other) => repeats(piece, other))) continue;
    const under = others.find((other) => covers(other, piece));
    if (under) over.push([under.text.trim(), piece.text.trim()]);
    kept.push(piece);
    const height = Math.round(piece.y / 10);
    heights.set(height, [...(heights.get(height) ?? []), piece]);
  }
  const all = new Set(kept);
  return { pieces: pieces.filter((piece) => all.has(piece)), over };
}

/** Whether a piece is printed in another, at the place where it stands there. */
function repeats(piece: Piece, other: Piece): boolean {
  if (Math.abs(piece.y - other.y) > BESIDE * piece.size || Math.abs(piece.size - other.size) > 0.2 * other.size)
    return false;
  const wanted = piece.text.trim();
  const edges = edgesOf(other);
  const slack = wanted === other.text.trim() ? BESIDE : 1.5;
  for (let at = other.text.indexOf(wanted); at >= 0; at = other.text.indexOf(wanted, at + 1))
    if (Math.abs((edges[[...other.text.slice(0, at)].length] ?? 0) - piece.x) <= slack * piece.size) return true;
  return false;
}

const covers = (other: Piece, piece: Piece): boolean =>
  /[\p{L}\p{N}]/u.test(other.text) && /[\p{L}\p{N}]/u.test(piece.text) && overlaps(boxOf(other), boxOf(piece)) > 0.6;
