import { expression } from "../../../forms/rules/expression";
import { figuresForm } from "../../support/application/figuresForm";
import { OWN_SHARE, ruledForm } from "../../support/application/ruledForm";

const mistake = (holds: string): string => {
  const rule = { id: "tried", scope: "application", section: "plan", severity: "warning", say: "Nei." };
  try {
    figuresForm({ ...rule, holds });
    return "";
  } catch (error) {
    return (error as Error).message;
  }
};

it.each([
  "answer.plan.staff + 1 > year",
  "answer.plan.share * 2 <= 100",
  "answer.plan.visits.sum() < 40 - answer.plan.staff",
  "answer.plan.hours + 1.0 > 7.5 && answer.plan.hours > 7",
  "answer.plan.steps.map(s, s.days).sum() + answer.plan.staff < 10",
  "answer.plan.steps.all(s, s.part + 0.5 < 1.0)",
])("A figure is whole unless its field has decimals: %s", (holds) => {
  expect(mistake(holds)).toBe("");
});

describe("A mistake of types", () => {
  it.each([
    ["answer.plan.hours + 1 > 2.0", "«answer.plan.hours» er et tall med desimaler, «1» er et helt tall"],
    ["answer.plan.hours + 1 > 2.0", "Skriv «answer.plan.hours + 1.0»"],
    ["year * answer.plan.hours > 2.0", "Skriv «double(year) * answer.plan.hours»"],
    ["answer.plan.hours % 2 == 0", "Skriv «int(answer.plan.hours) % 2»"],
    ["answer.plan.hours == 7", "Skriv «answer.plan.hours == 7.0»"],
    ["answer.plan.visits > 3", "Skriv «answer.plan.visits.sum() > 3» for summen, eller «size(answer.plan.visits)» for"],
    [
      "parties > 3",
      "«parties» er en liste, «3» er et helt tall, og «>» kan ikke stå mellom dem. Skriv «size(parties) > 3»",
    ],
    ["parties.size > 3", "antallet i en liste skrives «size(parties)»"],
    ["parties.kind == 'uh'", "Verdien i hver av dem skrives slik: «parties.map(x, x.kind)»"],
    ["answer.plan.why == 3", "Skriv «answer.plan.why == '3'»"],
    ["answer.plan.why > 3", "feltet være et tall i skjemaet"],
    ["answer.plan.staff == null", "Om noe er besvart, skrives slik: «has(answer.plan.staff)»"],
    ["parties.exists(p, p.kind in 'uh')", "Etter «in» står en liste: «party.kind in ['uh', 'fagskole']»"],
    ["!answer.plan.staff", "«!» står foran noe som er sant eller usant"],
    [
      "answer.plan.staff && year > 2020",
      "på hver side av «&&» og «||» står noe som er sant eller usant, og her står et helt",
    ],
    ["answer.plan.visits.all(v, v)", "«v» er et helt tall, og må være sant eller usant. Skriv for eksempel «v > 0»"],
    ["(year > 2020 ? 1 : 'a') == 1", "må være av samme slag, og er et helt tall og en tekst"],
    ["answer.plan.hours in [1, 2.5]", "Et helt tall med desimaler skrives slik: «1.0»"],
    ["year.name == 1", "«year» er et helt tall, og har ikke noe «name» i seg"],
    ["answer.plan == 3", "noe med flere verdier i seg"],
  ])("is said in Norwegian, with what to write: %s", (holds, said) => {
    expect(mistake(holds)).toContain(said);
  });

  it.each(["answer.plan.hours + 1", "1 - answer.plan.hours", "year * answer.plan.hours", "answer.plan.hours % 2"])(
    "is mended by what it says to write: %s",
    (part) => {
      const [, instead = ""] = /Skriv «(.+?)»/.exec(mistake(`${part} != 0.0`)) ?? [];
      expect(instead).not.toBe("");
      expect(mistake(`double(${instead}) != 0.0`)).toBe("");
    },
  );
});

