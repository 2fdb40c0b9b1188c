import fc from "fast-check";
import { ownerShares } from "../../../../domain/application/ownerShares";
import { type Amount, totalsOf } from "../../../../domain/application/totals";
import {
  anApplication,
  coordinator,
  figures,
  form2026,
  lms,
  measureId,
  nord,
  withAllAnswers,
  withAnswer,
} from "../../../support/application/application";

const grant = (number: number, partyId: string, kroner: number): Amount => ({
  measureId: measureId(number),
  partyId,
  purpose: "grant",
  year: 0,
  kroner,
});
const planned = figures.flatMap(({ owner, uh, share }, index) => [
  grant(index + 1, "fjordvik", owner),
  grant(index + 1, uh, share),
]);

describe("the totals", () => {
  it("match those of the 2026 application", () => {
    const totals = totalsOf(form2026, anApplication(), planned);

    expect(totals.byMeasure.map(({ columns: [owner, uh], total }) => [owner?.kroner, uh?.shares, total])).toEqual([
      [200_000, [{ institution: "LMS", kroner: 201_500 }], 401_500],
      [250_000, [{ institution: "LMS", kroner: 364_300 }], 614_300],
      [200_000, [{ institution: "LMS", kroner: 269_500 }], 469_500],
      [80_000, [{ institution: "Nord", kroner: 284_000 }], 364_000],
      [150_000, [{ institution: "Nord", kroner: 459_560 }], 609_560],
    ]);
    expect(totals).toMatchObject({
      columns: [
        { column: "owner", kroner: 880_000, shares: [] },
        { column: "uh", kroner: 1_578_860 },
      ],
      total: 2_458_860,
    });
    expect(totals.byInstitution).toEqual([
      { institution: "LMS", kroner: 835_300 },
      { institution: "Nord", kroner: 743_560 },
    ]);
  });

  it("have each owner's share besides", () => {
    const two = [...planned, grant(1, "solsikken", 5_000)];
    const measures = anApplication().measures.map((each) => ({ ...each, partyIds: [...each.partyIds, "solsikken"] }));
    expect(ownerShares(form2026, anApplication({ measures }), two)).toEqual([
      { institution: "Fjordvik kommune", kroner: 880_000 },
      { institution: "Solsikken barnehage AS", kroner: 5_000 },
    ]);
    expect(ownerShares(form2026, anApplication({ measures: [] }), two)).toEqual([]);
  });

  it("are computed from the parties' answers", () => {
    const application = withAllAnswers(anApplication());

    expect(totalsOf(form2026, application, application.amounts).total).toBe(2_458_860);
  });

  it("name each of two institutions in one measure separately", () => {
    const shared = anApplication({
      measures: anApplication().measures.map((each) => ({ ...each, partyIds: ["fjordvik", "lms", "nord"] })),
    });

    const totals = totalsOf(form2026, shared, [...planned, grant(1, "nord", 50_000)]);

    expect(totals.byMeasure[0]).toMatchObject({
      columns: [
        { column: "owner", kroner: 200_000 },
        {
          column: "uh",
          kroner: 251_500,
          shares: [
            { institution: "LMS", kroner: 201_500 },
            { institution: "Nord", kroner: 50_000 },
          ],
        },
      ],
      total: 451_500,
    });
  });

  it("show the coordinator's sum beside the shares and never add it to them", () => {
    const application = withAllAnswers(anApplication());
    const place = { measureId: measureId(3), sectionId: "economy", field: "coordinatorSum", partyId: coordinator.id };

    const { amounts } = withAnswer(application, { ...place, value: 40_000 });

    expect(totalsOf(form2026, application, amounts).byMeasure[2]).toMatchObject({
      beside: [{ purpose: "coordinator", kroner: 40_000 }],
      total: 469_500,
    });
    expect(totalsOf(form2026, application, amounts).total).toBe(2_458_860);
  });

  it.each([
    [
      "a removed measure",
      {
        measures: anApplication().measures.map((each) => (each.id === measureId(2) ? { ...each, number: null } : each)),
      },
      614_300,
    ],
    [
      "a removed party",
      { parties: anApplication().parties.map((each) => (each.id === nord.id ? { ...each, removed: true } : each)) },
      743_560,
    ],
    [
      "a party that has left the measure",
      {
        measures: anApplication().measures.map((each) =>
          each.id === measureId(1) ? { ...each, partyIds: ["fjordvik"] } : each,
        ),
      },
      201_500,
    ],
  ])("leave out the lines of %s", (_what, over, kroner) => {
    expect(totalsOf(form2026, anApplication(over), planned).total).toBe(2_458_860 - kroner);
  });

  it("are empty for an empty application", () => {
    expect(totalsOf(form2026, anApplication({ measures: [] }), [])).toEqual({
      columns: [
        { column: "owner", kroner: 0, shares: [] },
        { column: "uh", kroner: 0, shares: [] },
      ],
      total: 0,
      byMeasure: [],
      byInstitution: [],
      beside: [],
      byYear: [],
    });
  });

  const anyLine = fc.record({
    measureId: fc.integer({ min: 1, max: 6 }).map(measureId),
    partyId: fc.constantFrom("fjordvik", "solsikken", "lms", "nord", "nobody"),
    purpose: fc.constantFrom("grant", "coordinator"),
    kroner: fc.nat(1_000_000),
  }) as fc.Arbitrary<Amount>;

  it("agree with each other for any ledger", () => {
    fc.assert(
      fc.property(fc.array(anyLine), (lines) => {
        const totals = totalsOf(form2026, anApplication(), lines);
        const sum = (kroner: number[]) => kroner.reduce((a, b) => a + b, 0);

        expect(totals.total).toBe(sum(totals.byMeasure.map(({ total }) => total)));
        expect(totals.total).toBe(sum(totals.columns.map(({ kroner }) => kroner)));
        expect(totals.columns[1]?.kroner).toBe(sum(totals.byInstitution.map(({ kroner }) => kroner)));
        for (const { columns } of totals.byMeasure)
          expect(columns[1]?.kroner).toBe(sum((columns[1]?.shares ?? []).map(({ kroner }) => kroner)));
      }),
    );
  });

  it("do not depend on the storage order of the lines", () => {
    const amounts = [...planned, grant(2, "nord", 5)];
    const both = anApplication({
      measures: anApplication().measures.map((each) => ({ ...each, partyIds: ["nord", "fjordvik", "lms"] })),
    });
    fc.assert(
      fc.property(fc.shuffledSubarray(amounts, { minLength: amounts.length }), (shuffled) => {
        expect(totalsOf(form2026, both, shuffled)).toEqual(totalsOf(form2026, both, amounts));
      }),
    );
  });

  it("call an institution by its short name", () => {
    expect(totalsOf(form2026, anApplication(), planned).byInstitution.map(({ institution }) => institution)).toEqual([
      lms.shortName,
      nord.shortName,
    ]);
  });
});
