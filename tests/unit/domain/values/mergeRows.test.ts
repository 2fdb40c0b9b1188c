import fc from "fast-check";
import { mergeRows } from "../../../../domain/values/mergeRows";
import { bothTexts, mergedText } from "../../../../domain/values/mergeTexts";

const rows = (...each: string[]) => each.map((row) => `${row}\n`).join("");
const merged = (base: string, mine: string, theirs: string) => mergedText(mergeRows(base, mine, theirs));

const [A, B, C, D] = ["Leder: Kari", "Tillitsvalgt: Per", "Verneombud: Liv", "Lærer: Tor"] as const;

describe("the merge of two tables with a common origin", () => {
  it.each([
    ["both added at the end", rows(A), rows(A, B), rows(A, C), rows(A, C, B)],
    ["both began with none", "", rows(B), rows(C), rows(C, B)],
    ["both added the same and more", rows(A), rows(A, B, D), rows(A, B, C), rows(A, B, C, D)],
    ["one took out what the other left", rows(A, B), rows(B), rows(A, B, C), rows(B, C)],
    [
      "one changed a row and the other added one",
      rows(A, B),
      rows("Leder: Kari N.", B),
      rows(A, B, C),
      rows("Leder: Kari N.", B, C),
    ],
    [
      "names have marks of a sentence",
      rows(A),
      rows(A, "Leder: Dr. Per A. Dal"),
      rows(A, "Lærer: Tor. B"),
      rows(A, "Lærer: Tor. B", "Leder: Dr. Per A. Dal"),
    ],
  ])("has the rows of both: %s", (_how, base, mine, theirs, both) => {
    expect(merged(base, mine, theirs)).toBe(both);
  });

  it.each([
    ["changed the same row", rows(A, B), rows("Leder: Kari N.", B), rows("Leder: Kari Nordmo", B)],
    ["changed a row that the other took out", rows(A, B), rows("Leder: Kari N.", B), rows(B)],
  ])("needs a choice if the tables %s", (_how, base, mine, theirs) => {
    expect(merged(base, mine, theirs)).toBeNull();
  });

  it("lists both tables in the text for manual merging, one row a line, common rows once", () => {
    const mine = rows("Leder: Kari N.", B, C);
    const theirs = rows("Leder: Kari Nordmo", B, D);
    expect(
      bothTexts(mergeRows(rows(A, B), mine, theirs))
        .trimEnd()
        .split("\n"),
    ).toEqual(["Leder: Kari N.", "Leder: Kari Nordmo", B, D, C]);
    expect(
      bothTexts(mergeRows(null, rows(A, B), rows(A, C)))
        .trimEnd()
        .split("\n"),
    ).toEqual([A, C, B]);
  });

  it("loses no row added by either and keeps no row removed by one, whenever it succeeds", () => {
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 6 });
    fc.assert(
      fc.property(some, some, some, some, some, (base, added, addedToo, gone, goneToo) => {
        const written = (numbers: readonly number[]) => rows(...new Set(numbers.map((each) => `Rad: ${each}`)));
        const fresh = (numbers: readonly number[]) => numbers.filter((each) => !base.includes(each));
        const mine = [...base.filter((each) => !gone.includes(each)), ...fresh(added)];
        const theirs = [...base.filter((each) => !goneToo.includes(each)), ...fresh(addedToo)];
        const both = merged(written(base), written(mine), written(theirs));
        if (both === null) return;
        const stands = (each: number) => both.split("\n").includes(`Rad: ${each}`);
        for (const each of fresh([...added, ...addedToo])) expect([each, stands(each)]).toEqual([each, true]);
        for (const each of base.filter((one) => !mine.includes(one) || !theirs.includes(one)))
          expect([each, stands(each)]).toEqual([each, false]);
      }),
    );
  });
});
