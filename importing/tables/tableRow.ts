import { isDoubtful } from "../../domain/amounts/bareWords";
import { lexFigures } from "../../domain/amounts/figure";
import {
  type KronerRow,
  type RowRefusal,
  type Side,
  type StatedUnits,
  USUAL_ORDER,
} from "../../domain/amounts/kronerRow";
import { readKronerRow } from "../../domain/amounts/readKronerRow";
import { type Outcome, refuse } from "../../domain/values/outcome";
import { withoutEnding } from "../../domain/values/withoutEnding";
import { BOLD, BOLD_END, withoutBold } from "../model/marks";
import { apart } from "../text/apart";
import { lettersOf, occurrences, type Span } from "../text/letters";
import { startsAfter } from "../text/startsAfter";
import { holds } from "./placedSum";
import { statedUnits, withoutUnits } from "./statedUnits";

export type Labels = {
  readonly owner: readonly string[];
  readonly uh: readonly string[];
  readonly total: readonly string[];
  readonly sum: readonly string[];
};

/** A row of the table of sums, with unreadable parts and the text after the figures. */
export type TableRow = {
  readonly kind: "row" | "sum";
  /** "Tiltak 2", "Regional ordning", "Sum". */
  readonly label: string;
  readonly number: number | null;
  readonly name: string;
  readonly read: Outcome<KronerRow, RowRefusal>;
  readonly text: string;
};
/** A printed row that nobody has filled in: it is not a measure. */
export const isLeftEmpty = ({ kind, name, read, text }: TableRow): boolean =>
  kind === "row" && text === "" && !read.ok && read.refusal.kind === "no-figures" && !/[\p{L}\p{N}]/u.test(name);

export type ReadTable = {
  readonly rows: readonly TableRow[];
  readonly order: readonly Side[];
  readonly before: string;
  readonly after: string;
};

/** The order of the columns, and where their labels end in the text. */
export function columnsOf(raw: string, labels: Labels): { order: readonly Side[]; end: number } {
  const text = withoutUnits(raw);
  const letters = lettersOf(text);
  const first = (phrases: readonly string[], after = 0): Span | undefined =>
    phrases
      .flatMap((phrase) => occurrences(letters, phrase))
      .filter(({ start }) => start >= after)
      .sort((a, b) => a.start - b.start || b.end - a.end)[0];
  const firstFigure = text.search(/\d{3}|\d ?,-/);
  const limit = firstFigure < 0 ? text.length : firstFigure;
  const found = (["owner", "uh", "total"] as const).flatMap((side) => {
    const span = first(labels[side]);
    return span && span.start < limit ? [{ side, ...span }] : [];
  });
  if (found.length < 3)
    return { order: USUAL_ORDER, end: found.length === 0 ? 0 : Math.max(...found.map(({ end }) => end)) };
  const sorted = [...found].sort((a, b) => a.start - b.start);
  return { order: sorted.map(({ side }) => side), end: Math.max(...sorted.map(({ end }) => end)) };
}

/** More rows than any form has measures and schemes; a larger table is kept as text. */
const MOST_ROWS = 500;

/**
 * Reads the table of all sums: a row for each measure or scheme, and the sum row.
 *
 * A row begins where its label begins a line, or anywhere if the text is all one line. The row's name is the text
 * between label and figures, and continues on lines after the figures.
 */
export function readTable(text: string, labels: Labels, rowLabels: readonly string[], elsewhere: boolean): ReadTable {
  const plain = text.replace(new RegExp(`[${BOLD}${BOLD_END}]`, "g"), "");
  const { order, end: columns } = columnsOf(plain, labels);
  const letters = lettersOf(plain);
  const startsLine = (start: number) => startsAfter(plain, start, /[\n\t\u2028]/, /\s/);
  const afterMoney = (start: number) => startsAfter(plain, start, /[\d)\-–]/, /[^\S\n]/, columns);
  const starts = apart(
    [
      ...rowLabels.flatMap((label) => occurrences(letters, label).map((span) => ({ ...span, kind: "row" as const }))),
      ...labels.sum.flatMap((label) => occurrences(letters, label).map((span) => ({ ...span, kind: "sum" as const }))),
    ].filter(({ start }) => start >= columns && (startsLine(start) || afterMoney(start))),
  );

  if (starts.length > MOST_ROWS) return { rows: [], order, before: plain, after: "" };
  const lastRow = starts.at(-1);
  const foot = lastRow ? linesAfter(plain, lastRow.end) : plain.length;
  const head = plain.slice(0, starts[0]?.start ?? plain.length);
  const units = statedUnits(head, plain.slice(foot), labels, order, elsewhere);
  const rows: TableRow[] = [];
  let after = "";
  starts.forEach((start, index) => {
    const end = starts[index + 1]?.start ?? plain.length;
    const label = plain.slice(start.start, start.end).replace(/\s+/g, " ");
    const body = plain.slice(start.end, end);
    const { read, ...parts } = readRow(body, order, figuresPart, units);
    const last = index === starts.length - 1;
    rows.push({
      kind: start.kind,
      label,
      number: start.kind === "row" && /\d/.test(label) ? Number(/\d+/.exec(label)?.[0]) : null,
      name: [parts.before, last ? "" : parts.after]
        .join(" ")
        .replace(/\*\*|__/g, "")
        .replace(/^[\s:.–—-]+/, "")
        .replace(/\s+/g, " ")
        .trim(),
      read,
      text: parts.figures.trim(),
    });
    if (last) after = parts.after;
  });
  const between = withoutUnits(plain).slice(columns, starts[0]?.start ?? plain.length);
  return { rows, order, before: between, after: withoutUnits(after) };
}

