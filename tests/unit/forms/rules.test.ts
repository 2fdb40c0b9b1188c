import { form2026 } from "../../support/application/application";
import { otherKindsForm } from "../../support/application/otherKindsForm";
import { OWN_SHARE, type RuleInFile, ruledForm } from "../../support/application/ruledForm";

const mistake = (over: Partial<RuleInFile>, ...rules: readonly RuleInFile[]): string => {
  try {
    ruledForm({ ...OWN_SHARE, ...over } as RuleInFile, ...rules);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
};

it("A rule names the kinds of its own form, and no others.", () => {
  const rule = { id: "most", scope: "party", section: "money", severity: "warning", say: "For mye." };
  const about = (kind: string) => () => otherKindsForm({ ...rule, holds: `party.kind != "${kind}"` });
  expect(about("trust")().rules).toHaveLength(1);
  expect(about("uh")).toThrow("«uh» er ikke et slag part");
});

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
    "rules.ownShare.holds: «answer.economy.own >»: den slutter for tidlig",
  ],
  [
    "is not true or false",
    { holds: "party.sum.grant" },
    "«party.sum.grant»: er et helt tall, og må være sant eller usant",
  ],
  [
    "mixes types",
    { holds: "party.name > 3" },
    "«party.name» er en tekst, «3» er et helt tall, og «>» kan ikke stå mellom dem. Skal det regnes med",
  ],
  ["names an unknown field", { holds: "answer.economy.owns > 0" }, "her er det ikke noe som heter «owns», bare «"],
  [
    "names an unknown section",
    { when: "answer.economi.own > 0" },
    "her er det ikke noe som heter «economi», bare «frame», «economy»",
  ],
  ["asks has() about an unknown field", { holds: "has(answer.economy.owns)" }, "her er det ikke noe som heter «owns»"],
  [
    "names an unknown purpose",
    { holds: "party.sum.coordinator == 0" },
    "her er det ikke noe som heter «coordinator», bare «grant»",
  ],
  ["names an unknown kind", { when: 'party.kind == "municipality"' }, "«municipality» er ikke et slag part"],
  [
    "names an unknown scheme",
    { when: 'measure.scheme in ["regional", "local"]' },
    "«local» er ikke en ordning i skjemaet",
  ],
  ["names an unknown option", { when: 'answer.frame.payer == "me"' }, "«me» er ikke et valg i «frame.payer»"],
  [
    "names a column that is not there",
    { holds: "answer.economy.steps.all(s, s.who != '')" },
    "her er det ikke noe som heter «who», bare «",
  ],
  ["names a private field", { holds: "answer.frame.sick == 0" }, "her er det ikke noe som heter «sick»"],
  ["is said at a private field", { section: "frame", field: "sick", holds: "year > 0", say: "Nei." }, "er privat"],
  ["is said at an unknown section", { section: "money" }, "ingen seksjon heter «money»"],
  ["is said at an unknown field", { field: "costs" }, "ingen felt «costs» i seksjonen «economy»; den har «"],
  ["is asked of the application in a section of the measures", { scope: "application" }, "har «measure»"],
  [
    "uses a measure where there is none",
    { section: "frame", field: "units", holds: "measure.number > 0" },
    "her er det ikke noe som heter «measure», bare «year», «deadline», «sum», «parties»",
  ],
  ["switches the types off", { holds: "dyn(party).x > 0" }, "dyn kan ikke brukes i regler"],
  ["matches a pattern", { holds: 'party.name.matches("(a+)+$")' }, "matches kan ikke brukes i regler"],
  ["names a field in brackets", { holds: 'party["name"] != ""' }, "skrives etter punktum"],
  ["is too deep", { holds: `${"(".repeat(60)}true${")".repeat(60)}` }, "holds: "],
  ["is too long", { holds: Array.from({ length: 200 }, () => "true").join(" && ") }, "holds: "],
  [
    "goes through too many lists",
    { holds: "measures.all(a, measures.all(b, measures.all(c, measures.all(d, d.number > 0))))" },
    "mer enn 3 lister i hverandre",
  ],
  ["says a figure that is none", { say: "Nei, {{ parties }}." }, "«parties»: er en liste, og må være en tekst eller"],
  ["says a figure that does not end", { say: "Nei, {{ year." }, "et tall skrives {{ uttrykk }}"],
])("A rule that %s is a mistake of the file.", (_, over, said) => {
  expect(mistake(over)).toMatch(/^prove-2027\/(form|nb)\.json:\d+: rules\.ownShare/);
  expect(mistake(over)).toContain(said);
});

it("Two rules of one name are a mistake, and so is a rule of a section that names none.", () => {
  expect(mistake({}, OWN_SHARE)).toContain("«ownShare» står to ganger");
  const { section, field, ...rest } = OWN_SHARE;
  expect([section, field]).not.toContain(undefined);
  const nowhere = { ...rest, id: "nowhere", scope: "section", when: "true", holds: "year > 0", say: "Nei." };
  expect(mistake({}, nowhere)).toContain("regelen gjelder en seksjon, og sier ikke hvilken");
});
