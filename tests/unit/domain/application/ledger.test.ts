import { isSameSection } from "../../../../domain/answers/sectionRef";
import { askedAmounts } from "../../../../domain/application/askedAmounts";
import { formInYear } from "../../../../domain/application/formInYear";
import { type Amount, totalsOf } from "../../../../domain/application/totals";
import { amountsThen } from "../../../../domain/approval/changesSince";
import { amountsBeside } from "../../../../domain/progress/amountsBeside";
import { findingsOf } from "../../../../domain/progress/findingsOf";
import { moneyDoubts } from "../../../../domain/progress/moneyDoubts";
import { brokenRules } from "../../../../domain/rules/brokenRules";
import { type Application, sectionAt } from "../../../../domain/section/section";
import { parseForm } from "../../../../forms";
import type { Form } from "../../../../forms/form";
import { withAllSources } from "../../../../forms/withAllSources";
import { anApplication, measureId, withAnswer } from "../../../support/application/application";
import { ledgerForm as form, ledgerEdition } from "../../../support/application/ledgerForm";
import { editionFiles } from "../../../support/forms/editionFiles";

const place = { measureId: measureId(1), sectionId: "economy" };
const inScheme = (scheme: string | null): Application => ({
  ...anApplication({
    measures: anApplication()
      .measures.slice(0, 1)
      .map((measure) => ({ ...measure, scheme })),
  }),
  formId: form.id,
  year: 2027,
});
const fieldsOf = (of: Form) => of.sections[0]?.fields.map(({ id, label }) => [id, label]);
const line = (partyId: string, purpose: string, year: number, kroner: number): Amount => ({
  ...{ measureId: measureId(1), partyId, purpose, year, kroner },
});
const inColumns = (owner: number, uh: number) => [
  { column: "owner", kroner: owner },
  { column: "uh", kroner: uh },
];
const answered = (application: Application, answers: Record<string, number>): Application =>
  Object.entries(answers).reduce(
    (so, [field, value]) => withAnswer(so, { ...place, field, partyId: "fjordvik", value }),
    application,
  );

describe("An amount that is asked for by year", () => {
  it("is a field each year, whose label moves with the application's year and whose id stays", () => {
    expect(fieldsOf(form)?.slice(0, 3)).toEqual([
      ["grantYear1", "Tilskudd i 2027"],
      ["grantYear2", "Tilskudd i 2028"],
      ["grantYear3", "Tilskudd i 2029"],
    ]);
    expect(fieldsOf(formInYear(form, 2028))?.[0]).toEqual(["grantYear1", "Tilskudd i 2028"]);
  });

  it("carries over what an earlier edition had for the same calendar year", () => {
    const later = parseForm(
      "prove-2028",
      editionFiles({
        ...ledgerEdition,
        id: "prove-2028",
        year: 2028,
        sections: ledgerEdition.sections.map((section) => ({
          ...section,
          fields: section.fields.map((field) => ({ ...field, formerly: [`prove-2027/economy.${field.id}`] })),
        })),
      }),
    );
    const all = withAllSources(later, new Map([form, later].map((each) => [each.id, each])));

    expect(all.sections[0]?.fields.slice(0, 4).map(({ formerly }) => formerly)).toEqual([
      ["prove-2027/economy.grantYear2"],
      ["prove-2027/economy.grantYear3"],
      [],
      ["prove-2027/economy.own"],
    ]);
  });

  it("is a line of its own year as it was then", () => {
    const then = [{ ...place, field: "grantYear2", partyId: "lms", value: 5 }];
    expect(amountsThen(form, then)).toEqual([line("lms", "grant", 2, 5)]);
  });
});

describe("The totals of a form with years and an own contribution", () => {
  const amounts = [
    line("fjordvik", "grant", 1, 100),
    line("fjordvik", "grant", 2, 200),
    line("lms", "grant", 2, 50),
    line("fjordvik", "own", 0, 40),
    line("coordinator", "lead", 0, 10),
  ];

  it("add up what is applied for, by year too, and have the rest beside", () => {
    const totals = totalsOf(form, inScheme("decentralised"), amounts);

    expect(totals).toMatchObject({
      columns: [
        { column: "owner", kroner: 300 },
        { column: "uh", kroner: 50 },
      ],
      total: 350,
      beside: [
        { purpose: "lead", kroner: 10 },
        { purpose: "own", kroner: 40 },
      ],
      byYear: [
        { year: 2027, kroner: 100, columns: inColumns(100, 0) },
        { year: 2028, kroner: 250, columns: inColumns(200, 50) },
        { year: 2029, kroner: 0, columns: inColumns(0, 0) },
      ],
    });
    expect(totals.byMeasure[0]?.columns[1]?.shares).toEqual([{ institution: "LMS", kroner: 50 }]);
  });

  it("lack a line that the measure's scheme does not have, and one of another year", () => {
    const asked = (scheme: string, more: readonly Amount[] = []) =>
      askedAmounts(form, { ...inScheme(scheme), amounts: [...amounts, ...more] }).map(({ purpose }) => purpose);

    expect(asked("decentralised", [line("fjordvik", "grant", 0, 1)])).toEqual([
      "grant",
      "grant",
      "grant",
      "own",
      "lead",
    ]);
    expect(asked("regional")).toEqual(["grant", "grant", "grant", "lead"]);
  });

  const hash = (...lines: readonly Amount[]) =>
    sectionAt(form, { ...inScheme("decentralised"), amounts: lines }, { measureId: null, sectionId: "sums" })
      .contentHash;

  it("change what approvals are bound to", () => {
    expect(hash(line("fjordvik", "own", 0, 40))).not.toBe(hash(line("fjordvik", "own", 0, 41)));
  });

  it("change it too if a year's sum moves from one column to another, and the sums of years and columns stay", () => {
    const [y1, y2] = [1, 2].map((year) => (owner: number, uh: number) => [
      line("fjordvik", "grant", year, owner),
      line("lms", "grant", year, uh),
    ]) as [(owner: number, uh: number) => Amount[], (owner: number, uh: number) => Amount[]];

    expect(hash(...y1(100, 0), ...y2(0, 100))).not.toBe(hash(...y1(0, 100), ...y2(100, 0)));
  });
});

