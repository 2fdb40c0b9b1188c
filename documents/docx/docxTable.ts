import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import type { Table as Block, Column, OutlineRow } from "../outline/block";
import { documentWords } from "../wording/documentWords";
import type { Texts } from "./heldTexts";
import { paragraph } from "./paragraph";
import { rowLines } from "./rowLines";
import { RULE, SHADE, styleId, TEXT_WIDTH } from "./styles";
import { type TablePart, tableParts } from "./tableParts";

const line = { style: BorderStyle.SINGLE, size: 4, color: RULE } as const;
const BORDERS = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
const CELL_MARGINS = { top: 50, bottom: 50, left: 100, right: 100 };

/** A page has about 56 lines of a table. What is higher than a third of it may go on on the next page. */
const HIGHEST_WHOLE = 18;
/** The padding of a row, in lines. */
const BETWEEN_ROWS = 0.4;
/** A row of more lines than this may stand alone on a page. */
const HIGHEST_LOW = 6;

/**
 * A table whose heading repeats on each page, or several below each other if it is wider than the page. Sums are bold,
 * figures are right-aligned. A short table stays on one page, and no low row of a longer one is alone on a page. With
 * `keepNext`, its end stays with what follows.
 */
export function docxTable(table: Block, texts: Texts, keepNext = false): (Table | Paragraph)[] {
  const parts = tableParts(table.columns, table.rows);
  return parts.flatMap((part, index) => {
    const keepsEnd = keepNext && index === parts.length - 1;
    // Word merges two tables that touch.
    return [partOf(table, part, texts, keepsEnd), new Paragraph({ style: styleId.gap, keepNext: keepsEnd })];
  });
}

function partOf(
  { columns: all, rows }: Block,
  { columns: shown, widths }: TablePart,
  texts: Texts,
  keepsEnd: boolean,
): Table {
  const columns = shown.flatMap((index) => all[index] ?? []);
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) => cell(heads(column), widths[index] ?? 0, true)),
  });
  const shownRows = rows.map((row) => ({
    ...row,
    cells: shown.map((column) => row.cells[column] ?? (column < row.cells.length ? null : "")),
  }));
  const heights = shownRows.map((row) => rowLines(row, widths));
  const isShort = heights.reduce((sum, lines) => sum + lines + BETWEEN_ROWS, 0) <= HIGHEST_WHOLE;
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: CELL_MARGINS,
    // The first row is a heading, and the first column if it names the rows: screen readers say them with each cell.
    tableLook: { firstRow: true, firstColumn: columns[0]?.kind === "name", noHBand: true, noVBand: true },
    rows: [
      heading,
      ...shownRows.map((row, index) => {
        const next = shownRows[index + 1];
        const lines = heights[index] ?? 1;
        const isAtAnEnd = (index === 0 || index === rows.length - 2) && lines <= HIGHEST_LOW;
        const cantSplit = lines <= HIGHEST_WHOLE;
        const keepNext = next === undefined ? keepsEnd : isShort || next.sum || isAtAnEnd;
        return docxRow(row, columns, widths, { texts, cantSplit, keepNext: cantSplit && keepNext });
      }),
    ],
  });
}

/** With `cantSplit`, the row is not cut at the end of a page; with `keepNext`, it stays with the next one. */
function docxRow(
  { cells, sum }: OutlineRow,
  columns: readonly Column[],
  widths: readonly number[],
  { texts, cantSplit, keepNext }: { texts: Texts; cantSplit: boolean; keepNext: boolean },
): TableRow {
  return new TableRow({
    cantSplit,
    children: columns.map((column, index) =>
      cell(written(cells[index] ?? null, column, texts, { sum, keepNext }), widths[index] ?? 0, sum),
    ),
  });
}

const cell = (children: Paragraph[], width: number, shaded: boolean): TableCell =>
  new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    ...(shaded ? { shading: { type: ShadingType.CLEAR, color: "auto", fill: SHADE } } : {}),
  });

const aligned = ({ kind }: Column) => (kind === "figure" ? { alignment: AlignmentType.END } : {});

const heads = (column: Column): Paragraph[] => [
  paragraph(column.label, { style: styleId.cell, keepNext: true, ...aligned(column) }, { bold: true }),
];

function written(
  value: string | null,
  column: Column,
  texts: Texts,
  { sum, keepNext }: { sum: boolean; keepNext: boolean },
): Paragraph[] {
  const style = { style: styleId.cell, keepNext, ...aligned(column) };
  if (value === null) return [paragraph(documentWords("unanswered"), style, { italics: true })];
  return texts.paragraphs(value, style, sum ? { bold: true } : {});
}
