import type { OutlineRow } from "../outline/block";
import { splitLines } from "../outline/splitLines";
import { CELL_SIZE } from "./styles";
import { BESIDE } from "./tableParts";
import { textWidth } from "./textWidth";

/** Lines end before the edge of a column, where the next word does not fit. */
const LOST_AT_ENDS = 1.08;

/** About how many lines a row takes: those of its highest cell. Widths are in twentieths of a point. */
export const rowLines = ({ cells, sum: bold }: Pick<OutlineRow, "cells" | "sum">, widths: readonly number[]): number =>
  Math.max(1, ...cells.map((text, index) => linesIn(text ?? "", (widths[index] ?? 0) - BESIDE, bold)));

const linesIn = (text: string, room: number, bold: boolean): number =>
  splitLines(text).reduce((sum, line) => sum + linesOfOne(textWidth(line, { size: CELL_SIZE, bold }), room), 0);

const linesOfOne = (width: number, room: number): number =>
  width <= room ? 1 : Math.ceil((width * LOST_AT_ENDS) / Math.max(room, 1));
