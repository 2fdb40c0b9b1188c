import type { Blob } from "node:buffer";
import type { Stream } from "node:stream";
import type { Feature } from "write-excel-file/node";
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from "write-excel-file/utility";
import { documentWords } from "../wording/documentWords";
import type { BudgetSheet } from "./budgetSheet";
import { LINE_HEIGHT } from "./rowHeight";

const SHEET = "xl/worksheets/sheet{id}.xml";
const WORKBOOK = "xl/workbook.xml";
const FORMULA = /<c r="([A-Z]{1,3}\d{1,7})"([^<>]*)><f>([^<]*)<\/f><\/c>/g;

/**
 * What the library leaves to others, by its hooks: the figure of each formula, filters, the height of rows, and print on
 * A4 in landscape, one page wide, with the titles on every page.
 */
export function sheetXml(sheets: readonly BudgetSheet[], title: string): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, { sheet: name }) => {
            const sheet = sheets.find((each) => each.name === name);
            return sheet ? withLowRows(forPrint(withFilter(withFigures(xml, sheet), sheet), title)) : xml;
          },
          transformElementAttributes: (tag, attributes) =>
            tag === "pageSetup" ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
        [WORKBOOK]: {
          transform: (xml) => withPrintTitles(xml, sheets),
          transformElementAttributes: (tag, attributes) =>
            tag === "calcPr" ? { ...attributes, fullCalcOnLoad: 1 } : attributes,
        },
      },
    },
  };
}

/** @throws if a formula has no figure, or there are fewer formulas than figures */
function withFigures(xml: string, { titles, rows }: BudgetSheet): string {
  const above = titles ? 1 : 0;
  const figures = new Map(
    rows.flatMap((row, at) =>
      row.flatMap((cell, column) =>
        cell.kind === "formula" ? [[getCellAddress(at + above, column), cell.value] as const] : [],
      ),
    ),
  );
  let found = 0;
  const whole = xml.replace(FORMULA, (_, address: string, attributes: string, written: string) => {
    found += figures.has(address) ? 1 : 0;
    return `<c r="${address}"${attributes}><f>${written}</f><v>${figures.get(address)}</v></c>`;
  });
  if (found !== figures.size) throw new Error(`${found} of ${figures.size} formulas have their figure`);
  return whole;
}

const inserted = (xml: string, markup: string, file: typeof SHEET | typeof WORKBOOK, parent: string): string =>
  insertElementMarkupAccordingToOrderOfSiblings(xml, markup, getOrderOfSiblings(file, parent) ?? [], parent);

const withFilter = (xml: string, { titles, rows, name }: BudgetSheet): string =>
  titles && rows.length > 0 && name === documentWords("budget.ledger")
    ? inserted(xml, `<autoFilter ref="A1:${getCellAddress(rows.length, titles.length - 1)}"/>`, SHEET, "worksheet")
    : xml;

/** LibreOffice has lower rows than Excel, and a row of two lines would have room for three beside them. */
const withLowRows = (xml: string): string =>
  inserted(xml, `<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}" customHeight="1"/>`, SHEET, "worksheet");

/** On paper a sheet has no tab: its foot says what it is of, and what it shows ("&A" is its name). */
function forPrint(xml: string, title: string): string {
  const fit = inserted(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>', SHEET, "worksheet");
  const foot = `&amp;L${escaped(title)}&amp;C&amp;A&amp;R${escaped(documentWords("budget.page"), false)}`;
  return inserted(fit, `<headerFooter><oddFooter>${foot}</oddFooter></headerFooter>`, SHEET, "worksheet");
}

/** "&" begins a code in a footer, and is doubled in a text. A footer holds 255 letters. */
const escaped = (text: string, isText = true): string =>
  (isText ? text.slice(0, 120).replaceAll("&", "&&") : text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

const withPrintTitles = (xml: string, sheets: readonly BudgetSheet[]): string => {
  const names = sheets.flatMap(({ name, titles }, index) =>
    titles ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${name}'!$1:$1</definedName>`] : [],
  );
  return xml.replace("<definedNames/>", `<definedNames>${names.join("")}</definedNames>`);
};
