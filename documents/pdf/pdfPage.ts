import type { Line } from "../typesetting/line";
import type { Tag } from "./tag";

/** A line of text at its place: `y` is its baseline. */
export type PlacedText = {
  readonly tag: Tag;
  readonly line: Line;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
};

/** The lines of a table row on one page, cell by cell. A row that goes on from the page before is `isContinued`. */
export type PlacedRow = {
  readonly isContinued: boolean;
  readonly cells: { readonly tag: Tag; readonly texts: PlacedText[] }[];
};

/** A filled rectangle; a rule is a low one. */
export type Shape = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
};

/** A page as it will be drawn. Texts and rows are in the order of reading; shapes and repeated texts are not read. */
export type PdfPage = {
  readonly shapes: Shape[];
  readonly content: (PlacedText | PlacedRow)[];
  readonly repeated: PlacedText[];
  readonly bookmarks: { readonly title: string; readonly level: 1 | 2; readonly y: number }[];
};

export const emptyPage = (): PdfPage => ({ shapes: [], content: [], repeated: [], bookmarks: [] });
