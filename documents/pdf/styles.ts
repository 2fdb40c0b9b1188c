import type { Face } from "../typesetting/font";

const millimetres = (length: number): number => (length * 72) / 25.4;

/** A4 with margins for lines of about eighty letters. All distances are in points, from the top left corner. */
export const PAGE = {
  width: millimetres(210),
  height: millimetres(297),
  left: millimetres(22),
  top: millimetres(20),
  textWidth: millimetres(210 - 22 - 22),
  /** Where text ends; the footer stands below. */
  bottom: millimetres(297 - 24),
  footer: millimetres(297 - 13),
} as const;

const INK = "#1F3A5F";
const BLACK = "#1A1A1A";
const GREY = "#595959";
export const RULE = "#A6B1C0";
export const SHADE = "#E9EEF5";

/** How a paragraph looks: `leading` is from one baseline to the next, `before` and `after` are left open around it. */
export type TextStyle = {
  readonly size: number;
  readonly leading: number;
  readonly face: Face;
  readonly colour: string;
  readonly before: number;
  readonly after: number;
};

const style = (size: number, face: Face, colour: string, [before, after]: readonly [number, number]): TextStyle => ({
  size,
  leading: Math.round(size * 1.42 * 2) / 2,
  face,
  colour,
  before,
  after,
});

export const STYLES = {
  title: style(22, "bold", INK, [0, 2]),
  subtitle: style(12, "bold", INK, [0, 4]),
  small: style(9, "regular", GREY, [0, 1]),
  chapter: style(15.5, "bold", INK, [22, 8]),
  section: style(12.5, "bold", INK, [15, 4]),
  label: style(10.5, "bold", INK, [9, 2]),
  party: style(10.5, "bold", GREY, [10, 1]),
  body: style(10.5, "regular", BLACK, [0, 4]),
  /** An empty line between two paragraphs is lower than one with words. */
  blank: { ...style(10.5, "regular", BLACK, [0, 0]), leading: 7 },
  remark: style(10.5, "italic", GREY, [0, 4]),
  cell: style(9.5, "regular", BLACK, [0, 0]),
} as const;

/** The room around the text of a cell, and between a table and what stands above and below it. */
export const CELL = { across: 5, above: 3.5, below: 4, before: 5, gap: 8 } as const;
