import type { Block, OutlineRow, Table } from "../outline/block";
import { splitLines } from "../outline/splitLines";
import { documentWords } from "../wording/documentWords";
import { type ColumnWidth, wholeColumns } from "./wholeColumns";

type Cell = {
  readonly text: string;
  readonly label: string;
  readonly kind: "name" | "text" | "figure";
  readonly isMissing: boolean;
  readonly width: ColumnWidth;
};

type TableView = {
  readonly kind: "table";
  readonly label: string | null;
  readonly width: "few" | "many" | "widest";
  readonly columns: readonly { readonly label: string; readonly isFigure: boolean; readonly width: ColumnWidth }[];
  readonly rows: readonly {
    readonly cells: readonly Cell[];
    readonly isSum: boolean;
    /** Whether it may go on on the next page of paper. */
    readonly isHigh: boolean;
  }[];
};

type Written = { readonly party: string | null; readonly note: string | null };

/** A block as its template prints it. Lines that follow each other are one list. */
export type BlockView =
  | { readonly kind: "lines"; readonly lines: readonly { readonly label: string; readonly text: string | null }[] }
  | {
      readonly kind: "text";
      readonly label: string | null;
      /** No paragraphs where nobody has answered. */
      readonly entries: readonly (Written & { readonly paragraphs: readonly string[] })[];
    }
  | {
      readonly kind: "choice";
      readonly label: string | null;
      readonly entries: readonly (Written & {
        readonly options: readonly { readonly label: string; readonly chosen: boolean }[];
        readonly answered: boolean;
      })[];
    }
  | TableView
  | { readonly kind: "note"; readonly text: string };

export function blockViews(blocks: readonly Block[]): BlockView[] {
  const views: BlockView[] = [];
  for (const block of blocks) {
    const last = views.at(-1);
    if (block.kind !== "line") views.push(viewOf(block));
    else {
      const line = { label: block.label, text: block.value };
      if (last?.kind === "lines") views[views.length - 1] = { kind: "lines", lines: [...last.lines, line] };
      else views.push({ kind: "lines", lines: [line] });
    }
  }
  return views;
}

function viewOf(block: Exclude<Block, { kind: "line" }>): BlockView {
  switch (block.kind) {
    case "text":
      return {
        kind: "text",
        label: block.label,
        entries: block.entries.map(({ party, note, text }) => ({ party, note, paragraphs: paragraphsIn(text ?? "") })),
      };
    case "choice":
      return { kind: "choice", label: block.label, entries: block.entries };
    case "table":
      return tableView(block);
    case "note":
      return { kind: "note", text: block.text };
  }
}

/** The paragraphs of a text: an empty line is between two of them. Other line breaks stay. */
export function paragraphsIn(text: string): string[] {
  const paragraphs: string[][] = [[]];
  for (const line of splitLines(text)) {
    if (line.trim() === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
}

/** The most columns that a tablet, and a desk, have room for. */
const [MOST_FEW, MOST_MANY] = [4, 7];

/** A cell knows its column's label: on a phone each row is read downwards. */
function tableView({ label, columns, rows }: Table): TableView {
  const widths = wholeColumns(columns, rows);
  const cellsOf = ({ cells }: OutlineRow): Cell[] =>
    columns.map(({ label: column, kind }, index) => {
      const cell = cells[index];
      return {
        text: cell === null ? documentWords("unanswered") : (cell ?? ""),
        label: column,
        kind,
        isMissing: cell === null,
        width: widths[index] ?? null,
      };
    });
  return {
    kind: "table",
    label,
    width: columns.length <= MOST_FEW ? "few" : columns.length <= MOST_MANY ? "many" : "widest",
    columns: columns.map((column, index) => ({
      label: column.label,
      isFigure: column.kind === "figure",
      width: widths[index] ?? null,
    })),
    rows: rows.map((row) => ({ cells: cellsOf(row), isSum: row.sum, isHigh: isHigh(row, columns.length) })),
  };
}

/** A printed line of the whole page, and the lines of a third of it. */
const [LETTERS_OF_LINE, HIGHEST_WHOLE] = [90, 18];

/** Whether a row is higher than a third of a printed page, if its columns share it evenly. */
const isHigh = ({ cells }: OutlineRow, columns: number): boolean =>
  Math.max(...cells.map((cell) => (cell ?? "").length)) * columns > HIGHEST_WHOLE * LETTERS_OF_LINE;
