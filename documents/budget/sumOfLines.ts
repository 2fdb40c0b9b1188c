import { getCellAddress } from "write-excel-file/utility";
import type { ApplicationData } from "../data/applicationData";
import { documentWords } from "../wording/documentWords";
import { type LedgerColumn, ledgerColumns } from "./ledgerSheet";

/** What the lines of a sum have in a column: a cell of the sheet ("$A2"), or a name. */
export type Wanted =
  | { readonly in: LedgerColumn; readonly cell: string }
  | { readonly in: LedgerColumn; readonly name: string };

/** "A" for 0, as spreadsheets name columns. */
export const columnLetter = (index: number): string => getCellAddress(0, index).replace(/\d/g, "");

/** Makes formulas that add up the lines of the ledger that have all that is wanted. */
export function sumOfLines(data: ApplicationData): (...wanted: readonly Wanted[]) => string {
  const columns = ledgerColumns(data);
  const range = (id: LedgerColumn): string => {
    const letter = columnLetter(columns.findIndex((column) => column.id === id));
    return `'${documentWords("budget.ledger")}'!$${letter}:$${letter}`;
  };
  return (...wanted) =>
    `SUMIFS(${[range("kroner"), ...wanted.flatMap((each) => [range(each.in), criterion(each)])].join(",")})`;
}

/** A name is looked for as it is: "~" takes the meaning from signs that stand for others. */
const criterion = (wanted: Wanted): string =>
  "cell" in wanted ? wanted.cell : `"=${wanted.name.replace(/[~*?]/g, "~$&").replaceAll('"', '""')}"`;

/** Lines of purposes that are part of the sum applied for. */
export const inSum = (): Wanted => ({ in: "inSum", name: documentWords("budget.yes") });
