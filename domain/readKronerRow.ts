import { type Figure, kronerOf, lexFigures } from "./figures";
import { assign, type KronerRow, type RowRefusal, type Share, type Side, shareOf, USUAL_ORDER } from "./kronerRow";
import { type Outcome, ok, refuse } from "./outcome";
import { splitRow } from "./splitRow";
import { withoutEnding } from "./values/withoutEnding";

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
  const note = withoutEnding(beside.join(" ").replace(/^[\s:+,;–-]+/, ""), /[\s:+,;–-]/);
  return note === "" || /^(og|samt|\+)$/i.test(note) ? null : note;
}

/** Two figures of which one is noted with an institution: the other side is empty. */
function byNote(figures: readonly Figure[], order: readonly Side[]): KronerRow | null {
  const [first, second] = figures as [Figure, Figure];
  if (order.at(-1) !== "total" || !kronerOf(first).ok || !kronerOf(second).ok) return null;
  if (first.note !== null && second.note === null) return { owner: null, uh: [shareOf(first)], total: shareOf(second) };
  return null;
}
