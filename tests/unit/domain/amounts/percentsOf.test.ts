import fc from "fast-check";
import { percentsOf } from "../../../../domain/amounts/percentsOf";

const sumOf = (figures: readonly number[]): number => figures.reduce((sum, each) => sum + each, 0);
const parts = fc.array(fc.nat(5_000_000), { minLength: 1, maxLength: 60 }).filter((all) => sumOf(all) > 0);

describe("Shares in percent", () => {
  it("are whole where they are 100 together", () => {
    expect(percentsOf([600, 250, 150], 1000)).toEqual([60, 25, 15]);
    expect(percentsOf([604, 248, 148], 1000)).toEqual([60, 25, 15]);
  });

  it("have a decimal where whole ones are 101 or 99 together", () => {
    expect(percentsOf([425, 425, 150], 1000)).toEqual([42.5, 42.5, 15]);
    expect(percentsOf([1, 1, 1], 3)).toEqual([33.3, 33.3, 33.3]);
  });

  it("are as near as their decimals allow, and equal for equal parts, whatever the parts", () => {
    fc.assert(
      fc.property(parts, fc.nat(59), fc.nat(59), (some, from, to) => {
        const all = some.with(to % some.length, some[from % some.length] ?? 0);
        fc.pre(sumOf(all) > 0);
        const percents = percentsOf(all, sumOf(all));
        const most = sumOf(percents) === 100 ? 0.5 : 0.0501;
        for (const [index, percent] of percents.entries())
          expect(Math.abs(percent - (100 * (all[index] ?? 0)) / sumOf(all))).toBeLessThanOrEqual(most);
        expect(percents[to % all.length]).toBe(percents[from % all.length]);
      }),
    );
  });

  it("leave out what the parts do not make up, and are nothing of nothing", () => {
    expect(percentsOf([25, 25], 100)).toEqual([25, 25]);
    expect(percentsOf([0, 0], 0)).toEqual([0, 0]);
  });
});