describe("A field that some schemes have", () => {
  it.each([
    ["decentralised", true],
    ["regional", false],
    [null, false],
  ])("is asked for, and missing, in a measure of %s: %s", (scheme, isAsked) => {
    const { form: shown, missing } = sectionAt(form, inScheme(scheme), place);
    const owned = missing.filter(({ party }) => party?.id === "fjordvik").map(({ field }) => field.id);

    expect(shown.fields.some(({ id }) => id === "source")).toBe(isAsked);
    expect(owned.includes("own")).toBe(isAsked);
    expect(owned.includes("source")).toBe(isAsked);
  });
});

describe("A rule about the ledger", () => {
  const broken = (scheme: string, answers: Record<string, number>) => {
    const application = answered(inScheme(scheme), answers);
    return brokenRules(form, application, application.records).map(({ rule, by, figures }) => [
      rule.id,
      by,
      ...Object.values(figures),
    ]);
  };

  it("holds the own contribution of an owner to 30 % of its grant, in one scheme", () => {
    const grants = { grantYear1: 100_000, grantYear2: 100_000 };
    expect(broken("decentralised", { ...grants, own: 59_999 })).toEqual([["ownShare", "fjordvik", 59_999, 60_000]]);
    expect(broken("decentralised", { ...grants, own: 60_000 })).toEqual([]);
    expect(broken("regional", grants)).toEqual([]);
  });

  it("can be about one year, and is mended in its first field", () => {
    expect(broken("regional", { grantYear1: 900_001, grantYear2: 900_001 })).toEqual([["firstYear", null, 900_001]]);
    expect(form.rules[1]?.field).toBe("grantYear1");
  });
});

it("A part that is more than its whole is doubted by its purpose.", () => {
  const whole = answered(inScheme("regional"), { grantYear1: 10, grantYear3: 10 });
  const application = withAnswer(whole, { ...place, field: "lead", partyId: "coordinator", value: 21 });
  const record = application.records.find(({ sectionId }) => sectionId === "economy");

  expect(record && moneyDoubts(form, application, record)).toEqual([
    expect.objectContaining({ code: "sum-above-shares", facts: { part: 21, whole: 20, purpose: "lead" } }),
  ]);
});

describe("A part that is asked for in another section than its whole", () => {
  const [economy, sums] = ledgerEdition.sections;
  const isLead = ({ id }: { readonly id: string }) => id === "lead";
  const split = parseForm(
    "prove-2027",
    editionFiles({
      ...ledgerEdition,
      rules: [],
      sections: [
        { ...economy, id: "lead", fields: economy?.fields.filter(isLead) },
        { ...economy, fields: economy?.fields.filter((field) => !isLead(field)) },
        sums,
      ],
    }),
  );
  const there = { measureId: measureId(1), sectionId: "lead" };
  const whole = answered(inScheme("regional"), { grantYear1: 10, grantYear3: 10 });
  const over = withAnswer(whole, { ...there, field: "lead", partyId: "coordinator", value: 21 });
  const [part, rest] = [there, place].map((at) => over.records.find((record) => isSameSection(record, at)));
  const doubt = {
    code: "sum-above-shares",
    place: there,
    by: "coordinator",
    facts: { part: 21, whole: 20, purpose: "lead" },
  };

  it("is compared with the whole of the measure, and doubted where the part is asked for", () => {
    expect(findingsOf(split, over).filter(({ code }) => code === "sum-above-shares")).toEqual([
      expect.objectContaining(doubt),
    ]);
  });

  it("is doubted when either is saved, which needs the records of both", () => {
    expect(part && rest && moneyDoubts(split, over, part, [rest])).toEqual([expect.objectContaining(doubt)]);
    expect(part && rest && moneyDoubts(split, over, rest, [part])).toEqual([expect.objectContaining(doubt)]);
    expect(amountsBeside(split, there)).toEqual([place]);
    expect(amountsBeside(split, place)).toEqual([there]);
    expect(amountsBeside(form, place)).toEqual([]);
  });
});
