import fc from "fast-check";
import { mergeTables } from "../../../../domain/tables/mergeTables";
import type { TableRow } from "../../../../domain/tables/tableRow";

const row = (key: string, what: string, cost?: number): TableRow => ({
  row: key,
  cells: { what, ...(cost === undefined ? {} : { cost }) },
});
const start = [row("r1", "Oppstart", 100), row("r2", "Samling")];

describe("Two people's changes to a table", () => {
  it("are both there if they changed different rows, or different cells of a row", () => {
    const mine = [row("r1", "Begynnelse", 100), row("r2", "Samling")];
    const theirs = [row("r1", "Oppstart", 200), row("r2", "Fagdag")];
    expect(mergeTables(start, mine, theirs)).toEqual([row("r1", "Begynnelse", 200), row("r2", "Fagdag")]);
  });

  it("are both there if both added a row, also where the rows got the same key", () => {
    const mine = [...start, row("r3", "Min")];
    const theirs = [...start, row("r3", "Din"), row("r4", "Din til")];
    expect(mergeTables(start, mine, theirs)).toEqual([...theirs, row("r5", "Min")]);
  });

  it("have one row where both added the same", () => {
    const both = [...start, row("r3", "Felles")];
    expect(mergeTables(start, both, both)).toEqual(both);
  });

  it("are without the row that one removed and the other left alone", () => {
    expect(mergeTables(start, start.slice(1), [...start, row("r3", "Slutt")])).toEqual([
      row("r2", "Samling"),
      row("r3", "Slutt"),
    ]);
  });

  it("cannot be merged if both changed the same cell, or if one removed what the other changed", () => {
    const mine = [row("r1", "Begynnelse", 100), row("r2", "Samling")];
    expect(mergeTables(start, mine, [row("r1", "Start", 100), row("r2", "Samling")])).toBeNull();
    expect(mergeTables(start, mine, start.slice(1))).toBeNull();
    expect(mergeTables(start, start.slice(1), mine)).toBeNull();
  });

  it("is what one wrote if the other changed nothing, and the same whoever was first", () => {
    const cells = fc
      .record({ a: fc.integer({ min: 0, max: 3 }), b: fc.integer({ min: 0, max: 3 }) }, { requiredKeys: [] })
      .filter((some) => Object.keys(some).length > 0);
    const rows = fc
      .tuple(fc.subarray(["r1", "r2", "r3", "r4"]), fc.array(cells, { minLength: 4, maxLength: 4 }))
      .map(([keys, some]) =>
        keys.map((key, index): TableRow => ({ row: key, cells: some[index] as TableRow["cells"] })),
      );
    const sorted = (merged: TableRow[] | null) => merged && [...merged].sort((a, b) => (a.row < b.row ? -1 : 1));
    fc.assert(
      fc.property(rows, rows, (base, mine) => {
        expect(sorted(mergeTables(base, mine, base))).toEqual(sorted(mine));
        expect(sorted(mergeTables(base, base, mine))).toEqual(sorted(mine));
      }),
    );
    fc.assert(
      fc.property(rows, rows, rows, (base, mine, theirs) => {
        const [one, other] = [mergeTables(base, mine, theirs), mergeTables(base, theirs, mine)];
        expect(one === null).toBe(other === null);
        expect(one?.length).toBe(other?.length);
        expect(new Set(one?.map(({ row: key }) => key)).size).toBe(one?.length ?? 0);
      }),
    );
  });
});
