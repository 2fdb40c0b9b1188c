import { t } from "../wording";
import { runsOf } from "../words/linesOf";
import { bytesOf } from "./fitted";
import { linePages } from "./linePages";
import type { MarkedLine } from "./markedLines";
import { type Sentence, sentences } from "./note";
import { pagesByCost } from "./page";
import type { TotalsTable } from "./totalsTable";

type PairRow = { readonly first: readonly string[]; readonly second: readonly string[] };

/** A part of a section's content, small enough for a page: a label, the author, and a text or a table. */
export type ContentBlock = {
  readonly labels: readonly Sentence[];
  readonly bylines: readonly Sentence[];
  readonly lines: readonly MarkedLine[];
  readonly tables: readonly { readonly rows: readonly PairRow[] }[];
  readonly totals: readonly TotalsTable[];
};

type Top = { label: string | null; byline: string | null };

const contentBlock = ({ label, byline }: Top, content: Partial<ContentBlock>): ContentBlock => ({
  labels: sentences(label),
  bylines: sentences(byline),
  lines: [],
  tables: [],
  totals: [],
  ...content,
});

/** The most bytes a block may take, and a line in it before it is broken in two. */
const MOST_PIECE = 6_000;
const MOST_LINE = 15_000;
const ROWS = 30;

/** A text in as many blocks as needed; each repeats the label. */
export const textBlocks = (top: Top, lines: readonly MarkedLine[]): ContentBlock[] =>
  linePages(lines, MOST_PIECE, MOST_LINE).map((some, index) =>
    contentBlock(
      index === 0 ? top : { label: top.label && t("approve.continued", { label: top.label }), byline: null },
      {
        lines: some,
      },
    ),
  );

/** A two-column table in as many blocks as needed; each repeats the header. */
export function pairBlocks(
  top: Top,
  head: readonly [string, string],
  rows: readonly (readonly [string, string])[],
): ContentBlock[] {
  const row = ([one, two]: readonly [string, string]): PairRow => ({ first: runsOf(one), second: runsOf(two) });
  const blocks: ContentBlock[] = [];
  for (let from = 0; from < Math.max(rows.length, 1); from += ROWS) {
    blocks.push(
      contentBlock(from === 0 ? top : { label: null, byline: null }, {
        tables: [{ rows: [row(head), ...rows.slice(from, from + ROWS).map(row)] }],
      }),
    );
  }
  return blocks;
}

export const totalsBlock = (label: string | null, table: TotalsTable): ContentBlock =>
  contentBlock({ label, byline: null }, { totals: [table] });

/** The most bytes one card's content may take; the frame, the comment and the buttons need the rest. */
const MOST_PAGE = 29_000;

/** Groups blocks into pages, as many on each as fit. */
export const blockPages = (blocks: readonly ContentBlock[], most = MOST_PAGE): ContentBlock[][] =>
  pagesByCost(blocks, drawnBytes, most);

/** The bytes of a drawn block: its text, and the layout around it. */
const drawnBytes = (each: ContentBlock): number =>
  bytesOf(each) +
  400 +
  30 * each.lines.length +
  250 * each.tables.reduce((sum, { rows }) => sum + rows.length, 0) +
  each.totals.reduce(
    (sum, { measures }) => sum + 700 + measures.reduce((all, { lines }) => all + 700 + 500 * lines.length, 0),
    0,
  );
