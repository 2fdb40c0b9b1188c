import fc from "fast-check";
import { formatKroner } from "../../../../domain/amounts/formatKroner";
import type { KronerRow, Side } from "../../../../domain/amounts/kronerRow";
import { readKronerRow } from "../../../../domain/amounts/readKronerRow";
import { readShares } from "../../../../domain/amounts/readShares";

const EMPTY = "\ue002";
const row = (
  owner: number | null,
  uh: readonly (number | readonly [number, string])[],
  total: number | null,
): KronerRow => ({
  owner: owner === null ? null : { kroner: owner, note: null },
  uh: uh.map((share) =>
    typeof share === "number" ? { kroner: share, note: null } : { kroner: share[0], note: share[1] },
  ),
  total: total === null ? null : { kroner: total, note: null },
});

describe("reading a row of owner, UH and total", () => {
  it.each<[string, KronerRow]>([
    ["200 000,-  201 500,- (LMS) 401 500,-", row(200_000, [[201_500, "LMS"]], 401_500)],
    ["200 000,- 269 500,-(LMS) 469 500,-", row(200_000, [[269_500, "LMS"]], 469_500)],
    ["505 000 794 000 1 299 000", row(505_000, [794_000], 1_299_000)],
    ["625 000 919 000 1 5 44 000", row(625_000, [919_000], 1_544_000)],
    ["1 430 000 1 993 000 3 423 000", row(1_430_000, [1_993_000], 3_423_000)],
    ["Kr 50 000 Kr 174 000 Kr 224 000", row(50_000, [174_000], 224_000)],
    [`Kr 70 000 ${EMPTY} Kr 70 000`, row(70_000, [], 70_000)],
    ["80 000\t\t80 000", row(80_000, [], 80_000)],
    [
      "80 000\t284 000 (Nord) 100 000 (LMS)\t464 000",
      row(
        80_000,
        [
          [284_000, "Nord"],
          [100_000, "LMS"],
        ],
        464_000,
      ),
    ],
    ["80 000\tLMS: 100 000\t180 000", row(80_000, [[100_000, "LMS"]], 180_000)],
    ["80 000 100 000 LMS 180 000", row(80_000, [[100_000, "LMS"]], 180_000)],
    [
      "637.950 (Sepu) 2.386.450 - (SePU) 3.024.400",
      { ...row(null, [[2_386_450, "SePU"]], 3_024_400), owner: { kroner: 637_950, note: "Sepu" } },
    ],
    [
      "300 000 835 300 (LMS) 743 560 (Nord) 1 878 860",
      row(
        300_000,
        [
          [835_300, "LMS"],
          [743_560, "Nord"],
        ],
        1_878_860,
      ),
    ],
    ["284 000 (Nord) 284 000", row(null, [[284_000, "Nord"]], 284_000)],
    ["200 000\n201 500\n401 500", row(200_000, [201_500], 401_500)],
    ["0,- 100 000,- 100 000,-", row(0, [100_000], 100_000)],
  ])("splits %j", (text, expected) => {
    expect(readKronerRow(text)).toEqual({ ok: true, value: expected });
  });

  it("follows the order of the columns", () => {
    const order: readonly Side[] = ["total", "uh", "owner"];

    expect(readKronerRow("300 000\t200 000\t100 000", order)).toEqual({
      ok: true,
      value: row(100_000, [200_000], 300_000),
    });
    expect(readKronerRow("300 000,- 200 000,- 100 000,-", order)).toEqual({
      ok: true,
      value: row(100_000, [200_000], 300_000),
    });
  });

  it("asks if two figures can be either the owner's or the UH's", () => {
    expect(readKronerRow("70 000 70 000")).toEqual({ ok: false, refusal: { kind: "ambiguous", ways: [] } });
  });

  it("asks if more than one split makes the sum correct", () => {
    const outcome = readKronerRow("100 100 100 100 200");

    expect(!outcome.ok && outcome.refusal.kind === "ambiguous" && outcome.refusal.ways.length).toBe(2);
  });

  it("asks if no split makes the sum correct, and lists the likely meanings", () => {
    expect(readKronerRow("505 000 794 000 1 399 000")).toEqual({
      ok: false,
      refusal: { kind: "ambiguous", ways: [row(505_000, [794_000], 1_399_000)] },
    });
  });

  it.each([
    ["200 000,50 100 000 300 000,50", "ore"],
    ["200 000,-\t-100 000\t100 000", "negative"],
    ["200 000\t1 234 567 890\t300 000", "too-large"],
  ])("refuses %j and gives the reason: %s", (text, why) => {
    expect(readKronerRow(text)).toMatchObject({ ok: false, refusal: { kind: "unreadable", why } });
  });

  it.each(["", "Klikk her", EMPTY, "\t\t"])("finds no figures in %j", (text) => {
    expect(readKronerRow(text)).toEqual({ ok: false, refusal: { kind: "no-figures" } });
  });

  const kroner = fc.integer({ min: 0, max: 400_000_000 });

  it("accepts three amounts in any notation with clear boundaries", () => {
    const between = fc.constantFrom(" ", "\u00a0", "\u2009", "\u202f", ".");
    const written = fc.tuple(
      kroner,
      between,
      fc.constantFrom("", "Kr ", "kr. "),
      fc.constantFrom(",-", ", -", " -", ",--", " kr", ",- (LMS)"),
    );
    const text = ([amount, apart, before, after]: [number, string, string, string]) =>
      `${before}${formatKroner(amount).replaceAll("\u00a0", apart)}${after}`;
    fc.assert(
      fc.property(written, written, written, fc.constantFrom(" ", "  ", "\t", "\n"), (owner, uh, total, cell) => {
        const outcome = readKronerRow([owner, uh, total].map(text).join(cell));

        expect(
          outcome.ok && [outcome.value.owner?.kroner, outcome.value.uh[0]?.kroner, outcome.value.total?.kroner],
        ).toEqual([owner[0], uh[0], total[0]]);
      }),
    );
  });

  it("never misreads figures without separators: it splits them correctly or asks", () => {
    fc.assert(
      fc.property(kroner, kroner, (owner, uh) => {
        const text = [owner, uh, owner + uh].map((amount) => formatKroner(amount).replaceAll("\u00a0", " ")).join(" ");
        const outcome = readKronerRow(text);

        if (outcome.ok) expect(outcome.value).toEqual(row(owner, [uh], owner + uh));
        else expect(outcome.refusal.kind).toBe("ambiguous");
      }),
    );
  });

  it("takes no figure from a run without a split that makes the sum correct", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 100, max: 999 }), { minLength: 3, maxLength: 8 }), (groups) => {
        const outcome = readKronerRow(groups.join(" "));

        if (outcome.ok) {
          const { owner, uh, total } = outcome.value;
          expect((owner?.kroner ?? 0) + uh.reduce((sum, { kroner }) => sum + kroner, 0)).toBe(total?.kroner);
        } else expect(outcome.refusal.kind).toBe("ambiguous");
      }),
    );
  });
});

describe("reading the shares in a cell", () => {
  it.each<[string, readonly (readonly [number, string | null])[]]>([
    [
      "201 500,- (LMS) 284 000,- (Nord)",
      [
        [201_500, "LMS"],
        [284_000, "Nord"],
      ],
    ],
    [
      "LMS: 201 500 Nord: 284 000",
      [
        [201_500, "LMS"],
        [284_000, "Nord"],
      ],
    ],
    ["637.950 (Sepu)", [[637_950, "Sepu"]]],
    ["269.500, -", [[269_500, null]]],
    ["", []],
    ["-", []],
  ])("accepts %j", (text, shares) => {
    expect(readShares(text)).toEqual({ ok: true, value: shares.map(([kroner, note]) => ({ kroner, note })) });
  });
});
