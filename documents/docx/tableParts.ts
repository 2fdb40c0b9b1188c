import type { Column, OutlineRow } from "../outline/block";
import { splitLines } from "../outline/splitLines";
import { documentWords } from "../wording/documentWords";
import { CELL_SIZE, TEXT_WIDTH } from "./styles";
import { textWidth } from "./textWidth";

/** A cell's padding and borders, and a little for what a program rounds, in twentieths of a point. */
export const BESIDE = 230;
/** A longer word in a text column, such as an address, is broken. */
const LONGEST_WORD = Math.floor(TEXT_WIDTH / 3);

type Room = {
  /** What its longest word needs, or its longest figure. */
  readonly word: number;
  /** The same, with a heading over figures on one line. */
  readonly figure: number;
  /** What it needs to break no line. */
  readonly line: number;
  readonly isText: boolean;
};

/** What is shown of a table at once: its own columns by index, with their widths in twentieths of a point. */
export type TablePart = { readonly columns: readonly number[]; readonly widths: readonly number[] };

/**
 * The columns of a table side by side, or in several parts if they are wider than the page. Each part repeats the first
 * column if it names the rows.
 *
 * No figure is broken. A heading over figures stays on one line where there is room, and is otherwise broken between
 * words. What is left over goes to the columns of text.
 */
export function tableParts(columns: readonly Column[], rows: readonly OutlineRow[]): TablePart[] {
  const rooms = columns.map((column, index) => roomOf(column, index, rows));
  const name = columns[0]?.kind === "name" && columns.length > 2 ? [0] : [];
  const widthOf = (indexes: readonly number[]) => sum(indexes.map((index) => rooms[index]?.word ?? 0));
  const parts: number[][] = [];
  for (const index of columns.keys()) {
    const last = parts.at(-1);
    if (last && widthOf([...last, index]) <= TEXT_WIDTH) last.push(index);
    else parts.push(index === 0 ? [0] : [...name, index]);
  }
  return parts.map((indexes) => ({
    columns: indexes,
    widths: spread(indexes.flatMap((index) => rooms[index] ?? [])),
  }));
}

function roomOf({ kind, label }: Column, index: number, rows: readonly OutlineRow[]): Room {
  const isText = kind !== "figure";
  const wide = (text: string, bold = false) => textWidth(text, { size: CELL_SIZE, bold }) + BESIDE;
  const widest = (texts: readonly string[], bold = false) => Math.max(BESIDE, ...texts.map((text) => wide(text, bold)));
  const lines = rows.flatMap(({ cells, sum: bold }) =>
    splitLines(cells[index] ?? documentWords("unanswered")).map((text) => ({ text, bold })),
  );
  const words = Math.max(
    widest(label.split(" "), true),
    ...lines.map(({ text, bold }) => widest(text.split(" "), bold)),
  );
  const line = Math.max(wide(label, true), ...lines.map(({ text, bold }) => Math.min(wide(text, bold), TEXT_WIDTH)));
  const word = Math.min(words, isText ? LONGEST_WORD : TEXT_WIDTH);
  return { word, figure: isText ? word : Math.max(word, wide(label, true)), line: Math.max(line, word), isText };
}

/** A column of text takes more of what is left over than one of figures. */
const TEXT_SHARE = 3;

/** The widths of columns beside each other: the widest wish of all that fits the page, and what is left over divided. */
function spread(rooms: readonly Room[]): number[] {
  const wishes = (["line", "figure", "word"] as const).map((wish) => rooms.map((room) => room[wish]));
  const least = wishes.find((widths) => sum(widths) <= TEXT_WIDTH) ?? rooms.map(({ word }) => word);
  const lacking = rooms.map(({ line }, index) => line - (least[index] ?? 0));
  const given = shared(lacking, Math.max(0, TEXT_WIDTH - sum(least)));
  const over = Math.max(0, TEXT_WIDTH - sum(least) - sum(given));
  const shares = rooms.map(({ isText, line }) => line * (isText ? TEXT_SHARE : 1));
  const widths = least.map((width, index) =>
    Math.floor(width + (given[index] ?? 0) + (over * (shares[index] ?? 0)) / sum(shares)),
  );
  // What rounding leaves goes to the first, so that the columns fill the page.
  return widths.map((width, index) => (index === 0 ? width + TEXT_WIDTH - sum(widths) : width));
}

/** Divides what there is so that those who lack little get it all, and the others as much as each other. */
function shared(lacking: readonly number[], all: number): number[] {
  const given = lacking.map(() => 0);
  let left = all;
  const order = [...lacking.keys()].sort((a, b) => (lacking[a] ?? 0) - (lacking[b] ?? 0));
  order.forEach((index, place) => {
    const part = Math.min(lacking[index] ?? 0, left / (order.length - place));
    given[index] = part;
    left -= part;
  });
  return given;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
