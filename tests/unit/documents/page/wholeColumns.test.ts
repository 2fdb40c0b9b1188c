import type { Column, OutlineRow } from "../../../../documents/outline/block";
import { wholeColumns } from "../../../../documents/page/wholeColumns";

const columns = (...labels: string[]): Column[] => labels.map((label) => ({ label, kind: "text", private: false }));
const row = (...cells: (string | null)[]): OutlineRow => ({ cells, sum: false, private: false });
const word = (letters: number): string => "x".repeat(letters);

describe("A column of a table on the page to read", () => {
  it("breaks no words, where all have room for theirs", () => {
    expect(wholeColumns(columns("Part", "Kroner"), [row("Fjordvik kommune", "880\u00a0000")])).toEqual([
      "whole",
      "whole",
    ]);
  });

  it("keeps the shortest words of a table that is too wide for all", () => {
    const long = word(40);
    expect(
      wholeColumns(columns("", "Anslag", "Hvorfor"), [row("Høst\u00a02025", null, long), row("", long, "")]),
    ).toEqual(["whole", "least", "least"]);
  });

  it("that has an endless word leaves the others their words", () => {
    expect(wholeColumns(columns("Plan", "Beløp"), [row(`https://www.${word(300)}`, "880\u00a0000")])).toEqual([
      "least",
      "whole",
    ]);
  });

  it("has no least width in a table of many long columns, which would be wider than the page", () => {
    const labels = Array.from({ length: 7 }, () => word(20));
    expect(wholeColumns(columns(...labels), [])).toEqual(labels.map(() => null));
  });
});
