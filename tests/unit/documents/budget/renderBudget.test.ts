import { strToU8, unzipSync, zipSync } from "fflate";
import { hasBudget } from "../../../../documents/budget/hasBudget";
import { renderBudget } from "../../../../documents/budget/renderBudget";
import type { ApplicationData } from "../../../../documents/data/applicationData";
import { applicationDataOf } from "../../../../documents/data/applicationDataOf";
import { withoutPrivateData } from "../../../../documents/data/withoutPrivateData";
import { formIn } from "../../../../domain/application/formInYear";
import type { Application } from "../../../../domain/section/section";
import type { Form } from "../../../../forms/form";
import { aFilledApplication, allForms } from "../../../support/application/allForms";
import { anApplication, form2026, noon, withAllAnswers } from "../../../support/application/application";
import { openedByLibreOffice } from "../../../support/office/libreOffice";
import { withLibreOffice } from "../../../support/office/withTool";
import { xlsxSheets } from "../../../support/office/xlsxSheets";

const dataIn = (form: Form, application: Application): ApplicationData =>
  applicationDataOf(form, application, { version: 1, at: noon, parts: [] });
const dataOf = (form: Form, application: Application): ApplicationData =>
  dataIn(formIn(form, application.language), application);
const withAmounts = allForms.filter(([, form]) => hasBudget(dataOf(form, aFilledApplication(form))));

/** The figures of formulas, by sheet and address. */
const figuresIn = (body: Buffer): Record<string, number> =>
  Object.fromEntries(
    [...xlsxSheets(body)].flatMap(([sheet, cells]) =>
      [...cells].flatMap(([address, { value, formula }]) =>
        formula === null ? [] : [[`${sheet}!${address}`, Number(value)]],
      ),
    ),
  );

const column = (sheet: Map<string, { value: string }> | undefined, letter: string): string[] =>
  [...(sheet ?? [])].flatMap(([address, { value }]) => (address.replace(/\d+/, "") === letter ? [value] : []));

/** The application with 1234 kroner more in its first line of the ledger that counts. */
function oneMore(form: Form, application: Application): Application {
  const summed = form.purposes.filter(({ isSummed }) => isSummed).map(({ id }) => id);
  const first = application.amounts.find(({ purpose }) => summed.includes(purpose));
  return {
    ...application,
    amounts: application.amounts.map((line) => (line === first ? { ...line, kroner: line.kroner + 1234 } : line)),
  };
}

/** The figures that LibreOffice computes for the formulas of a workbook, whose own figures are taken out before. */
async function computedFor(own: ApplicationData, ledgerOf: ApplicationData = own): Promise<Buffer> {
  const files = unzipSync(await renderBudget(own));
  const sheets = Object.keys(files).filter((name) => name.startsWith("xl/worksheets/sheet"));
  const ledger = `xl/worksheets/sheet${sheets.length}.xml`;
  const others = unzipSync(await renderBudget(ledgerOf));
  const without = (xml: Uint8Array | undefined) =>
    strToU8(
      Buffer.from(xml ?? [])
        .toString()
        .replace(/<\/f><v>-?\d+<\/v>/g, "</f>"),
    );
  const changed = Object.fromEntries(sheets.map((name) => [name, without(files[name])]));
  const body = zipSync({ ...files, ...changed, [ledger]: others[ledger] as Uint8Array });
  return openedByLibreOffice(body, "budsjett.xlsx", "xlsx");
}

