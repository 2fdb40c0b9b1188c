import fc from "fast-check";
import { runs } from "../../support/cases";
import { any2024, any2026, anyLayout, closedMoney } from "../../support/importing/anyForm";
import { laidOut } from "../../support/importing/blocks";
import { blocksOf2024, PURPOSES, SCHEMES, schemesOf } from "../../support/importing/filled2024";
import { blocksOf2026, sumOf, uhOf } from "../../support/importing/filled2026";
import { json } from "../../support/importing/known";

const plain = (text: string) => text.replace(/\s+/g, " ").trim();
const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7, maxLength: 7 });

describe("a form of 2026 in any layout", () => {
  it("is imported with the values filled in", () => {
    fc.assert(
      fc.property(any2026, anyLayout, closedMoney, order, (form, layout, money, sections) => {
        const read = json(laidOut(blocksOf2026(form, money, sections), layout));

        expect(read.edition).toBe("behovsmelding-2026");
        expect(read.measures.map(({ number, amounts, total }: never) => ({ number, amounts, total }))).toEqual(
          form.rows.map((row) => ({
            number: row.number,
            amounts: [
              { side: "owner", institution: null, kroner: row.owner },
              ...row.uh.map(({ label, kroner }) => ({ side: "uh", institution: label, kroner })),
            ],
            total: row.owner + uhOf(row),
          })),
        );
        expect(read.sums).toHaveLength(form.rows.length + 5);
        expect(read.sums.filter(({ holds }: { holds: boolean }) => !holds)).toEqual([]);
        const { sections: texts } = read.measures[form.own];
        for (const [index, section] of [
          "needs",
          "partnership",
          "ownEffort",
          "outcomes",
          "outcomes",
          "outcomes",
          "outcomes",
          "teacherEducation",
          "audience",
        ].entries())
          expect(plain(texts[section])).toContain(plain(form.texts[index] as string));
        expect(plain(texts.partnership)).toBe(plain(form.texts[1] as string));
        expect(texts.needs.includes("Planlegging av tiltak")).toBe(form.phases[1]);
        expect(texts.economy.includes("Høst 2026")).toBe(form.duration[1]);
        expect(read.header).toMatchObject({
          year: 2026,
          owner: form.owner,
          network: form.network,
          uh: form.uh,
          concerns: ["kindergarten", "school", "both"][form.concerns],
          severalOwners: form.severalOwners ? "yes" : "no",
          severalUh: form.severalUh ? "yes" : "no",
          continues: "yes",
          comment: "Ingen merknader herfra.",
          consultation: {
            discussed: form.discussed ? "yes" : "no",
            participants: form.participants.map(([role, name]) => ({ role, name })),
          },
          units: Object.fromEntries(
            [
              "municipalKindergartens",
              "privateKindergartens",
              "publicSchools",
              "privateSchools",
              "counsellingServices",
            ].map((id, index) => [id, form.counts[index]]),
          ),
        });
        expect(read.header.partners).toEqual(
          form.partners.map(([name, contact, kind], index) => ({
            number: index + 1,
            name,
            units: [],
            contact,
            kind: kind === "UH" ? "uh" : "owner",
          })),
        );
      }),
      { numRuns: runs(80) },
    );
  });
});

describe("a form of 2024 in any layout", () => {
  it("is imported with the values filled in", () => {
    fc.assert(
      fc.property(any2024, anyLayout, closedMoney, (form, layout, money) => {
        const read = json(
          laidOut(
            blocksOf2024(form, (kroner) => money(kroner).replace(/^Kr /, "")),
            layout,
          ),
        );

        expect(read.edition).toBe("behovsmelding-2024");
        expect(
          read.measures.map(({ number, name, scheme, amounts, total }: never) => ({
            number,
            name,
            scheme,
            amounts,
            total,
          })),
        ).toEqual(
          form.measures.map(({ name, owner, uh }, index) => ({
            number: index + 1,
            name,
            scheme: SCHEMES[form.scheme],
            amounts: [
              { side: "owner", institution: null, kroner: owner },
              ...(uh === null ? [] : [{ side: "uh", institution: form.uh.split(":")[0], kroner: uh }]),
            ],
            total: (owner ?? 0) + (uh ?? 0),
          })),
        );
        expect(read.sums.filter(({ holds }: { holds: boolean }) => !holds)).toEqual([]);
        expect(read.sums).toHaveLength(form.measures.length + 10);
        expect(read.claims.find(({ what, side }: never) => /Sum$/.test(what) && side === "total").kroner).toBe(
          sumOf(schemesOf(form).flatMap(({ owner, uh }) => [owner, uh])),
        );
        form.measures.forEach(({ texts, purpose, periods }, index) => {
          const { sections } = read.measures[index];
          const written = [
            sections.anchoring,
            sections.collective,
            sections.teacherEducation,
            sections.longTermPlan,
            sections.use,
            sections.use,
            sections.audience,
          ];
          for (const [at, text] of texts.entries()) expect(plain(written[at])).toContain(plain(text));
          expect(plain(sections.collective)).toBe(plain(texts[1] as string));
          if (purpose !== null) expect(sections.measure).toContain(PURPOSES[purpose]);
          expect((sections.duration ?? "").includes("Vår 2025")).toBe(periods[2]);
        });
      }),
      { numRuns: runs(80) },
    );
  });
});
