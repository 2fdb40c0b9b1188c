import fc from "fast-check";
import { formatKroner } from "../../../domain/amounts/formatKroner";
import { runs } from "../../support/cases";
import { any2024, any2026 } from "../../support/importing/anyForm";
import { type Block, copied, laidOut } from "../../support/importing/blocks";
import { blocksOf2024 } from "../../support/importing/filled2024";
import { blocksOf2026, uhOf } from "../../support/importing/filled2026";
import { json } from "../../support/importing/known";

const money = (kroner: number, label?: string) => `${formatKroner(kroner)},-${label ? ` (${label})` : ""}`;
const kroner = (figure: number) => `${formatKroner(figure)} kroner`;

/** Writes other figures into one cell of the table of sums; the row is counted from its header. */
function changed(blocks: readonly Block[], row: number, column: number, text: string): Block[] {
  let done = false;
  return blocks.map((block) => {
    if (done || block.kind !== "table" || !block.rows[0]?.includes("Totalt")) return block;
    done = true;
    return {
      ...block,
      rows: block.rows.map((cells, at) =>
        at === row ? cells.map((cell, index) => (index === column ? text : cell)) : cells,
      ),
    };
  });
}

type Sum = { of: string; claimed: number; computed: number; holds: boolean };
type Finding = { code: string; severity: string; where: string; message: string };

describe("an incorrect sum", () => {
  it("is a blocking finding that names the cell, both figures and the difference", () => {
    fc.assert(
      fc.property(any2026, fc.nat(5), fc.integer({ min: 1, max: 90_000 }), (form, index, more) => {
        const row = index % form.rows.length;
        const right = (form.rows[row]?.owner ?? 0) + uhOf(form.rows[row] as never);
        const read = json(laidOut(changed(blocksOf2026(form, money), row + 1, 3, money(right + more)), copied));
        const wrong: Sum[] = read.sums.filter(({ holds }: Sum) => !holds);

        expect(wrong.map(({ claimed, computed }) => [claimed, computed])).toContainEqual([right + more, right]);
        const finding = read.findings.find(
          ({ code, where }: Finding) => code === "sum-differs" && where.includes(`Tiltak ${row + 1}`),
        );
        expect(finding.severity).toBe("blocking");
        for (const figure of [right + more, right, more]) expect(finding.message).toContain(kroner(figure));
        // The column of totals no longer adds up either, and nothing else is wrong.
        expect(wrong).toHaveLength(2);
      }),
      { numRuns: runs(60) },
    );
  });

  it("is found in the row of sums, in its own row and in its column", () => {
    const [form] = fc.sample(any2026, { numRuns: 1, seed: 3 });
    if (!form) throw new Error("no sample");
    const read = json(laidOut(changed(blocksOf2026(form, money), form.rows.length + 1, 1, money(1)), copied));

    expect(read.sums.filter(({ holds }: Sum) => !holds).map(({ of }: Sum) => of)).toEqual([
      "Total sum det meldes behov for, Sum: Eier + UH",
      "Total sum det meldes behov for, Sum, kolonnen Eier",
    ]);
  });

  it("is found between a scheme's row and its measures", () => {
    const [sample] = fc.sample(any2024, { numRuns: 1, seed: 4 });
    if (!sample) throw new Error("no sample");
    const form = { ...sample, scheme: 0 as const };
    const read = json(laidOut(changed(blocksOf2024(form, money), 1, 1, money(123)), copied));

    expect(read.sums.filter(({ holds }: Sum) => !holds).map(({ of }: Sum) => of)).toEqual([
      "Total sum det meldes behov for, Regional ordning: Eier + UH",
      "Total sum det meldes behov for, Regional ordning, Eier: summen av tiltakene",
      "Total sum det meldes behov for, Sum, kolonnen Eier",
    ]);
  });

  it("is found for each institution that the row of sums names", () => {
    const [sample] = fc.sample(any2026, { numRuns: 1, seed: 3 });
    if (!sample) throw new Error("no sample");
    const rows = [
      {
        number: 1,
        name: "A",
        owner: 100_000,
        uh: [
          { label: "LMS", kroner: 50_000 },
          { label: "Nord", kroner: 60_000 },
        ],
      },
      { number: 2, name: "B", owner: 100_000, uh: [{ label: "Nord", kroner: 40_000 }] },
    ];
    const blocks = blocksOf2026({ ...sample, rows, own: 1 }, money);
    const read = json(laidOut(changed(blocks, 3, 2, "50 000,- (LMS) 90 000,- (Nord)"), copied));

    expect(read.sums.filter(({ of }: Sum) => /LMS|Nord/.test(of))).toEqual([
      { of: "Total sum det meldes behov for, Sum, LMS", claimed: 50_000, computed: 50_000, holds: true },
      { of: "Total sum det meldes behov for, Sum, Nord", claimed: 90_000, computed: 100_000, holds: false },
    ]);
  });
});