describe("the budget", () => {
  it.each(withAmounts)("of %s has every line of the ledger, and figures that follow from it", async (_, form) => {
    const data = dataOf(form, aFilledApplication(form));
    const sheets = xlsxSheets(await renderBudget(data));
    const ledger = [...sheets.values()].at(-1);
    const rows = [...(ledger?.keys() ?? [])].filter((address) => /^A\d+$/.test(address));

    expect(rows).toHaveLength(1 + data.ledger.length);
    expect(column(sheets.get("Oversikt") ?? sheets.get("Oversyn"), "B")).toContain(String(data.sums.total));
  });

  it("has a sheet for measures, parties and lines, and for schemes and years where the form has them", async () => {
    const namesOf = async (id: string) => {
      const form = allForms.find(([each]) => each === id)?.[1] as Form;
      return [...xlsxSheets(await renderBudget(dataOf(form, aFilledApplication(form)))).keys()];
    };

    expect(await namesOf("behovsmelding-2026")).toEqual(["Oversikt", "Tiltak", "Parter", "Beløp"]);
    expect(await namesOf("oslo-viken-2027")).toEqual(["Oversikt", "Tiltak", "Ordninger", "Parter", "År", "Beløp"]);
    expect((await namesOf("vestland-2027"))[0]).toBe("Oversyn");
  });

  it("shows figures where nothing computes: each formula has its own", async () => {
    const sheets = xlsxSheets(await renderBudget(dataOf(form2026, withAllAnswers(anApplication()))));

    expect(sheets.get("Tiltak")?.get("E2")).toEqual({
      formula: `SUMIFS('Beløp'!$H:$H,'Beløp'!$A:$A,$A2,'Beløp'!$G:$G,"=Ja")`,
      value: "401500",
    });
    expect(sheets.get("Tiltak")?.get("E7")).toEqual({ formula: "SUM(E2:E6)", value: "2458860" });
  });

  it("says of a column whose amounts are in the total already that it is a part of it", async () => {
    const sheet = xlsxSheets(await renderBudget(dataOf(form2026, aFilledApplication(form2026)))).get("Tiltak");
    const titles = [...(sheet ?? [])].flatMap(([address, { value }]) => (/^[A-Z]1$/.test(address) ? [value] : []));

    expect(titles.slice(-2)).toEqual(["Totalt", "Herav koordinator"]);
  });

  it("has room for a long name in its row, and leaves a row of one line to the program", async () => {
    const application = withAllAnswers(anApplication());
    const [first, ...others] = application.measures;
    const name = "Ledersamlinger for styrere, rektorer og skoleledere i hele regionen";
    const measures = first ? [{ ...first, name }, ...others] : [];
    const sheet = unzipSync(await renderBudget(dataOf(form2026, { ...application, measures })))[
      "xl/worksheets/sheet2.xml"
    ];
    const xml = Buffer.from(sheet ?? []).toString();

    expect(xml).toMatch(/<row r="2"[^>]* ht="30"/);
    expect(xml).toContain('<row r="3">');
  });

  it("says on each printed page what it is of, which sheet it shows, and the number of the page", async () => {
    const files = unzipSync(await renderBudget(dataOf(form2026, withAllAnswers(anApplication()))));
    const sheets = Object.entries(files).filter(([name]) => name.startsWith("xl/worksheets/sheet"));
    expect(sheets.length).toBeGreaterThan(2);
    for (const [, sheet] of sheets)
      expect(Buffer.from(sheet).toString("utf8")).toMatch(/<oddFooter>&amp;LBehovsmelding[^<]*&amp;C&amp;A&amp;R/);
  });

  it("takes no text for a formula, whatever it begins with", async () => {
    const evil = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("https://ondsinnet.example")', "\tx", "<b>&"];
    const application = withAllAnswers(anApplication());
    const data = dataOf(form2026, {
      ...application,
      measures: application.measures.map((measure, index) => ({ ...measure, name: evil[index] as string })),
      parties: application.parties.map((party, index) => ({ ...party, name: evil.at(-1 - index) ?? party.name })),
    });
    const sheets = xlsxSheets(await renderBudget(data));

    const formulas = [...sheets.values()].flatMap((cells) =>
      [...cells.values()].flatMap(({ formula }) => formula ?? []),
    );
    expect(formulas.filter((formula) => !/^SUM(IFS)?\(/.test(formula))).toEqual([]);
    expect(formulas.join()).not.toMatch(/HYPERLINK|1\+1/);
    expect(column(sheets.get("Tiltak"), "B")).toEqual(expect.arrayContaining(evil.slice(0, 5)));
  });

  it("is not there where lines are private, or where the form asks for no amounts", () => {
    const data = dataOf(form2026, withAllAnswers(anApplication()));
    const hidden = {
      ...data,
      sections: data.sections.map((section) => ({
        ...section,
        answers: section.answers.map((answer) => (answer.kind === "amount" ? { ...answer, private: true } : answer)),
      })),
      ledger: data.ledger.map((line) => ({ ...line, private: true })),
    };

    expect(hasBudget(data)).toBe(true);
    expect(hasBudget(hidden)).toBe(true);
    expect(hasBudget(withoutPrivateData(hidden).data)).toBe(false);
    const sections = data.form.sections.map((section) => ({ ...section, fields: [] }));
    expect(hasBudget({ ...data, form: { ...data.form, sections } })).toBe(false);
  });
});

withLibreOffice("the budget in LibreOffice", () => {
  const editions = withAmounts.filter(([id]) => /^(behovsmelding|vestland|oslo|klima)/.test(id));

  it.each(editions)("computes the figures of %s from its ledger, also when an amount is changed", async (_, form) => {
    const application = aFilledApplication(form);
    const [data, changed] = [dataOf(form, application), dataOf(form, oneMore(form, application))];

    const figures = figuresIn(await computedFor(data, changed));
    expect(figures).toEqual(figuresIn(await renderBudget(changed)));
    expect(figures).not.toEqual(figuresIn(await renderBudget(data)));
  });

  it("keeps the figures of a workbook that nobody changed", async () => {
    const form = allForms.find(([id]) => id === "oslo-viken-2027")?.[1] as Form;
    const body = await renderBudget(dataOf(form, aFilledApplication(form)));

    expect(figuresIn(await openedByLibreOffice(body, "budsjett.xlsx", "xlsx"))).toEqual(figuresIn(body));
  });

  it("finds names with signs that stand for others, and takes text as it is", async () => {
    const application = withAllAnswers(anApplication());
    const form: Form = {
      ...form2026,
      columns: form2026.columns.map((each, index) => ({
        ...each,
        label: ['E*~? "x"', 'E*ab? "x"'][index] ?? each.label,
      })),
    };
    const named = { ...application, measures: application.measures.map((each) => ({ ...each, name: "=1+1" })) };
    const data = dataIn(form, named);
    const opened = await computedFor(data);

    expect(figuresIn(opened)).toEqual(figuresIn(await renderBudget(data)));
    expect(column(xlsxSheets(opened).get("Tiltak"), "B")).toContain("=1+1");
  });
});
