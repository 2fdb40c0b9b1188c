import { type Figure, kronerOf, lexFigures } from "./figures";
import { type KronerRefusal, MOST_KRONER } from "./kroner";
import { type Outcome, ok, refuse } from "./outcome";

export type Side = "owner" | "uh" | "total";
export type Share = { readonly kroner: number; readonly note: string | null };

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

/**
 * Reads a row "owner, UH, total" as people write it, in the columns' order.
 *
 * Cells that tabs keep apart are read where they stand, and the UH cell may hold several institutions. Figures that
 * are run together, `505 000 794 000 1 299 000`, are split where exactly one split makes owner + UH the total. Where
 * several do, or none, the row is refused with what it may mean: a question to a person, never a guess.
 */
export function readKronerRow(text: string, order: readonly Side[] = USUAL_ORDER): Outcome<KronerRow, RowRefusal> {
  const cells = cellsOf(text);
  if (cells.length >= 3) return rowOfCells(cells, order);
  const items = itemsOf(text.replaceAll("\t", "  "));
  const figures = items.filter((item) => item !== null);
  if (figures.length === 0) return refuse({ kind: "no-figures" });

  const bad = figures.map((figure) => ({ figure, outcome: kronerOf(figure) }));
  const refused = bad.find(({ outcome }) => !outcome.ok && outcome.refusal.kind !== "too-large");
  if (refused && !refused.outcome.ok)
    return refuse({ kind: "unreadable", text: refused.figure.text, why: refused.outcome.refusal.kind });

  if (items.length >= 3 && bad.every(({ outcome }) => outcome.ok)) {
    const row = assign(
      items.map((figure) => (figure === null ? null : shareOf(figure))),
      order,
    );
    if (row) return ok(row);
  }
  const marked = figures.length === 2 && items.length === 2 ? byNote(figures, order) : null;
  if (marked) return ok(marked);
  return splitRow(items, order);
}

/** Figures and empty cells in their order; a name that stands beside a figure without parentheses is its note. */
function itemsOf(text: string): (Figure | null)[] {
  const items: (Figure | null)[] = [];
  for (const lexeme of lexFigures(text)) {
    const last = items.at(-1);
    if (lexeme.kind === "figure") items.push(lexeme.figure);
    else if (lexeme.kind !== "word") items.push(null);
    else if (last && last.note === null && /^\p{Lu}/u.test(lexeme.text))
      items[items.length - 1] = { ...last, note: lexeme.text };
  }
  return items;
}

/** The cells of a row: what tabs keep apart; blank cells at either end count as cells. */
const cellsOf = (text: string): string[] => (text.includes("\t") ? text.split("\t") : []);

function rowOfCells(cells: readonly string[], order: readonly Side[]): Outcome<KronerRow, RowRefusal> {
  const read: Record<Side, Share[]> = { owner: [], uh: [], total: [] };
  for (const [index, side] of order.entries()) {
    const outcome = readShares(cells[index] ?? "");
    if (!outcome.ok) return outcome;
    read[side] = [...outcome.value];
  }
  if (Object.values(read).every((shares) => shares.length === 0)) return refuse({ kind: "no-figures" });
  const [owner, total] = [read.owner, read.total].map(only);
  return ok({ owner: owner ?? null, uh: read.uh, total: total ?? null });
}

/** Several figures in an owner's or total's cell are one share when they are all of it. */
const only = (shares: readonly Share[]): Share | null =>
  shares.length === 0
    ? null
    : { kroner: shares.reduce((sum, { kroner }) => sum + kroner, 0), note: shares[0]?.note ?? null };

/** The amounts in one cell, each with its note: `201 500,- (LMS) 284 000,- (Nord)`. An empty cell has none. */
export function readShares(cell: string): Outcome<Share[], RowRefusal> {
  const lexemes = lexFigures(cell);
  const shares: Share[] = [];
  for (const [index, lexeme] of lexemes.entries()) {
    if (lexeme.kind !== "figure") continue;
    const outcome = kronerOf(lexeme.figure);
    if (!outcome.ok) return refuse({ kind: "unreadable", text: lexeme.figure.text, why: outcome.refusal.kind });
    shares.push({ kroner: outcome.value, note: lexeme.figure.note ?? noteBeside(lexemes, index) });
  }
  return ok(shares);
}