describe("the import of doubtful figures", () => {
  const [form] = fc.sample(any2026, { numRuns: 1, seed: 5 });
  if (!form) throw new Error("no sample");
  const own = form.rows[form.own];
  if (!own) throw new Error("no measure");

  it("compares a measure's own section with the table of sums", () => {
    const text = laidOut(blocksOf2026(form, money), copied).replace(
      `Eier: ${money(own.owner)} Brukes`,
      `Eier: ${money(own.owner + 500)} Brukes`,
    );
    const finding = json(text).findings.find(({ code }: Finding) => code === "differs-from-header");

    for (const figure of [own.owner, own.owner + 500, 500]) expect(finding.message).toContain(kroner(figure));
    expect(finding.where).toBe(`Tiltak ${own.number}, 6. Økonomi og varighet, Eier`);
  });

  it("refuses øre, gives the reason, and keeps the figure", () => {
    const read = json(laidOut(changed(blocksOf2026(form, money), 1, 1, "200 000,50"), copied));

    expect(read.findings).toContainEqual(
      expect.objectContaining({
        code: "figure-unreadable",
        severity: "blocking",
        message: expect.stringContaining("Beløpet «200 000,50» har øre. Skriv hele kroner."),
      }),
    );
    expect(JSON.stringify(read.unplaced)).toContain("200 000,50");
    expect(read.measures[0].amounts).toEqual([]);
  });

  it("takes no amount from a row with several readings", () => {
    const text = laidOut(blocksOf2026(form, money), copied).replace(
      /Tiltak 1: (.*)\t.*\t.*\t.*\n/,
      "Tiltak 1: $1 100 100 100 100 200\n",
    );
    const read = json(text);

    expect(read.findings).toContainEqual(expect.objectContaining({ code: "figures-ambiguous", severity: "blocking" }));
    expect(read.measures[0].amounts).toEqual([]);
  });

  it("takes no amount from a row without a correct sum, and shows the difference in the likeliest reading", () => {
    const text = laidOut(blocksOf2026(form, money), copied).replace(
      /Tiltak 1: (.*)\t.*\t.*\t.*\n/,
      "Tiltak 1: $1 505 000 794 000 1 399 000\n",
    );
    const read = json(text);

    expect(read.measures[0].amounts).toEqual([]);
    expect(read.findings).toContainEqual(expect.objectContaining({ code: "figures-ambiguous", severity: "blocking" }));
    expect(read.sums).toContainEqual(
      expect.objectContaining({ claimed: 1_399_000, computed: 1_299_000, holds: false }),
    );
    const { message } = read.findings.find(({ code }: Finding) => code === "sum-differs");
    for (const part of ["Tiltak 1", "505 000 + 794 000 = 1 399 000", "100 000 kroner"])
      expect(message.replaceAll("\u00a0", " ")).toContain(part);
  });

  it("shows the difference of a scheme's row from its measures if two of its three figures match", () => {
    const [sample] = fc.sample(any2024, { numRuns: 1, seed: 5 });
    const [measure] = sample?.measures ?? [];
    if (!sample || !measure) throw new Error("no sample");
    const older = { ...sample, measures: [{ ...measure, owner: 300_000, uh: 280_000 }] };
    const text = laidOut(blocksOf2024(older, money), copied).replace(
      /^(.* ordning|Kompetanseløftet)\t300.000,-.*$/m,
      "$1 300 000 280 000 580 100",
    );
    const read = json(text);

    expect(read.findings).toContainEqual(expect.objectContaining({ code: "figures-ambiguous", severity: "blocking" }));
    expect(read.sums).toContainEqual(expect.objectContaining({ claimed: 580_100, computed: 580_000, holds: false }));
  });

  it("reads or asks, but never misreads, if all figures of a row lack separators", () => {
    fc.assert(
      fc.property(any2024, (older) => {
        const text = laidOut(
          blocksOf2024(older, (amount) => formatKroner(amount).replaceAll("\u00a0", " ")),
          { ...copied, cells: "blank" },
        ).replaceAll("Kr ", "");
        const read = json(text);
        older.measures.forEach(({ owner, uh }, index) => {
          const amounts = read.measures[index].amounts.map((amount: { kroner: number }) => amount.kroner);
          if (amounts.length > 0) expect(amounts).toEqual([owner, ...(uh === null ? [] : [uh])]);
          else expect(read.findings.map(({ code }: Finding) => code)).toContain("figures-ambiguous");
        });
      }),
      { numRuns: runs(60) },
    );
  });
});
