import { answerText, readAnswer } from "../../../../domain/answers/readAnswer";
import { columnSums } from "../../../../domain/tables/columnSums";
import { fitTable } from "../../../../domain/tables/fitTable";
import { isCompleteTable } from "../../../../domain/tables/isCompleteTable";
import { rowsToWrite, textOfRows } from "../../../../domain/tables/rowsOfText";
import type { TableRow } from "../../../../domain/tables/tableRow";
import type { Field, TableField } from "../../../../forms/form";
import { tablesForm } from "../../../support/application/tablesForm";

const fieldNamed = (id: string): TableField =>
  tablesForm.sections[0]?.fields.find((field) => field.id === id) as Extract<Field, { type: "table" }>;
const risks = fieldNamed("risks");
const milestones = fieldNamed("milestones");
const effort = fieldNamed("effort");
const read = (field: TableField, ...rows: (readonly [string, Record<string, string>])[]) =>
  readAnswer(field, JSON.stringify(rows.map(([row, cells]) => ({ row, cells }))));

describe("A table that is typed", () => {
  it("has each cell read as its column's type, and no empty row", () => {
    expect(
      read(milestones, ["r1", { what: "Start", cost: "1 200,-", hours: "2,5 timer" }], ["r2", { what: " " }]),
    ).toEqual({ ok: true, value: [{ row: "r1", cells: { what: "Start", cost: 1200, hours: 2.5 } }] });
  });

  it("is no answer if nothing is typed", () => {
    expect(read(milestones, ["r1", {}])).toEqual({ ok: true, value: null });
    expect(readAnswer(milestones, "")).toEqual({ ok: true, value: null });
  });

  it("names row and column of each cell that cannot be read", () => {
    expect(read(milestones, ["r4", { what: "Start" }], ["r7", { what: "Slutt", cost: "mye", day: "i går" }])).toEqual({
      ok: false,
      refusal: {
        kind: "bad-cells",
        cells: [
          { row: "r7", name: 2, column: "day", label: "Dato", why: { kind: "no-date" } },
          { row: "r7", name: 2, column: "cost", label: "Kostnad", why: { kind: "not-a-number" } },
        ],
      },
    });
    expect(read(effort, ["staff", { share: "200" }])).toMatchObject({
      refusal: { cells: [{ name: "Ansatte", why: { kind: "above-most" } }] },
    });
  });

  it("has only the form's rows, in the form's order, or no more than there is room for", () => {
    expect(read(effort, ["staff", { share: "1" }], ["other", { share: "2" }], ["lead", { share: "3" }])).toMatchObject({
      value: [{ row: "lead" }, { row: "staff" }],
    });
    const four = ["r1", "r2", "r3", "r4"].map((row) => [row, { what: row }] as const);
    expect(read(milestones, ...four)).toMatchObject({ refusal: { kind: "too-many-rows", most: 3 } });
  });

  it("is read back from the text that it is written as, and not from other text", () => {
    const rows: TableRow[] = [{ row: "r1", cells: { what: "«Start»\n{}", day: "2027-03-01", cost: 1, hours: 1234.5 } }];
    expect(readAnswer(milestones, answerText(milestones, rows))).toEqual({ ok: true, value: rows });
    expect(readAnswer(milestones, "Oppstart: mars")).toMatchObject({ refusal: { kind: "not-a-table" } });
    expect(readAnswer(milestones, "[1]")).toMatchObject({ refusal: { kind: "not-a-table" } });
  });
});

describe("The rows to write in", () => {
  it("are the form's, or those written and as many as there must be", () => {
    expect(rowsToWrite(effort, [{ row: "staff", cells: { share: "1" } }])).toEqual([
      { row: "lead", cells: {} },
      { row: "staff", cells: { share: "1" } },
    ]);
    const written = [{ row: "r4", cells: { what: "x" } }];
    expect(rowsToWrite(risks, []).map(({ row }) => row)).toEqual(["r1"]);
    expect(rowsToWrite({ ...risks, rows: { fixed: null, least: 3, most: 9 } }, written).map(({ row }) => row)).toEqual([
      "r4",
      "r5",
      "r6",
    ]);
    expect(textOfRows([{ row: "r1", cells: { what: " " } }])).toBe("");
  });
});

describe("A table that must be answered", () => {
  const row = (key: string, cells: TableRow["cells"]): TableRow => ({ row: key, cells });

  it.each<[string, TableField, readonly TableRow[], boolean]>([
    [
      "all rows of the form with the required column",
      effort,
      [row("lead", { share: 1 }), row("staff", { share: 2 })],
      true,
    ],
    ["a row of the form too few", effort, [row("lead", { share: 1 })], false],
    [
      "a row of the form without the required column",
      effort,
      [row("lead", { share: 1 }), row("staff", { cost: 2 })],
      false,
    ],
    ["one added row", risks, [row("r1", { what: "x" })], true],
    ["an added row without the required column", risks, [row("r1", { what: "x" }), row("r2", { action: "y" })], false],
    [
      "fewer rows than the least",
      { ...risks, rows: { fixed: null, least: 2, most: 9 } },
      [row("r1", { what: "x" })],
      false,
    ],
  ])("is complete or not with %s", (_, field, rows, complete) => {
    expect(isCompleteTable(field, rows)).toBe(complete);
  });
});

describe("The sums of a table", () => {
  it("are of the columns that the form adds up, exact to the decimals", () => {
    const rows: TableRow[] = [
      { row: "r1", cells: { cost: 100, hours: 0.1 } },
      { row: "r2", cells: { hours: 0.2 } },
    ];
    expect(columnSums(milestones, rows).map(({ column, sum }) => [column.id, sum])).toEqual([
      ["cost", 100],
      ["hours", 0.3],
    ]);
    expect(columnSums(risks, [{ row: "r1", cells: { what: "x" } }])).toEqual([]);
    expect(columnSums(milestones, [{ row: "r1", cells: { what: "x" } }])).toEqual([]);
  });
});

describe("A stored table in a form that has changed", () => {
  const keeps = (field: TableField, value: unknown) =>
    fitTable(field, value, (column, cell) =>
      typeof cell ===
      (column.type === "text" || column.type === "date" || column.type === "choice" ? "string" : "number")
        ? cell
        : null,
    );

  it("is the same list if the form can read all of it", () => {
    const value = [{ row: "r1", cells: { what: "Start", cost: 1 } }];
    expect(keeps(milestones, value)).toBe(value);
  });

  it("is without the columns, cells and rows that the form lacks", () => {
    const value = [
      { row: "r1", cells: { what: "Start", gone: 1, cost: "to" } },
      { row: "r2", cells: { gone: 1 } },
    ];
    expect(keeps(milestones, value)).toEqual([{ row: "r1", cells: { what: "Start" } }]);
    expect(keeps(effort, [{ row: "gone", cells: { share: 1 } }])).toBeNull();
    expect(keeps(milestones, "en tekst")).toBeNull();
    expect(keeps(milestones, [{ what: "a list of two columns" }])).toBeNull();
  });
});
