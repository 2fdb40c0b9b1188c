import { type Outcome, ok, refuse } from "../values/outcome";
import type { Figure, Lexeme } from "./figure";
import { kronerOf } from "./kronerOf";
import {
  assign,
  holds,
  IN_KRONER,
  type KronerRow,
  type RowRefusal,
  type Share,
  type Side,
  type StatedUnits,
  shareOf,
  USUAL_ORDER,
} from "./kronerRow";
import { lexFigures } from "./lexFigures";
import { cellShares, oddIn, only } from "./readShares";
import { splitRow } from "./splitRow";

/**
 * Reads a row "owner, UH, total" as people write it, in the columns' order.
 *
 * Cells separated by tabs are read by position, and the UH cell may hold several institutions. Figures that run
 * together, `505 000 794 000 1 299 000`, are split if exactly one split makes owner + UH equal the total. Otherwise the
 * row is refused with its possible readings: a question to a person, never a guess.
 */
export function readKronerRow(
  text: string,
  order: readonly Side[] = USUAL_ORDER,
  units: StatedUnits = IN_KRONER,
): Outcome<KronerRow, RowRefusal> {
  const cells = cellsOf(text);
  if (cells.length >= 3) return rowOfCells(cells, order, units);
  const lexemes = lexFigures(text.replaceAll("\t", "  "));
  const items = itemsOf(lexemes);
  const figures = items.filter((item) => item !== null);
  if (figures.length === 0) return refuse({ kind: "no-figures" });
  if (oddIn(lexemes)) return refuse({ kind: "unreadable", text: text.trim(), why: "not-a-number" });

  const bad = figures.map((figure) => ({ figure, outcome: kronerOf(figure, sameUnit(units)) }));
  const refused = bad.find(({ outcome }) => !outcome.ok && outcome.refusal.kind !== "too-large");
  // Groups that are not one valid figure may be several figures.
  const mayBeCut = bad.every(
    ({ figure, outcome }) =>
      outcome.ok || (isRun(figure) && outcome.refusal.kind !== "negative" && outcome.refusal.kind !== "ore"),
  );
  if (refused && !refused.outcome.ok && !mayBeCut)
    return refuse({ kind: "unreadable", text: refused.figure.text, why: refused.outcome.refusal.kind });

  if (items.length >= 3 && bad.every(({ outcome }) => outcome.ok)) {
    const row = inColumns(items, order, units);
    if (row) return ok(row);
  }
  const marked = figures.length === 2 && items.length === 2 ? byNote(figures, order, units) : null;
  if (marked) return ok(marked);
  return splitRow(items, order, units);
}

const isRun = ({ groups, doubtful }: Figure): boolean => groups.length > 1 && !doubtful;
/** The unit that all columns share; 1 (kroner) if they differ or are unknown. */
const sameUnit = ({ owner, uh, total }: StatedUnits): number => (owner === uh && uh === total ? owner : 1);

function inColumns(items: readonly (Figure | null)[], order: readonly Side[], units: StatedUnits): KronerRow | null {
  const extra = items.length - order.length;
  const sides = order.flatMap((side) => Array.from({ length: side === "uh" ? 1 + extra : 1 }, () => side));
  const shares = items.map((figure, index) =>
    figure === null ? null : shareOf(figure, units[sides[index] ?? "total"]),
  );
  return shares.some((share) => share !== null && Number.isNaN(share.kroner)) ? null : assign(shares, order);
}

/** Figures and empty cells in order. A name beside a figure, without parentheses, becomes its note. */
function itemsOf(lexemes: readonly Lexeme[]): (Figure | null)[] {
  const items: (Figure | null)[] = [];
  for (const lexeme of lexemes) {
    const last = items.at(-1);
    if (lexeme.kind === "figure") items.push(lexeme.figure);
    else if (lexeme.kind === "gap" || lexeme.kind === "cell") items.push(null);
    else if (lexeme.kind === "word" && last && last.note === null && /^\p{Lu}/u.test(lexeme.text))
      items[items.length - 1] = { ...last, note: lexeme.text };
  }
  return items;
}

/** The tab-separated cells of a row, including blank cells at either end. */
const cellsOf = (text: string): string[] => {
  const cells = text.includes("\t") ? text.split("\t") : [];
  while (cells.length > 3 && /\p{L}/u.test(cells[0] ?? "") && !/\d/.test(cells[0] ?? "")) cells.shift();
  return cells;
};

const NOTHING = /^(?:ingen(?:ting)?|ikke (?:aktuelt|relevant)|ikkje (?:aktuelt|relevant)|nei|intet|n\/a)\.?$/i;

function rowOfCells(
  cells: readonly string[],
  order: readonly Side[],
  units: StatedUnits,
): Outcome<KronerRow, RowRefusal> {
  const unreadable = (text: string) =>
    refuse<RowRefusal>({ kind: "unreadable", text: text.trim(), why: "not-a-number" });
  const read: Record<Side, readonly Share[]> = { owner: [], uh: [], total: [] };
  let loose: string | null = null;
  for (const [index, side] of order.entries()) {
    const cell = cells[index] ?? "";
    const outcome = cellShares(cell, units[side]);
    if (!outcome.ok) return outcome;
    const words = /\p{L}/u.test(cell) && !NOTHING.test(cell.trim());
    if (outcome.value.shares.length === 0 && words) return unreadable(cell);
    if (outcome.value.loose && side !== "uh") return unreadable(cell);
    if (outcome.value.loose) loose = cell;
    read[side] = outcome.value.shares;
  }
  const beyond = cells.slice(order.length).find((cell) => /\d/.test(cell));
  if (beyond !== undefined) return unreadable(cells.join("  "));
  if (Object.values(read).every((shares) => shares.length === 0)) return refuse({ kind: "no-figures" });
  const row = { owner: only(read.owner), uh: read.uh, total: only(read.total) };
  return loose !== null && !holds(row) ? unreadable(loose) : ok(row);
}

/** Two figures, the first one noted with an institution: that is UH and total, with the owner's side empty. */
function byNote(figures: readonly Figure[], order: readonly Side[], units: StatedUnits): KronerRow | null {
  const [first, second] = figures as [Figure, Figure];
  if (order.at(-1) !== "total" || !kronerOf(first, units.uh).ok || !kronerOf(second, units.total).ok) return null;
  if (first.note !== null && second.note === null)
    return { owner: null, uh: [shareOf(first, units.uh)], total: shareOf(second, units.total) };
  return null;
}
