import { type Figure, kronerOf } from "./figure";
import type { KronerRefusal } from "./kroner";

export type Side = "owner" | "uh" | "total";
export type Share = {
  readonly kroner: number;
  readonly note: string | null;
  /** As the document has it, where that is in thousands or millions. */
  readonly written?: string;
};
/** How many kroner the figures of each column count; NaN where nobody knows. */
export type StatedUnits = Readonly<Record<Side, number>>;
export const IN_KRONER: StatedUnits = { owner: 1, uh: 1, total: 1 };

/** A row of a table of sums: owner, institutions, and what the row itself says that they make. */
export type KronerRow = {
  readonly owner: Share | null;
  readonly uh: readonly Share[];
  readonly total: Share | null;
};

export type RowRefusal =
  | { readonly kind: "no-figures" }
  /** A figure in the row cannot be taken; the rest is not guessed at. */
  | { readonly kind: "unreadable"; readonly text: string; readonly why: KronerRefusal["kind"] }
  /**
   * More than one way of reading the row makes its sum hold: `ways` has them all. Or none does: `ways` then has those
   * with every figure in groups of three, so that a person can be asked which is meant.
   */
  | { readonly kind: "ambiguous"; readonly ways: readonly KronerRow[] };

export const USUAL_ORDER: readonly Side[] = ["owner", "uh", "total"];

/** A figure as a share; NaN kroner where it cannot be taken. */
export const shareOf = (figure: Figure, stated = 1): Share => {
  const outcome = kronerOf(figure, stated);
  return { kroner: outcome.ok ? outcome.value : Number.NaN, note: figure.note, ...writtenAs(figure, stated) };
};

const WORDS: Readonly<Record<number, string>> = { 1000: "tusen", 1000000: "millioner" };

/** How a figure stands in the document, where that is not in kroner. */
export function writtenAs({ text, unit }: Figure, stated = 1): { readonly written?: string } {
  if (unit !== null) return { written: /\p{L}/u.test(text) ? text : `${text} ${WORDS[unit]}` };
  return stated > 1 ? { written: `${text} ${WORDS[stated]}` } : {};
}

/** The shares in their columns; whatever stands beyond three belongs to the UH column. */
export function assign(shares: readonly (Share | null)[], order: readonly Side[]): KronerRow | null {
  const extra = shares.length - 3;
  if (extra < 0) return null;
  const row: { owner: Share | null; uh: Share[]; total: Share | null } = { owner: null, uh: [], total: null };
  let at = 0;
  for (const side of order) {
    const width = side === "uh" ? 1 + extra : 1;
    const here = shares.slice(at, at + width);
    at += width;
    if (side === "uh") row.uh = here.filter((share) => share !== null);
    else row[side] = here[0] ?? null;
  }
  return row;
}

/** Whether owner and UH make what the row itself says. */
export const holds = ({ owner, uh, total }: KronerRow): boolean =>
  total !== null && (owner?.kroner ?? 0) + uh.reduce((sum, { kroner }) => sum + kroner, 0) === total.kroner;
