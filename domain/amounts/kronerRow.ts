import type { Figure } from "./figure";
import { kronerOf } from "./kronerOf";
import type { KronerRefusal } from "./parseKroner";

export type Side = "owner" | "uh" | "total";
export type Share = {
  readonly kroner: number;
  readonly note: string | null;
  /** As the document writes it, if that is in thousands or millions. */
  readonly written?: string;
};
/** Kroner per unit in each column; NaN if unknown. */
export type StatedUnits = Readonly<Record<Side, number>>;
export const IN_KRONER: StatedUnits = { owner: 1, uh: 1, total: 1 };

/** A row of a table of sums: owner, institutions, and the total that the row states. */
export type KronerRow = {
  readonly owner: Share | null;
  readonly uh: readonly Share[];
  readonly total: Share | null;
};

export type RowRefusal =
  | { readonly kind: "no-figures" }
  /** A figure in the row cannot be read; the rest is not guessed at. */
  | { readonly kind: "unreadable"; readonly text: string; readonly why: KronerRefusal["kind"] }
  /**
   * If several readings make the sum right, `ways` has them all. If none does, `ways` has those with every figure in
   * groups of three. A person is asked which is meant.
   */
  | { readonly kind: "ambiguous"; readonly ways: readonly KronerRow[] };

export const USUAL_ORDER: readonly Side[] = ["owner", "uh", "total"];

/** A figure as a share; NaN kroner if it cannot be read. */
export const shareOf = (figure: Figure, stated = 1): Share => {
  const outcome = kronerOf(figure, stated);
  return { kroner: outcome.ok ? outcome.value : Number.NaN, note: figure.note, ...originalWording(figure, stated) };
};

const WORDS: Readonly<Record<number, string>> = { 1000: "tusen", 1000000: "millioner" };

/** The figure as the document writes it, if that is not in kroner. */
export function originalWording({ text, unit }: Figure, stated = 1): { readonly written?: string } {
  if (unit !== null) return { written: /\p{L}/u.test(text) ? text : `${text} ${WORDS[unit]}` };
  return stated > 1 ? { written: `${text} ${WORDS[stated]}` } : {};
}

/** Puts the shares in their columns; shares beyond three belong to the UH column. */
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

/** Whether owner and UH add up to the total that the row states. */
export const holds = ({ owner, uh, total }: KronerRow): boolean =>
  total !== null && (owner?.kroner ?? 0) + uh.reduce((sum, { kroner }) => sum + kroner, 0) === total.kroner;
