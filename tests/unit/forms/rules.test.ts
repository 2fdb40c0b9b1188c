import { form2026 } from "../../support/application/application";
import { OWN_SHARE, type RuleInFile, ruledForm } from "../../support/application/ruledForm";

const mistake = (over: Partial<RuleInFile>, ...rules: readonly RuleInFile[]): string => {
  try {
    ruledForm({ ...OWN_SHARE, ...over } as RuleInFile, ...rules);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
};

const IN_PARTY = { scope: "party", section: "economy" };

it("A form without rules has none, and a correct rule is read with its figures.", () => {
  expect(form2026.rules).toEqual([]);
  const [rule] = ruledForm(OWN_SHARE).rules;
  expect(rule).toMatchObject({ id: "ownShare", severity: "warning", holds: { source: OWN_SHARE.holds } });
  expect(rule?.say.figures.map(({ source }) => source)).toEqual([
    "party.name",
    "kr(answer.economy.own)",
    "kr(party.sum.grant * 30 / 100)",
  ]);
});

it.each([
  "sum.grant > 0 && year >= 2027 && deadline < '2027-02-02'",
  "parties.exists(p, p.kind == 'uh' && p.answer.frame.units > 0)",
  "answer.frame.units > 0 && answer.frame.payer in ['owner', 'other']",
  "measures.all(m, m.scheme != '' && m.parties.map(p, p.sum.grant).sum() == m.sum.grant)",
  "schemes.regional.sum.grant <= schemes.decentralised.sum.grant && schemes.regional.measures == 0",
  "measure.number == 1 && measure.name != party.name && measure.answer.economy.own.sum() > 0",
  "answer.economy.steps.all(step, step.when != '' && step.what != '')",
  "!has(answer.frame.most) || party.sum.grant <= answer.frame.most",
])("A rule of a party in a measure can say %s.", (holds) => {
  expect(mistake({ ...IN_PARTY, holds })).toBe("");
});

it.each([
  [
    "cannot be parsed",
    { holds: "answer.economy.own >" },
    'holds: the rule "ownShare": "answer.economy.own >": Unexpected token',
  ],
  ["is not true or false", { holds: "party.sum.grant" }, '"party.sum.grant" is int, and must be bool'],
  ["mixes types", { holds: "party.name > 3" }, "holds: "],
  ["names an unknown field", { holds: "answer.economy.owns > 0" }, "No such key: owns"],
  ["names an unknown section", { when: "answer.economi.own > 0" }, 'when: the rule "ownShare": '],
  ["asks has() about an unknown field", { holds: "has(answer.economy.owns)" }, "No such key: owns"],
  ["names an unknown purpose", { holds: "party.sum.coordinator == 0" }, "No such key: coordinator"],
  ["names an unknown kind", { when: 'party.kind == "municipality"' }, '"municipality" is no kind of party'],
  ["names an unknown scheme", { when: 'measure.scheme in ["regional", "local"]' }, '"local" is no scheme of the form'],
  ["names an unknown option", { when: 'answer.frame.payer == "me"' }, '"me" is no option of "frame.payer"'],
  ["names a column that is not there", { holds: "answer.economy.steps.all(s, s.who != '')" }, "No such key: who"],
  ["names a private field", { holds: "answer.frame.sick == 0" }, "No such key: sick"],
  ["is said at a private field", { section: "frame", field: "sick", holds: "year > 0", say: "Nei." }, "is private"],
  ["is said at an unknown section", { section: "money" }, 'there is no section "money"'],
  ["is said at an unknown field", { field: "costs" }, 'no field "costs" in section "economy"'],
  ["is asked of the application in a section of the measures", { scope: "application" }, "is a section of the measure"],
  [
    "uses a measure where there is none",
    { section: "frame", field: "units", holds: "measure.number > 0" },
    "Unknown variable: measure",
  ],
  ["switches the types off", { holds: "dyn(party).x > 0" }, "calls dyn"],
  ["matches a pattern", { holds: 'party.name.matches("(a+)+$")' }, "calls matches"],
  ["names a field in brackets", { holds: 'party["name"] != ""' }, "write it after a dot"],
  ["is too deep", { holds: `${"(".repeat(60)}true${")".repeat(60)}` }, "holds: "],
  ["is too long", { holds: Array.from({ length: 200 }, () => "true").join(" && ") }, "holds: "],
  [
    "goes through too many lists",
    { holds: "measures.all(a, measures.all(b, measures.all(c, measures.all(d, d.number > 0))))" },
    "more than 3 lists within lists",
  ],
  ["says a figure that is none", { say: "Nei, {{ parties }}." }, 'say: the rule "ownShare": "parties" is list'],
  ["says a figure that does not end", { say: "Nei, {{ year." }, "a figure is written {{ expression }}"],
])("A rule that %s is a mistake of the file.", (_, over, said) => {
  expect(mistake(over)).toMatch(/^ruled.json: rules\.0/);
  expect(mistake(over)).toContain(said);
});

it("Two rules of one name are a mistake, and so is a rule of a section that names none.", () => {
  expect(mistake({}, OWN_SHARE)).toContain("rules.1.id: ");
  const { section, field, ...rest } = OWN_SHARE;
  expect([section, field]).not.toContain(undefined);
  const nowhere = { ...rest, id: "nowhere", scope: "section", when: "true", holds: "year > 0", say: "Nei." };
  expect(mistake({}, nowhere)).toContain("it is asked of a section, and names none");
});