/** "LMS: 201 500" or "201 500 LMS": the words before the figure, or after the last one. */
function noteBeside(lexemes: ReturnType<typeof lexFigures>, index: number): string | null {
  const words = (from: number, step: 1 | -1): string[] => {
    const found: string[] = [];
    for (let at = from; lexemes[at]?.kind === "word"; at += step) found.push((lexemes[at] as { text: string }).text);
    return step === 1 ? found : found.reverse();
  };
  const leading = lexemes[0]?.kind === "word";
  const beside = leading ? words(index - 1, -1) : words(index + 1, 1);
  const note = beside.join(" ").replace(/^[\s:+,;–-]+|[\s:+,;–-]+$/g, "");
  return note === "" || /^(og|samt|\+)$/i.test(note) ? null : note;
}

const shareOf = (figure: Figure): Share => {
  const outcome = kronerOf(figure);
  return { kroner: outcome.ok ? outcome.value : Number.NaN, note: figure.note };
};

/** The shares in their columns; whatever stands beyond three belongs to the UH column. */
function assign(shares: readonly (Share | null)[], order: readonly Side[]): KronerRow | null {
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

/** Two figures of which one is noted with an institution: the other side is empty. */
function byNote(figures: readonly Figure[], order: readonly Side[]): KronerRow | null {
  const [first, second] = figures as [Figure, Figure];
  if (order.at(-1) !== "total" || !kronerOf(first).ok || !kronerOf(second).ok) return null;
  if (first.note !== null && second.note === null) return { owner: null, uh: [shareOf(first)], total: shareOf(second) };
  return null;
}

const holds = ({ owner, uh, total }: KronerRow): boolean =>
  total !== null && (owner?.kroner ?? 0) + uh.reduce((sum, { kroner }) => sum + kroner, 0) === total.kroner;

/** Every way of cutting a run of groups into `count` figures. No figure but 0 itself begins with a zero. */
function* cuts(groups: readonly string[], count: number): Generator<string[][]> {
  if (count === 1) {
    const [first] = groups;
    const kroner = Number(groups.join(""));
    const begins = groups.length === 1 ? /^(0|[1-9]\d*)$/ : /^[1-9]/;
    if (first && begins.test(first) && kroner <= MOST_KRONER) yield [[...groups]];
    return;
  }
  for (let size = 1; size <= groups.length - count + 1; size++)
    for (const [head] of cuts(groups.slice(0, size), 1))
      for (const tail of cuts(groups.slice(size), count - 1)) yield [head as string[], ...tail];
}

const inThrees = (groups: readonly string[]): boolean =>
  groups.length === 1 || (/^[1-9]\d{0,2}$/.test(groups[0] ?? "") && groups.slice(1).every((g) => g.length === 3));

/** The ways of cutting all the runs of a row so that there are three figures, gaps counted. */
function* waysOf(
  items: readonly (Figure | null)[],
  count: number,
): Generator<{ shares: (Share | null)[]; neat: boolean }> {
  const [item, ...rest] = items;
  if (item === undefined) {
    if (count === 0) yield { shares: [], neat: true };
    return;
  }
  const most = count - rest.length;
  if (item === null || item.groups.length === 0) {
    if (most < 1) return;
    for (const way of waysOf(rest, count - 1)) yield { shares: [item && shareOf(item), ...way.shares], neat: way.neat };
    return;
  }
  for (let figures = 1; figures <= Math.min(most, item.groups.length); figures++)
    for (const cut of cuts(item.groups, figures))
      for (const way of waysOf(rest, count - figures)) {
        const here = cut.map((groups, index) => ({
          kroner: Number(groups.join("")),
          note: index === cut.length - 1 ? item.note : null,
        }));
        yield { shares: [...here, ...way.shares], neat: cut.every(inThrees) && way.neat };
      }
}

function splitRow(items: readonly (Figure | null)[], order: readonly Side[]): Outcome<KronerRow, RowRefusal> {
  const tooMany = items.reduce((sum, item) => sum + Math.max(1, item?.groups.length ?? 1), 0) > 24;
  // Every institution beyond the first that is named beside a figure is one figure more.
  const counts = [3, 2 + items.filter((item) => item?.note).length].filter((count, index) => count >= 3 + index);
  const ways = tooMany ? [] : counts.flatMap((count) => [...waysOf(items, count)]);
  const rows = ways.flatMap(({ shares, neat }) => {
    const row = assign(shares, order);
    return row ? [{ row, neat }] : [];
  });
  const holding = rows.filter(({ row }) => holds(row));
  if (holding.length === 1) return ok(holding[0]?.row as KronerRow);
  if (holding.length > 1) return refuse({ kind: "ambiguous", ways: holding.map(({ row }) => row) });
  return refuse({ kind: "ambiguous", ways: rows.filter(({ neat }) => neat).map(({ row }) => row) });
}
