import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import type { Table as Block, Column, OutlineRow } from "../outline/block";
import { splitLines } from "../outline/splitLines";
import { documentWords } from "../wording/documentWords";
import { paragraph, paragraphsOf } from "./paragraph";
import { RULE, SHADE, styleId, TEXT_WIDTH } from "./styles";

const line = { style: BorderStyle.SINGLE, size: 4, color: RULE } as const;
const BORDERS = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
const CELL_MARGINS = { top: 50, bottom: 50, left: 100, right: 100 };

/** A table whose heading repeats on each page. Sums are bold, figures are right-aligned. */
export function docxTable({ columns, rows }: Block): Table {
  const widths = widthsOf(columns, rows);
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) => cell(heads(column), widths[index] ?? 0, true)),
  });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: CELL_MARGINS,
    rows: [heading, ...rows.map((row, index) => docxRow(row, columns, widths, rows[index + 1]?.sum ?? false))],
  });
}

/** A row that fits on a page is not split. The last row before a sum stays with the sum. */
function docxRow(
  { cells, sum }: OutlineRow,
  columns: readonly Column[],
  widths: readonly number[],
  keepNext: boolean,
): TableRow {
  return new TableRow({
    cantSplit: cells.every((text) => text === null || text.length < 1000),
    children: columns.map((column, index) =>
      cell(written(cells[index] ?? null, column, { sum, keepNext }), widths[index] ?? 0, sum),
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
  { sum, keepNext }: { sum: boolean; keepNext: boolean },
): Paragraph[] {
  const style = { style: styleId.cell, keepNext, ...aligned(column) };
  if (value === null) return [paragraph(documentWords("unanswered"), style, { italics: true })];
  return paragraphsOf(value, style, sum ? { bold: true } : {});
}

/** In twentieths of a point: the width of a letter at the table's size in a broad typeface, and a cell's padding. */
const LETTER = 125;
const BESIDE = 220;

/**
 * No column is narrower than its longest word, so figures never break. The remaining width goes to the text columns.
 */
function widthsOf(columns: readonly Column[], rows: readonly OutlineRow[]): number[] {
  const longest = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length)) * LETTER + BESIDE;
  const asked = columns.map(({ label }, index) => {
    const cells = rows.flatMap(({ cells }) => splitLines(cells[index] ?? documentWords("unanswered")));
    const fewest = longest([label, ...cells].flatMap((text) => text.split(" ")));
    return { fewest, wanted: Math.max(fewest, Math.min(longest(["", ...cells]), TEXT_WIDTH)) };
  });
  const fewest = sum(asked.map((column) => column.fewest));
  const extra = sum(asked.map((column) => column.wanted - column.fewest));
  const room = TEXT_WIDTH - fewest;
  const widths = asked.map((column) => {
    if (room <= 0) return Math.floor((column.fewest * TEXT_WIDTH) / fewest);
    const part = extra > 0 ? (column.wanted - column.fewest) / extra : 1 / asked.length;
    return Math.floor(column.fewest + room * part);
  });
  return widths.map((width, index) => (index === 0 ? width + TEXT_WIDTH - sum(widths) : width));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
