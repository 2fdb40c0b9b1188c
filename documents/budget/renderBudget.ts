import writeXlsxFile, { type Cell as XlsxCell } from "write-excel-file/node";
import { inLanguage, type Language } from "../../domain/values/language";
import type { ApplicationData } from "../data/applicationData";
import { type BudgetSheet, type Cell, text } from "./budgetSheet";
import { ledgerSheet } from "./ledgerSheet";
import { measuresSheet } from "./measuresSheet";
import { overviewSheet } from "./overviewSheet";
import { partiesSheet } from "./partiesSheet";
import { rowHeight } from "./rowHeight";
import { schemesSheet } from "./schemesSheet";
import { sheetXml } from "./sheetXml";
import { withGranted } from "./withGranted";
import { yearsSheet } from "./yearsSheet";

/** Thousands as each language has them, whatever the program is set to. Excel takes the thousands of its own country. */
const KRONER: Readonly<Record<Language, string>> = { nb: "[$-414]#,##0", nn: "[$-814]#,##0", en: "[$-809]#,##0" };
const HEAD = { fontWeight: "bold", backgroundColor: "#E6E9F2", alignVertical: "top", wrap: true } as const;
const SUM = { fontWeight: "bold", topBorderStyle: "thin" } as const;

/** The ledger, and sheets that add it up by formulas: of each measure, scheme, party and year. */
const sheetsOf = (data: ApplicationData): BudgetSheet[] => [
  overviewSheet(data),
  measuresSheet(data),
  ...(data.form.schemes.length > 0 ? [schemesSheet(data)] : []),
  partiesSheet(data),
  ...(data.sums.byYear.length > 0 ? [yearsSheet(data)] : []),
  ledgerSheet(data),
];

/** The budget as an Excel workbook, in the language of the application. */
export const renderBudget = (data: ApplicationData): Promise<Buffer> =>
  inLanguage(data.application.language, () => {
    const { language, title } = data.application;
    const sheets = sheetsOf(withGranted(data));
    return writeXlsxFile(
      sheets.map(({ name, widths, titles, rows }) => ({
        sheet: name,
        columns: widths.map((width) => ({ width })),
        orientation: "landscape" as const,
        ...(titles ? { stickyRowsCount: 1 } : {}),
        data: [
          ...(titles ? [headRow(titles, rows, widths)] : []),
          ...rows.map((row) =>
            withHeight(
              row.map((cell) => xlsxCell(cell, KRONER[language])),
              rowHeight(row, widths),
            ),
          ),
        ],
      })),
      { fontFamily: "Calibri", fontSize: 11, features: [sheetXml(sheets, title)] },
    ).toBuffer();
  });

const headRow = (titles: readonly string[], rows: BudgetSheet["rows"], widths: readonly number[]): XlsxCell[] =>
  withHeight(
    titles.map((value, index) => headCell(value, isFigure(rows, index))),
    rowHeight(
      titles.map((title) => text(title, { bold: true })),
      widths,
    ),
  );

/** The library takes a row's height from its cells. */
const withHeight = (row: readonly XlsxCell[], height: number | null): XlsxCell[] =>
  row.map((cell) => (cell && height !== null ? { ...cell, height } : cell));

const isFigure = (rows: BudgetSheet["rows"], index: number): boolean =>
  rows.some((row) => ["kroner", "formula"].includes(row[index]?.kind ?? ""));

const headCell = (value: string, right: boolean): XlsxCell => ({
  ...{ value, type: String, ...HEAD },
  ...(right ? { align: "right" } : {}),
});

function xlsxCell(cell: Cell, format: string): XlsxCell {
  const look = cell.sum ? SUM : cell.bold ? { fontWeight: "bold" as const } : {};
  switch (cell.kind) {
    case "text":
      return { value: cell.text, type: String, wrap: true, alignVertical: "top", ...look };
    case "number":
      return { value: cell.value, type: Number, align: "left", alignVertical: "top", ...look };
    case "kroner":
      return { value: cell.value, type: Number, format, alignVertical: "top", ...look };
    case "formula":
      return {
        value: cell.formula,
        type: "Formula",
        format,
        alignVertical: "top",
        align: cell.left ? "left" : "right",
        ...look,
      };
    case "empty":
      return look === SUM ? { value: "", ...look } : null;
  }
}
