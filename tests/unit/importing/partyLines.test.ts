import { partyLines } from "../../../importing/parties/partyLines";
import { columnsEdition, FOUR_COLUMNS, formWithColumns } from "../../support/application/columnsForm";

const withLines = (...lines: object[]) =>
  formWithColumns(FOUR_COLUMNS, {
    sections: columnsEdition(FOUR_COLUMNS).sections.map((section) => ({
      ...section,
      ...(section.id === "sums" ? { derived: lines.map((from) => ({ from, label: "Linje" })) } : {}),
    })),
  });

describe("The lines of a form that name parties", () => {
  it("name institutions if they are of a column with a figure for each, whatever they are called", () => {
    const form = withLines(
      { id: "soker", role: "owner", column: "kommune" },
      { id: "andre", column: "barnehage" },
      { id: "miljo", column: "miljo" },
    );

    expect(partyLines(form)).toEqual({ ownerLines: ["soker", "andre"], institutionLines: ["miljo"] });
  });

  it("are none in a form without them", () => {
    expect(partyLines(withLines())).toEqual({ ownerLines: [], institutionLines: [] });
  });
});