it.each([
  ["maks(year, 2) > 3", "ingen funksjon heter «maks». De som finnes, er size, sum, kr"],
  ["parties.count() > 3", "ingen funksjon heter «count». Skriv «size(parties)»"],
  ["parties.sum() > 3", "bare en liste av tall kan summeres, slik: «parties.map(p, p.sum.grant).sum()»"],
  ["size(year) > 3", "size(...) kan ikke brukes på et helt tall. Den skrives slik: «size(parties)»"],
  ["answer.plan.visits.contains(3)", "om noe er i en liste, skrives slik: «'a' in LISTA»"],
  ["answer.plan.why.startsWith(3)", "startsWith(...) kan ikke brukes på en tekst og et helt tall"],
  ["kr(answer.plan.hours) == kr(1)", "Et tall med desimaler skrives «kr(int(...))»"],
  ["has(year)", "has(...) spør om ett svar, og skrives slik: «has(answer.SEKSJON.FELT)»"],
])("A function that cannot be used is answered with one that can: %s", (holds, said) => {
  expect(mistake(holds)).toContain(said);
});

it.each([
  ["(year > 2020", "det mangler en «)» til slutt"],
  ["year in [2027, 2028", "det mangler en «]» til slutt"],
  ["(year > 2020 answer", "det mangler en «)» før «answer»"],
  ["year > 2020)", "det er en «)» for mye, eller den som åpner, mangler"],
  ["parties.exists(p, p.kind in ('uh', 'a'))", "en liste skrives i klammer"],
  ["year >", "den slutter for tidlig"],
  ["year = 2027", "likt skrives med to tegn: «==»"],
  ["year <> 2027", "Skriv «!=» for ulikt"],
  ["year > 2020 and year < 2030", "«and» skrives «&&»"],
  ["year > 2020 eller year < 2030", "«eller» skrives «||»"],
  ["answer.plan.hours > 1,5", "desimaler skrives med punktum, slik: «1.5»"],
  ["year > 2 000", "et tall skrives uten mellomrom"],
  ["answer.plan.why == «a»", "en tekst skrives med rette tegn, slik: «'uh'»"],
  ["answer.plan.why == 'a", "en tekst slutter ikke"],
  ["year > 2020 ? true", "Enten-eller skrives slik"],
  ["if (year > 2020) true", "«if» kan ikke brukes"],
  ["year ** 2 > 3", "«*» kan ikke stå her"],
  ["parties.all(p.kind, true)", "først i parentesen står et kort navn på hver i lista"],
  [`${"(".repeat(60)}true${")".repeat(60)}`, "den har for mange parenteser i hverandre"],
  [Array.from({ length: 160 }, () => "1<2").join("&&"), "den er for lang. Del den i to regler"],
])("A mistake of signs is said in Norwegian, with how to write: %#", (holds, said) => {
  expect(mistake(holds)).toContain(said);
});

it("CEL's own English is in no mistake that an ordinary slip makes.", () => {
  const slips = [
    "year +",
    "(year",
    "year == 'a'",
    "parties == 3",
    "foo(year)",
    "year && true",
    "[1, 'a'] == [1]",
    "-parties",
  ];
  for (const slip of slips) expect(mistake(slip)).not.toMatch(/overload|Expected|Unexpected|requires|must|type '/);
});

describe("What an expression can cost", () => {
  const nested = "measures.all(a, measures.all(b, measures.all(c, c.number + b.number + a.number > 0)))";
  const asked = (holds: string, over: Record<string, string> = {}) => {
    try {
      ruledForm({ ...OWN_SHARE, when: "true", say: "Nei.", ...over, holds });
      return "";
    } catch (error) {
      return (error as Error).message;
    }
  };

  it("is bounded with the most nesting that the check allows, over 40 measures of 20 parties", () => {
    let reads = 0;
    const row = (number: number) => ({
      get number() {
        reads += 1;
        return BigInt(number);
      },
    });
    const parties = Array.from({ length: 20 }, (_, index) => row(index));
    const measures = Array.from({ length: 40 }, (_, index) => Object.assign(row(index), { parties }));
    expect(expression(nested).evaluate({ measures })).toBe(false);
    const positive = nested.replace("> 0", ">= 0");
    reads = 0;
    expect(expression(positive).evaluate({ measures })).toBe(true);
    expect(reads).toBe(3 * 40 ** 3);
    expect(mistake(positive)).toBe("");
  });

  it("is refused by the check if all places of a rule would go through too many rows", () => {
    expect(asked(nested, { scope: "measure" })).toContain("for mange lister i en stor søknad");
    expect(asked(nested)).toContain("for mange lister i en stor søknad");
    expect(asked("measures.all(m, m.parties.all(p, p.sum.grant >= 0))")).toBe("");
    expect(asked("measures.all(m, m.parties.all(p, parties.exists(q, q.name == p.name)))")).toContain(
      "for mange lister",
    );
  });
});
