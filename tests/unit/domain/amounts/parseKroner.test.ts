import fc from "fast-check";
import { formatKroner } from "../../../../domain/amounts/formatKroner";
import { MOST_KRONER, parseKroner } from "../../../../domain/amounts/parseKroner";

const nbsp = "\u00a0";

describe("reading an amount", () => {
  it.each([
    ["200 000,-", 200_000],
    ["201 500,- (LMS)", 201_500],
    ["200.000,-", 200_000],
    ["269.500, -", 269_500],
    ["900.000, -", 900_000],
    ["637.950 (Sepu)", 637_950],
    ["2.386.450 - (SePU)", 2_386_450],
    ["0,-", 0],
    ["Kr 50 000", 50_000],
    ["1 5 44 000", 1_544_000],
    ["kroner 50 000", 50_000],
    ["50 000 kroner", 50_000],
    ["kr. 50.000,-", 50_000],
    ["50 000,- kr", 50_000],
    ["NOK 50000", 50_000],
    ["Kr: 50 000", 50_000],
    [`1${nbsp}578${nbsp}860`, 1_578_860],
    ["1\u2009578\u2009860", 1_578_860],
    ["1\u202f578\u202f860", 1_578_860],
    ["200 000,--", 200_000],
    ["200 000,– (LMS)", 200_000],
    ["200 000 ,-", 200_000],
    ["200 000,00", 200_000],
    ["200.000.-", 200_000],
    ["200 000.", 200_000],
    ["200,000", 200_000],
    ["  7 ", 7],
    ["269 500,-(LMS)", 269_500],
    ["000200", 200],
  ])("accepts %j as %d", (text, kroner) => {
    expect(parseKroner(text)).toEqual({ ok: true, value: kroner });
  });

  it.each([
    ["200 000,50", "ore"],
    ["200000.50", "ore"],
    ["200 000.50", "ore"],
    ["1.000,5", "ore"],
    [",50", "ore"],
    ["200 000,500,1", "ore"],
    ["200 000, 50", "ore"],
    ["-200 000", "negative"],
    ["− 200 000,-", "negative"],
    ["kr -500", "negative"],
    ["", "not-a-number"],
    [",-", "not-a-number"],
    ["(LMS)", "not-a-number"],
    ["to hundre tusen", "not-a-number"],
    ["ca. 200 000", "not-a-number"],
    ["200 000 LMS", "not-a-number"],
    ["201 500,- (LMS) 284 000,- (Nord)", "not-a-number"],
    ["200 000 (LMS), 100 000 (Nord)", "not-a-number"],
    ["2e5", "not-a-number"],
    ["12.34.567", "not-a-number"],
    ["1.2345", "not-a-number"],
    ["1 000 000 000", "too-large"],
    ["505 000 794 000 1 299 000", "too-large"],
  ])("refuses %j: %s", (text, kind) => {
    expect(parseKroner(text)).toEqual({ ok: false, refusal: { kind } });
  });

  it("accepts its own written form", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MOST_KRONER }), (kroner) => {
        expect(parseKroner(formatKroner(kroner))).toEqual({ ok: true, value: kroner });
      }),
    );
  });

  it("accepts every way of writing the same amount", () => {
    const before = fc.constantFrom("", "kr ", "Kr. ", "NOK ", "kroner ", " ");
    const after = fc.constantFrom(
      "",
      ",-",
      ", -",
      " -",
      ",--",
      ",–",
      ",00",
      " kr",
      ",- kr",
      ",- (LMS)",
      " (Nord universitet)",
    );
    const apart = fc.constantFrom(" ", nbsp, "\u2009", "\u202f", ".", "");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MOST_KRONER }), before, after, apart, (kroner, prefix, suffix, between) => {
        const written = `${prefix}${formatKroner(kroner).replaceAll(nbsp, between)}${suffix}`;

        expect(parseKroner(written)).toEqual({ ok: true, value: kroner });
      }),
    );
  });

  it("never rounds: an amount with øre is refused, whatever precedes it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MOST_KRONER }), fc.integer({ min: 1, max: 99 }), (kroner, ore) => {
        const written = `${formatKroner(kroner)},${String(ore).padStart(2, "0")}`;

        expect(parseKroner(written)).toEqual({ ok: false, refusal: { kind: "ore" } });
      }),
    );
  });

  it("turns any text into a whole amount or a refusal", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: fc.constantFrom(..."0123456789 .,-()krKR−") })),
        (text) => {
          const outcome = parseKroner(text);

          if (outcome.ok) {
            expect(Number.isInteger(outcome.value)).toBe(true);
            expect(outcome.value).toBeGreaterThanOrEqual(0);
            expect(outcome.value).toBeLessThanOrEqual(MOST_KRONER);
          }
        },
      ),
    );
  });
});

describe("writing an amount", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1000, "1 000"],
    [80_000, "80 000"],
    [1_578_860, "1 578 860"],
  ])("gives for %d the text %j, with non-breaking spaces", (kroner, text) => {
    expect(formatKroner(kroner)).toBe(text.replaceAll(" ", nbsp));
  });
});
