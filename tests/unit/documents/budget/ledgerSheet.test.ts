import { strFromU8, unzipSync } from "fflate";
import { ledgerSheet } from "../../../../documents/budget/ledgerSheet";
import { renderBudget } from "../../../../documents/budget/renderBudget";
import { rowHeight } from "../../../../documents/budget/rowHeight";
import { applicationDataOf } from "../../../../documents/data/applicationDataOf";
import type { Application } from "../../../../domain/section/section";
import { anApplication, form2026, noon, withAllAnswers } from "../../../support/application/application";

const sheetOf = (application: Application) =>
  ledgerSheet(applicationDataOf(form2026, application, { version: 1, at: noon, parts: [] }));
const widthsOf = ({ titles, widths }: ReturnType<typeof sheetOf>) =>
  Object.fromEntries((titles ?? []).map((title, index) => [title, widths[index] ?? 0]));
const application = withAllAnswers(anApplication());

describe("The columns of the ledger", () => {
  it("are no wider than their longest text, which is on one line", () => {
    const sheet = sheetOf(application);
    expect(widthsOf(sheet).Formål).toBeLessThan(20);
    expect(widthsOf(sheet).Kolonne).toBeLessThan(12);
    expect(sheet.rows.map((row) => rowHeight(row, sheet.widths)).filter((height) => height !== null)).toEqual([]);
  });

  it("have rows of one height, whatever program opens the workbook", async () => {
    const data = applicationDataOf(form2026, application, { version: 1, at: noon, parts: [] });
    const files = Object.entries(unzipSync(await renderBudget(data)));
    const sheets = files.filter(([name]) => name.startsWith("xl/worksheets/sheet")).map(([, xml]) => strFromU8(xml));
    expect(sheets.length).toBeGreaterThan(2);
    for (const xml of sheets) expect(xml).toContain('<sheetFormatPr defaultRowHeight="15" customHeight="1"/>');
  });

  it("have a limit, beyond which a text is on several lines", () => {
    const [first, ...others] = application.measures;
    const name = "Et tiltak med et navn som ikke har plass på én linje i noe regneark";
    const sheet = sheetOf({ ...application, measures: first ? [{ ...first, name }, ...others] : [] });
    expect(widthsOf(sheet).Tiltak).toBe(40);
    expect(rowHeight(sheet.rows[0] ?? [], sheet.widths)).toBe(30);
  });
});
