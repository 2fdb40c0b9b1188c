import { measuresTable, sumRows, totalsTable } from "../../../../cards/kit/totalsTable";
import { type Amount, totalsOf } from "../../../../domain/application/totals";
import type { Form } from "../../../../forms/form";
import { anApplication, form2026, measureId } from "../../../support/application/application";
import { FOUR_COLUMNS, formWithColumns } from "../../../support/application/columnsForm";

const four = formWithColumns(FOUR_COLUMNS);
const one = anApplication({
  year: 2027,
  measures: anApplication()
    .measures.slice(0, 1)
    .map((measure) => ({ ...measure, partyIds: ["fjordvik", "lms", "nord"] })),
});
const line = (partyId: string, purpose: string, year: number, kroner: number): Amount => ({
  ...{ measureId: measureId(1), partyId, purpose, year, kroner },
});
const amounts = [
  line("fjordvik", "grant", 1, 100),
  line("lms", "grant", 2, 200),
  line("nord", "grant", 1, 50),
  line("fjordvik", "own", 0, 40),
];
const totals = (form: Form) => totalsOf(form, one, amounts);
const words = { column: (label: string) => label, total: "Totalt" };
const drawn = (form: Form) =>
  sumRows(form, totals(form), words).map(({ figures }) => figures.map(({ label, kroner }) => `${label} ${kroner}`));

describe("The sums of an application", () => {
  it("are side by side as a phone has room for: columns and total, then years and what is beside", () => {
    expect(drawn(four)).toEqual([
      ["Kommune 100", "Barnehage 0"],
      ["Kompetansemiljø 250", "Organisasjon 0"],
      ["Totalt 350"],
      ["2027 150", "2028 200", "Egenandel 40"],
    ]);
  });

  it("are two side by side if the third would cut a figure off", () => {
    const large = totalsOf(form2026, one, [line("fjordvik", "grant", 1, 12_345_678)]);

    expect(sumRows(form2026, large, words).map(({ figures }) => figures.length)).toEqual([2, 1]);
    expect(measuresTable(form2026, large.byMeasure).heads).toEqual([]);
  });

  it("are one row for a form without years and own contribution", () => {
    expect(drawn(form2026)).toEqual([["Eier 100", "UH 250", "Totalt 350"]]);
  });

  it("are the total alone for a form without columns", () => {
    expect(drawn(formWithColumns([]))[0]).toEqual(["Totalt 350"]);
  });
});

describe("The figures of a measure", () => {
  it("stand side by side under the names of two columns", () => {
    const { heads, measures } = measuresTable(form2026, totals(form2026).byMeasure);

    expect(heads.map(({ columns }) => columns.map(({ text }) => text))).toEqual([["Eier", "UH", "Totalt"]]);
    expect(measures[0]?.rows[0]?.figures).toHaveLength(3);
    expect(measures[0]?.lines).toEqual([]);
  });

  it("stand on a line each, with the column's name, if the form has more", () => {
    const { heads, measures } = totalsTable(four, totals(four), 1);

    expect(heads).toEqual([]);
    expect(measures[0]?.rows).toEqual([]);
    expect(
      measures[0]?.lines.map(({ label, kroner, shares }) => [label, kroner, ...shares.map(({ text }) => text)]),
    ).toEqual([
      ["Kommune", "100"],
      ["Barnehage", "0"],
      ["Kompetansemiljø", "250", "LMS 200", "Nord 50"],
      ["Organisasjon", "0"],
      ["Totalt", "350", "2027: 150", "2028: 200", "i tillegg egenandel 40"],
    ]);
  });
});
