import { bytesOf } from "./fits";
import { type Sentence, sentences } from "./note";
import type { TotalsTable } from "./totalsTable";
import { t } from "./wording";
import { type Line, runsOf } from "./written";

type PairRow = { readonly first: readonly string[]; readonly second: readonly string[] };

/** A piece of what stands in a section, small enough for a page: a label, who wrote it, and a text or a table. */
export type Piece = {
  readonly labels: readonly Sentence[];
  readonly bylines: readonly Sentence[];
  readonly lines: readonly Line[];
  readonly tables: readonly { readonly rows: readonly PairRow[] }[];
  readonly totals: readonly TotalsTable[];
};

type Top = { label: string | null; byline: string | null };

const piece = ({ label, byline }: Top, content: Partial<Piece>): Piece => ({
  labels: sentences(label),
  bylines: sentences(byline),
  lines: [],
  tables: [],
  totals: [],
  ...content,
});

/** What one piece may take, and one line of it before it is broken in two. */
const MOST_PIECE = 6_000;
const MOST_LINE = 24_000;
const ROWS = 30;

const costOf = (line: Line): number => bytesOf(line.runs) + 60;

/** A text in as many pieces as it needs; the label comes again on each. */
export function textPieces(top: Top, lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  let some: Line[] = [];
  let bytes = 0;
  const close = () => {
    pieces.push(
      piece(
        pieces.length === 0
          ? top
          : { label: top.label === null ? null : t("approve.continued", { label: top.label }), byline: null },
        { lines: some },
      ),
    );
    some = [];
    bytes = 0;
  };
  for (const line of lines.flatMap(broken)) {
    const cost = costOf(line);
    if (some.length > 0 && bytes + cost > MOST_PIECE) close();
    some.push(line);
    bytes += cost;
  }
  if (some.length > 0 || pieces.length === 0) close();
  return pieces;
}

/** A line that no page holds is broken, between words where there are any. */
function broken(line: Line): Line[] {
  if (costOf(line) <= MOST_LINE) return [line];
  const text = line.runs.join("");
  const lines: Line[] = [];
  const most = Math.floor(MOST_LINE / 4);
  for (let from = 0; from < text.length; ) {
    const end =
      from + most >= text.length
        ? text.length
        : Math.max(text.lastIndexOf(" ", from + most), from + Math.floor(most / 2));
    const whole = /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end + 1 : end;
    lines.push({ runs: [text.slice(from, whole)], spacing: from === 0 ? line.spacing : "None" });
    from = whole;
  }
  return lines;
}

/** A table of two columns, in as many pieces as it needs; the head comes again on each. */
export function pairPieces(
  top: Top,
  head: readonly [string, string],
  rows: readonly (readonly [string, string])[],
): Piece[] {
  const row = ([one, two]: readonly [string, string]): PairRow => ({ first: runsOf(one), second: runsOf(two) });
  const pieces: Piece[] = [];
  for (let from = 0; from < Math.max(rows.length, 1); from += ROWS) {
    pieces.push(
      piece(from === 0 ? top : { label: null, byline: null }, {
        tables: [{ rows: [row(head), ...rows.slice(from, from + ROWS).map(row)] }],
      }),
    );
  }
  return pieces;
}

export const totalsPiece = (label: string | null, table: TotalsTable): Piece =>
  piece({ label, byline: null }, { totals: [table] });

/** What the content of one card may take; the frame, the comment and the buttons need the rest. */
const MOST_PAGE = 29_000;

/** The pieces page by page: as many as fit on each. */
export function pagesOf(pieces: readonly Piece[]): Piece[][] {
  const pages: Piece[][] = [[]];
  let bytes = 0;
  for (const each of pieces) {
    const cost = drawnBytes(each);
    if (bytes > 0 && bytes + cost > MOST_PAGE) {
      pages.push([]);
      bytes = 0;
    }
    pages.at(-1)?.push(each);
    bytes += cost;
  }
  return pages;
}

/** What a piece takes when it is drawn: its words, and the layout around each. */
const drawnBytes = (each: Piece): number =>
  bytesOf(each) +
  400 +
  30 * each.lines.length +
  250 * each.tables.reduce((sum, { rows }) => sum + rows.length, 0) +
  700 * each.totals.reduce((sum, { measures }) => sum + measures.length + 1, 0);
