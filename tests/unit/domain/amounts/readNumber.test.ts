import fc from "fast-check";
import { formatNumber } from "../../../../domain/amounts/formatNumber";
import { LARGEST_NUMBER, type NumberLimits, readNumber } from "../../../../domain/amounts/readNumber";
import { runs } from "../../../support/cases";

const whole: NumberLimits = { decimals: 0 };
const hours: NumberLimits = { decimals: 2, unit: "timer" };
const exact: NumberLimits = { decimals: 4 };

describe("Reading a number", () => {
  it.each([
    ["12", whole, 12],
    [" 1 234 ", whole, 1234],
    ["1\u00a0234\u00a0567", whole, 1_234_567],
    ["1.234", whole, 1234],
    ["1'234", whole, 1234],
    ["12,0", whole, 12],
    ["-3", whole, -3],
    ["\u2212 3", whole, -3],
    ["+3", whole, 3],
    ["-0", whole, 0],
    ["007", whole, 7],
    ["1 234,5", hours, 1234.5],
    ["1.234,5", hours, 1234.5],
    ["1,234.5", hours, 1234.5],
    ["1,234,567", hours, 1_234_567],
    ["1234.5", hours, 1234.5],
    ["37,50 timer", hours, 37.5],
    ["37,5 TIMER", hours, 37.5],
    ["1.234", hours, 1234],
    ["0.125", exact, 0.125],
    ["1,2345", exact, 1.2345],
    ["１２，５", hours, 12.5],
  ] as [string, NumberLimits, number][])("takes %j as people write it", (text, limits, number) => {
    expect(readNumber(text, limits)).toEqual({ ok: true, value: number });
  });

  it.each([
    ["ca. 12", whole, { kind: "not-a-figure" }],
    ["12 stk", whole, { kind: "not-a-figure" }],
    ["12 %", hours, { kind: "not-a-figure" }],
    ["10-12", whole, { kind: "not-a-figure" }],
    ["tolv", whole, { kind: "not-a-figure" }],
    ["12 34", whole, { kind: "not-a-figure" }],
    ["1.23.456", whole, { kind: "not-a-figure" }],
    ["timer", hours, { kind: "not-a-figure" }],
    [",5", hours, { kind: "not-a-figure" }],
    ["1e5", whole, { kind: "not-a-figure" }],
    ["1,234", whole, { kind: "too-many-decimals", decimals: 0 }],
    ["1,234", hours, { kind: "too-many-decimals", decimals: 2 }],
    ["1.234", exact, { kind: "two-figures", figures: [1234, 1.234] }],
    ["-1", { decimals: 0, min: 0 }, { kind: "below-least", least: 0 }],
    ["101", { decimals: 0, max: 100 }, { kind: "above-most", most: 100 }],
    ["100,1", { decimals: 1, max: 100 }, { kind: "above-most", most: 100 }],
    ["9".repeat(400), whole, { kind: "above-most", most: LARGEST_NUMBER }],
  ] as [string, NumberLimits, unknown][])("refuses %j, and says why", (text, limits, refusal) => {
    expect(readNumber(text, limits)).toEqual({ ok: false, refusal });
  });

  it("takes every number back that it has been shown as", () => {
    const number = fc
      .tuple(fc.integer({ min: -LARGEST_NUMBER + 1, max: LARGEST_NUMBER - 1 }), fc.integer({ min: 0, max: 4 }))
      .chain(([size, decimals]) =>
        fc.integer({ min: 0, max: 10 ** decimals - 1 }).map((part) => ({
          decimals,
          number: Number(`${size}.${String(part).padStart(decimals, "0")}`) || 0,
        })),
      );
    fc.assert(
      fc.property(number, ({ decimals, number: shown }) => {
        expect(readNumber(formatNumber(shown), { decimals })).toEqual({ ok: true, value: shown });
        expect(JSON.parse(JSON.stringify(shown))).toBe(shown);
      }),
      { numRuns: runs(500) },
    );
  });

  it("never takes a text with a letter in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("1", "2", ".", ",", " ", "-", "%", "x") }), (text) => {
        const read = readNumber(text, exact);
        expect(read.ok && /[x%]/.test(text)).toBe(false);
      }),
      { numRuns: runs(500) },
    );
  });

  it("stays fast on a long line", () => {
    expect(readNumber(`${"1 ".repeat(20_000)}x`, hours).ok).toBe(false);
    expect(readNumber(`${" ".repeat(20_000)}x`, hours).ok).toBe(false);
  });
});
