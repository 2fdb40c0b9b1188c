/** A spreadsheet treats a cell that begins like this as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** CSV that Norwegian Excel opens: semicolons, a BOM for UTF-8, and no cell that can run as a formula. */
export const csv = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(`\ufeff${rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("")}`);

const cell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
