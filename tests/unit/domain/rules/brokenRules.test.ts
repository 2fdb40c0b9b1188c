import { brokenRules } from "../../../../domain/rules/brokenRules";
import { placesRead } from "../../../../domain/rules/placesRead";
import type { Application } from "../../../../domain/section/section";
import { anApplication, measureId, withAnswer } from "../../../support/application/application";
import { figuresForm } from "../../../support/application/figuresForm";
import { OWN_SHARE, type RuleInFile, ruledForm } from "../../../support/application/ruledForm";

const bare = anApplication({ formId: "prove-2027" });
const economy = (number = 1) => ({ measureId: measureId(number), sectionId: "economy" });
const frame = { measureId: null, sectionId: "frame" };

const form = ruledForm();
const written = (
  ...answers: readonly [typeof frame | ReturnType<typeof economy>, string, string | null, number | string][]
): Application =>
  answers.reduce(
    (grown, [place, field, partyId, value]) => withAnswer(grown, { ...place, field, partyId, value }, form),
    bare,
  );
const broken = (rule: RuleInFile, application: Application) => {
  const ruled = ruledForm(rule);
  return brokenRules(ruled, application, application.records);
};

/** The value of an expression in an application: the figure of a rule that never holds. */
const figureOf = (expression: string, application: Application, over: RuleInFile = {}) => {
  const rule = { id: "never", scope: "application", holds: "false", severity: "warning", ...over };
  return broken({ ...rule, say: `{{ ${expression} }}` }, application).map(({ figures }) => figures[expression]);
};

describe("The view", () => {
  const application = written(
    [frame, "most", null, 500_000],
    [frame, "units", "fjordvik", 3],
    [frame, "units", "lms", 4],
    [economy(1), "grant", "fjordvik", 100_000],
    [economy(1), "grant", "lms", 40_000],
    [economy(2), "grant", "fjordvik", 7],
    [economy(1), "own", "fjordvik", 29_999],
  );

  it.each([
    ["year", "2027"],
    ["deadline", "2027-02-01T12:00"],
    ["parties.size()", "6"],
    ["measures.size()", "5"],
    ["kr(sum.grant)", 140_007],
    ["kr(answer.frame.most)", 500_000],
    ["answer.frame.units.sum()", "7"],
    ["parties.filter(p, p.kind == 'municipalOwner').map(p, p.sum.grant).sum()", "100007"],
    ["measures[0].parties.filter(p, p.kind == 'uh').map(p, p.sum.grant).sum()", "40000"],
    ["measures.filter(m, m.number == 2)[0].name", "Trygt og godt skolemiljø"],
    ["schemes.regional.measures", "0"],
    ["schemes.regional.sum.grant", "0"],
  ])("of the application has %s", (expression, value) => {
    expect(figureOf(expression, application)).toEqual([value]);
  });

  it("of a measure has its own sums and answers, and of a party in it those of that party", () => {
    const inMeasures = { scope: "measure", section: "economy", when: "measure.number <= 2" };
    expect(figureOf("measure.sum.grant", application, inMeasures)).toEqual(["140000", "7"]);
    expect(figureOf("answer.economy.own.size()", application, inMeasures)).toEqual(["1", "0"]);
    const ofParties = { scope: "party", section: "economy", when: "measure.number == 1 && party.kind == 'uh'" };
    expect(figureOf("party.sum.grant", application, ofParties)).toEqual(["40000"]);
    expect(figureOf("answer.frame.units", application, ofParties)).toEqual(["4"]);
  });

  it("has the schemes of the measures", () => {
    const measures = bare.measures.map((measure, index) => ({ ...measure, scheme: index === 0 ? "regional" : null }));
    expect(figureOf("schemes.regional.sum.grant", { ...application, measures })).toEqual(["140000"]);
    expect(figureOf("measures.filter(m, m.scheme == '').size()", { ...application, measures })).toEqual(["4"]);
  });

  it("is without a party that is removed, or that takes no part in the measure", () => {
    const parties = bare.parties.map((party) => (party.id === "lms" ? { ...party, removed: true } : party));
    expect(figureOf("kr(sum.grant)", { ...application, parties })).toEqual([100_007]);
    const measures = bare.measures.map((measure) => ({ ...measure, partyIds: ["lms"] }));
    expect(figureOf("kr(sum.grant)", { ...application, measures })).toEqual([40_000]);
  });
});

