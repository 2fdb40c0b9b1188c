import fc from "fast-check";
import { wholePercents } from "../../../../domain/amounts/wholePercents";

const sumOf = (figures: readonly number[]): number => figures.reduce((sum, each) => sum + each, 0);
const parts = fc.array(fc.nat(5_000_000), { minLength: 1, maxLength: 60 }).filter((all) => sumOf(all) > 0);

describe("Shares in whole percent", () => {
  it("are 100 together where each rounded alone makes it 101 or 99", () => {
    expect(wholePercents([425, 425, 150], 1000)).toEqual([43, 42, 15]);
    expect(wholePercents([1, 1, 1], 3)).toEqual([34, 33, 33]);
  });

  it("are 100 together, and each is less than one percent from the exact one, whatever the parts", () => {
    fc.assert(
      fc.property(parts, (all) => {
        const whole = sumOf(all);
        const percents = wholePercents(all, whole);
        expect(sumOf(percents)).toBe(100);
        for (const [index, percent] of percents.entries())
          expect(Math.abs(percent - (100 * (all[index] ?? 0)) / whole)).toBeLessThan(1);
      }),
    );
  });

  it("are never smaller for a larger part", () => {
    fc.assert(
      fc.property(parts, (all) => {
        const sorted = [...all].sort((a, b) => b - a);
        const percents = wholePercents(sorted, sumOf(sorted));
        expect(percents).toEqual([...percents].sort((a, b) => b - a));
      }),
    );
  });

  it("leave out what the parts do not make up, and are nothing of nothing", () => {
    expect(wholePercents([25, 25], 100)).toEqual([25, 25]);
    expect(wholePercents([0, 0], 0)).toEqual([0, 0]);
  });
});
