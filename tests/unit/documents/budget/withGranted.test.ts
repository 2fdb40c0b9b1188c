import { renderBudget } from "../../../../documents/budget/renderBudget";
import { withGranted } from "../../../../documents/budget/withGranted";
import { applicationDataOf } from "../../../../documents/data/applicationDataOf";
import type { Form } from "../../../../forms/form";
import { anApplication, noon, withAllAnswers } from "../../../support/application/application";
import { formsWithReport } from "../../../support/application/formsWithReport";
import { xlsxSheets } from "../../../support/office/xlsxSheets";

const form = formsWithReport.get("rapport-2027") as Form;
const bare = anApplication({ formId: form.id });
const granted = bare.measures.flatMap(({ id: measureId }, index) => [
  { measureId, partyId: "fjordvik", kroner: 100_000 + index },
  { measureId, partyId: "lms", kroner: 50_000 },
]);
const data = applicationDataOf(form, withAllAnswers({ ...bare, granted }, form), { version: 1, at: noon, parts: [] });

/** The values below a title, by the sheet's first row. */
const below = (sheet: Map<string, { value: string }> | undefined, title: string): string[] => {
  const cells = [...(sheet ?? [])];
  const letter = cells.find(([address, { value }]) => /^[A-Z]1$/.test(address) && value === title)?.[0].slice(0, 1);
  return cells.flatMap(([address, { value }]) =>
    address.startsWith(letter ?? "?") && !/^[A-Z]1$/.test(address) ? [value] : [],
  );
};

describe("The budget of a report", () => {
  it("has what was granted to those who take part beside what was used: of each measure, of each party and of all", async () => {
    const sheets = xlsxSheets(await renderBudget(data));
    expect(below(sheets.get("Tiltak"), "Tilsagn")).toEqual([
      "150000",
      "150001",
      "150002",
      "100003",
      "100004",
      "650010",
    ]);
    expect(below(sheets.get("Parter"), "Tilsagn")).toEqual(expect.arrayContaining(["500010", "150000", "650010"]));
    expect(below(sheets.get("Beløp"), "Formål").filter((purpose) => purpose === "Tilsagn")).toHaveLength(8);
  });

  it("leaves the sum of what was used as it is", async () => {
    const sheets = xlsxSheets(await renderBudget(data));
    expect(below(sheets.get("Tiltak"), "Totalt").at(-1)).toBe(String(data.sums.total));
  });

  it("is called by its title, which is no application's", async () => {
    const overview = xlsxSheets(await renderBudget(data)).get("Oversikt");
    expect([...(overview ?? [])].slice(0, 2).map(([, { value }]) => value)).toEqual(["Tittel", bare.title]);
  });

  it("is as it was for an application, and for a report on nothing granted", () => {
    const nothing = { ...data, granted: [] };
    expect(withGranted(nothing)).toBe(nothing);
    expect(data.ledger.map(({ purpose }) => purpose)).not.toContain("granted");
  });
});