/** The end of the line that contains an index. */
function linesAfter(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

type Part = { readonly before: string; readonly figures: string; readonly after: string };

/**
 * The amounts in a row's text. A row that was split across lines or at wide gaps is joined again only if its sum holds
 * that way.
 */
export function readRow(
  text: string,
  order: readonly Side[],
  partOf: (text: string) => Part,
  units: StatedUnits,
): Part & { readonly read: Outcome<KronerRow, RowRefusal> } {
  const readAs = (row: string) => {
    const part = partOf(row);
    const doubt = doubtBeside(part);
    const read: Outcome<KronerRow, RowRefusal> = doubt
      ? refuse({ kind: "unreadable", text: doubt, why: "not-a-number" })
      : readKronerRow(part.figures, order, units);
    return { ...part, read };
  };
  const asItStands = readAs(text);
  const isSum = ({ read }: typeof asItStands) => read.ok && holds(read.value);
  const refused = !asItStands.read.ok && asItStands.read.refusal.kind === "unreadable";
  if (isSum(asItStands) || refused || !isBroken(text)) return asItStands;
  const joined = readAs(text.replace(/\s+/g, (blanks) => (/[\n\t]/.test(blanks) ? " " : blanks)));
  return isSum(joined) ? joined : asItStands;
}

/** Whether words follow a line end or a cell. */
function isBroken(text: string): boolean {
  const at = text.search(/[\n\t]/);
  return at >= 0 && at < text.trimEnd().length;
}

/** Figures with a word directly before or after them on their line that may change the amounts. */
export function doubtBeside({ before, figures, after }: Part): string | null {
  if (figures.trim() === "" || figures.includes("\t")) return null;
  const near = withoutEnding(before.slice(-40), /[^\S\n\t]/);
  const word = near.slice(withoutEnding(near, /\S/).length);
  const next = /^[^\S\n\t]*(\S+)/.exec(after.slice(0, 40))?.[1] ?? "";
  return isDoubtful(word) || isDoubtful(next) ? `${word} ${figures.trim()} ${next}`.trim() : null;
}

/** The stretch of a row that holds its figures: the longest run of figures without a word between them. */
export function figuresPart(text: string): Part {
  if (/\t/.test(text.trimEnd())) {
    const tab = text.indexOf("\t");
    const line = text.indexOf("\n", tab);
    const row = line < 0 ? text.slice(tab + 1) : text.slice(tab + 1, line);
    if (/[\p{L}\d]/u.test(row) && row.split("\t").length >= USUAL_ORDER.length)
      return { before: text.slice(0, tab), figures: withoutBold(row), after: line < 0 ? "" : text.slice(line) };
  }
  const lexemes = lexFigures(text);
  let best = { from: 0, to: 0, weight: 0 };
  let from = 0;
  const weigh = (to: number) => {
    const weight = lexemes
      .slice(from, to)
      .reduce((sum, lexeme) => sum + (lexeme.kind === "figure" ? lexeme.figure.text.replace(/\D/g, "").length : 0), 0);
    if (weight >= best.weight && weight > 0) best = { from, to, weight };
  };
  lexemes.forEach((lexeme, index) => {
    if (lexeme.kind !== "word") return;
    // One capitalised word between two figures names the institution of the first.
    const named =
      lexemes[index - 1]?.kind === "figure" &&
      lexemes[index + 1]?.kind === "figure" &&
      /^\p{Lu}[\p{L}&]*$/u.test(lexeme.text);
    if (named) return;
    weigh(index);
    from = index + 1;
  });
  weigh(lexemes.length);
  const first = lexemes[best.from];
  const final = lexemes[best.to - 1];
  if (best.weight === 0 || !first || !final) return { before: text, figures: "", after: "" };
  return { before: text.slice(0, first.at), figures: text.slice(first.at, final.end), after: text.slice(final.end) };
}

/** The row of amounts below its column labels; it has no label of its own. */
export function amountsPart(text: string): Part {
  const lines = text.split("\n");
  const cellsIn = (line: string) => line.split("\t").length;
  const at = lines.findIndex((line) => cellsIn(line) >= USUAL_ORDER.length && /[\d\ue002]/.test(line));
  const line = lines[at];
  if (line === undefined) return figuresPart(text);
  const cells = line.split("\t");
  const labels = cells.slice(0, Math.max(0, cells.length - USUAL_ORDER.length));
  return {
    before: [...lines.slice(0, at), ...labels].join("\n"),
    figures: withoutBold(cells.slice(labels.length).join("\t")),
    after: lines.slice(at + 1).join("\n"),
  };
}
