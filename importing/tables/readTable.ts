import { EMPTY } from "../../domain/amounts/figure";
import { type Side, USUAL_ORDER } from "../../domain/amounts/kronerRow";
import { BOLD, BOLD_END } from "../model/withoutBold";
import { apart } from "../text/apart";
import { indexLetters, occurrences, type Span } from "../text/letters";
import { startsAfter } from "../text/startsAfter";
import { figuresPart } from "./figuresPart";
import { statedUnits, withoutUnits } from "./statedUnits";
import { type Labels, readRow, type TableRow } from "./tableRow";

export type ReadTable = {
  readonly rows: readonly TableRow[];
  readonly order: readonly Side[];
  readonly before: string;
  readonly after: string;
};

/** The order of the columns, and where their labels end in the text. */
export function columnsOf(raw: string, labels: Labels): { order: readonly Side[]; end: number } {
  const text = withoutUnits(raw);
  const letters = indexLetters(text);
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
 * between label and figures, and continues on lines after the figures. The prompts of an empty row below are no part of it.
 */
export function readTable(text: string, labels: Labels, rowLabels: readonly string[], elsewhere: boolean): ReadTable {
  const plain = text.replace(new RegExp(`[${BOLD}${BOLD_END}]`, "g"), "");
  const { order, end: columns } = columnsOf(plain, labels);
  const letters = indexLetters(plain);
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
        .replaceAll(EMPTY, " ")
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
