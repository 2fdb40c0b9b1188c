/** What stands in one cell: a text, a day or an option's id, or a figure. */
export type CellValue = string | number;

/**
 * One row of a table that is answered, with the cells that are filled, by column. `row` is the id of the form's own row,
 * or for an added one "r1", "r2" and so on: the row keeps it, so that two people's changes to different rows are told
 * apart.
 */
export type TableRow = { readonly row: string; readonly cells: Readonly<Record<string, CellValue>> };

/** A row as it is typed: every cell a text. */
export type TypedRow = { readonly row: string; readonly cells: Readonly<Record<string, string>> };

const ADDED = /^r(\d{1,6})$/;

/** The key of a row that is added after these: one that none of them has. */
export const nextRowKey = (rows: readonly { readonly row: string }[]): string =>
  `r${1 + Math.max(0, ...rows.map(({ row }) => Number(ADDED.exec(row)?.[1] ?? 0)))}`;

export const isBlankRow = ({ cells }: TypedRow): boolean => Object.values(cells).every((text) => text.trim() === "");