it("A number is whole in a rule unless its field has decimals.", () => {
  const figures = {
    "answer.plan.staff + 1": "8",
    "answer.plan.share * 2": "100",
    "answer.plan.hours + 1.0": "8",
    "answer.plan.visits.sum() - 1": "2",
    "answer.plan.steps.map(s, s.days).sum() + year": "2029",
    "answer.plan.steps.map(s, s.part).sum() + 0.5": "1.75",
    "answer.plan.steps.filter(s, s.days > 9).map(s, s.part).sum() + 0.5": "0.5",
  };
  const say = Object.keys(figures)
    .map((figure) => `{{ ${figure} }}`)
    .join(" ");
  const form = figuresForm({ id: "never", scope: "application", holds: "false", severity: "warning", say });
  const plan = { measureId: null, sectionId: "plan" };
  const steps = { field: "steps", partyId: null, value: [{ row: "1", cells: { days: 2, part: 1.25 } }] };
  const application = [
    { field: "staff", partyId: null, value: 7 },
    { field: "hours", partyId: null, value: 7 },
    { field: "share", partyId: null, value: 50 },
    { field: "visits", partyId: "fjordvik", value: 3 },
    steps,
  ].reduce((grown, answer) => withAnswer(grown, { ...plan, ...answer }, form), bare);
  expect(brokenRules(form, application, application.records)).toMatchObject([{ figures }]);
});

describe("A rule that is asked of each owner in each measure", () => {
  const tooLittle = written([economy(1), "grant", "fjordvik", 100_000], [economy(1), "own", "fjordvik", 29_999]);

  it("is broken where it does not hold, with its place, its party and its figures", () => {
    expect(broken(OWN_SHARE, tooLittle)).toMatchObject([
      {
        place: economy(1),
        by: "fjordvik",
        figures: {
          "party.name": "Fjordvik kommune",
          "kr(answer.economy.own)": 29_999,
          "kr(party.sum.grant * 30 / 100)": 30_000,
        },
      },
    ]);
    const enough = written([economy(1), "grant", "fjordvik", 100_000], [economy(1), "own", "fjordvik", 30_000]);
    expect(broken(OWN_SHARE, enough)).toEqual([]);
  });

  it("is not broken where an answer is missing, since it cannot be told", () => {
    expect(broken(OWN_SHARE, written([economy(1), "grant", "fjordvik", 100_000]))).toEqual([]);
    expect(broken({ ...OWN_SHARE, holds: "answer.economy.own / 0 > 1" }, tooLittle)).toEqual([]);
  });

  it("can be asked for one section, and for some parties, alone", () => {
    const ruled = ruledForm(OWN_SHARE);
    const at = (place: typeof frame | ReturnType<typeof economy>, ...parties: string[]) =>
      brokenRules(ruled, tooLittle, tooLittle.records, { place, parties: new Set(parties) });
    expect(at(economy(1), "fjordvik")).toHaveLength(1);
    expect(at(economy(1), "lms")).toEqual([]);
    expect(at(economy(2), "fjordvik")).toEqual([]);
    expect(at(frame, "fjordvik")).toEqual([]);
  });
});

it("A rule about a field that all share is nobody's own.", () => {
  const rule = { ...OWN_SHARE, section: "frame", field: "most", holds: "party.sum.grant == 0", say: "Nei." };
  const application = written([economy(1), "grant", "fjordvik", 100_000]);
  expect(broken(rule, application)).toMatchObject([{ place: frame, by: null }]);
});

describe("What else is read for the rules of a section", () => {
  const reads = (over: RuleInFile, place: typeof frame | ReturnType<typeof economy> = economy(1)) =>
    placesRead(ruledForm({ ...OWN_SHARE, ...over }), bare, place);

  it("is nothing if they name that section only, or are those of another", () => {
    expect(reads({})).toEqual([]);
    expect(reads({}, frame)).toEqual([]);
  });

  it("is the common section that they name, or the ledger of all measures", () => {
    expect(reads({ holds: "party.sum.grant <= answer.frame.most" })).toEqual([frame]);
    expect(reads({ holds: "party.sum.grant * 2 < sum.grant" })).toHaveLength(4);
    const common = { scope: "application", section: "frame", field: "most", when: "true", say: "Nei." };
    expect(reads({ ...common, holds: "sum.grant <= answer.frame.most" }, frame)).toHaveLength(5);
  });
});
