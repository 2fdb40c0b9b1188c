import { derivedLine } from "../../../../domain/application/derivedLine";
import { ownerShares } from "../../../../domain/application/ownerShares";
import { type Amount, totalsOf } from "../../../../domain/application/totals";
import { sectionAt } from "../../../../domain/section/section";
import type { Form } from "../../../../forms/form";
import { anApplication, measureId } from "../../../support/application/application";
import { FOUR_COLUMNS, formWithColumns } from "../../../support/application/columnsForm";

const four = formWithColumns(FOUR_COLUMNS);
const none = formWithColumns([]);
const all = ["fjordvik", "solsikken", "lms", "nord"];
const application = anApplication({
  measures: anApplication()
    .measures.slice(0, 1)
    .map((measure) => ({ ...measure, partyIds: all })),
});
const line = (partyId: string, year: number, kroner: number): Amount => ({
  ...{ measureId: measureId(1), partyId, purpose: "grant", year, kroner },
});
const amounts = [
  line("fjordvik", 1, 1),
  line("fjordvik", 2, 2),
  line("solsikken", 1, 10),
  line("lms", 1, 100),
  line("nord", 2, 200),
];
const sums = (form: Form) => totalsOf(form, application, amounts);

describe("The columns of a form", () => {
  it("have the sums of the parties of their kinds, together or each, whatever column the parties came with", () => {
    expect(sums(four)).toMatchObject({
      columns: [
        { column: "kommune", kroner: 3, shares: [] },
        { column: "barnehage", kroner: 10, shares: [] },
        {
          column: "miljo",
          kroner: 300,
          shares: [
            { institution: "LMS", kroner: 100 },
            { institution: "Nord", kroner: 200 },
          ],
        },
        { column: "union", kroner: 0, shares: [] },
      ],
      total: 313,
    });
  });

  it("split the sum of each year", () => {
    expect(sums(four).byYear.map(({ kroner, columns }) => [kroner, ...columns.map((each) => each.kroner)])).toEqual([
      [111, 1, 10, 100, 0],
      [202, 2, 0, 200, 0],
    ]);
  });

  it("can be none: there is a total, and every party's own share is in the chart", () => {
    expect(sums(none)).toMatchObject({ columns: [], total: 313, byInstitution: [] });
    expect(ownerShares(none, application, amounts).map(({ kroner }) => kroner)).toEqual([3, 10, 100, 200]);
  });

  it("keep a party in the column it came with, as long as the form has it", () => {
    const parties = application.parties.map((party) => ({ ...party, column: party.id === "nord" ? "union" : null }));

    expect(totalsOf(four, { ...application, parties }, amounts)).toMatchObject({
      columns: [{ kroner: 0 }, { kroner: 0 }, { kroner: 0 }, { kroner: 200 }],
      total: 313,
    });
  });

  it("are part of what approvals are bound to", () => {
    const place = { measureId: null, sectionId: "sums" };
    const hash = (parts: readonly Amount[]) => sectionAt(four, { ...application, amounts: parts }, place).contentHash;

    expect(hash([line("fjordvik", 1, 5), line("solsikken", 1, 6)])).not.toBe(
      hash([line("fjordvik", 1, 6), line("solsikken", 1, 5)]),
    );
  });
});

describe("A line of the form with the names of parties", () => {
  const names = (from: Parameters<typeof derivedLine>[3], parties = application.parties) =>
    derivedLine(four, { ...application, parties }, null, from).map((name) => name.split(" ")[0]);

  it("has those with a role, or those in a column", () => {
    expect(names({ id: "x", role: "owner" })).toEqual(["Fjordvik"]);
    expect(names({ id: "x", column: "barnehage" })).toEqual(["Solsikken"]);
  });

  it("falls back on its column if nobody has the role", () => {
    const parties = application.parties.filter(({ id }) => id !== "fjordvik");
    const line = { id: "x", role: "owner", column: "barnehage" } as const;

    expect(names(line)).toEqual(["Fjordvik"]);
    expect(names(line, parties)).toEqual(["Solsikken"]);
    expect(names({ id: "x", role: "owner" }, parties)).toEqual([]);
  });
});
