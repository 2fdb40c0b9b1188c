import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sectionAt } from "../../../../domain/section/section";
import { inLanguage, LANGUAGES } from "../../../../domain/values/language";
import { projectRoot } from "../../../../env/projectRoot";
import { readEdition, readForms } from "../../../../forms";
import type { Form } from "../../../../forms/form";
import { filledApplication } from "../../../../tools/form/filledApplication";
import { type PreviewLanguage, previewModel } from "../../../../tools/form/preview/previewModel";
import { sampleApplication } from "../../../../tools/form/sampleApplication";
import { computedForm } from "../../../support/application/computedForm";

const editions = join(projectRoot(), "tests", "support", "editions");

function pageOf(form: Form, language = form.printedIn): PreviewLanguage {
  const sample = sampleApplication(form);
  const filled = filledApplication(form, sample.application, sample.now);
  return previewModel(form, sample, filled, new Map()).find((each) => each.language === language) as PreviewLanguage;
}
const editionOf = (id: string): Form => readEdition(editions, id, []).form as Form;
const fieldIn = ({ sections }: PreviewLanguage, section: string, field: string) =>
  sections.find(({ id }) => id === section)?.fields.find(({ id }) => id === field);
const plain = (text: unknown): string => JSON.stringify(text).replaceAll("\u00a0", " ");

describe("The preview of a form that computes and asks by expressions", () => {
  const page = pageOf(computedForm());
  const cardsIn = (sectionId: string) =>
    page.kinds
      .find(({ kind }) => kind === "municipalOwner")
      ?.cards.filter((card) => card.sectionId === sectionId && (card.what === "write" || card.what === "everything"));

  it("has what is computed among the fields, with its expression", () => {
    const rows = page.sections.find(({ id }) => id === "economy")?.fields;

    expect(rows?.map(({ id }) => id)).toEqual(["grant", "own", "share", "few"]);
    expect(rows?.[2]).toMatchObject({
      type: "regnes ut: prosent",
      writes: "Samskriv",
      answers: "en utregning for hver: Kommune",
      limits: ["Regnes ut slik: `double(answer.economy.own) * 100.0 / double(answer.economy.grant)`"],
    });
  });

  it("says the expressions of the conditions apart", () => {
    expect(fieldIn(page, "frame", "reason")?.limits).toContain("Vises bare hvis `sum.grant > 500000`.");
    expect(fieldIn(page, "frame", "audit")?.must).toBe("Kommune, hvis `sum.grant > 1000000`");
  });

  it("draws a second card with the hidden fields, and with computed figures", () => {
    const [empty, full] = cardsIn("frame") ?? [];

    expect([empty?.what, full?.what]).toEqual(["write", "everything"]);
    expect(plain(empty?.card)).not.toContain("Begrunnelse");
    expect(plain(full?.card)).toContain("Begrunnelse");
    expect(plain(full?.card)).toContain("Revisor (må besvares)");
    expect(plain(full?.card)).toMatch(/Gjennomsnitt for hvert tiltak.*\d kr/);
  });
});

it("The made-up application answers what a section asks because of answers further on.", () => {
  const form = computedForm();
  const { application, now } = sampleApplication(form);
  const filled = filledApplication(form, application, now);

  expect(sectionAt(form, filled, { measureId: null, sectionId: "frame" })).toMatchObject({
    state: "awaitingApproval",
    missing: [],
  });
});

it("The preview draws one card to write in where nothing depends on other answers.", () => {
  const { kinds } = pageOf(editionOf("klima-2027"));

  expect(kinds.flatMap(({ cards }) => cards.map(({ what }) => what))).not.toContain("everything");
});

it("The preview says a table's columns with their types, options and limits, and its rows.", () => {
  expect(fieldIn(pageOf(editionOf("klima-2027"), "nb"), "risk", "risks")?.limits).toEqual([
    expect.stringMatching(
      /^Kolonner: [^:]+: kort tekst, må fylles ut \(.*\); Sannsynlighet: ett valg, må fylles ut \(valg: /,
    ),
    "Fra 1 til 20 rader.",
  ]);
});

it("The preview says the bounds and the unit of a number, and the first day of a date.", () => {
  const page = pageOf(editionOf("klima-2027"), "nb");

  expect(fieldIn(page, "risk", "cut")?.limits).toEqual(["Enhet: tonn.", "Minst 0.", "Høyst én desimal."]);
  expect(fieldIn(page, "milestones", "start")?.limits).toEqual(["Tidligst 1. mars 2027."]);
});

it("The preview says the schemes of a field that is limited to them.", () => {
  const form = computedForm();
  const limited = {
    ...form,
    schemes: [
      { id: "a", label: "Regional" },
      { id: "b", label: "Desentralisert" },
    ],
    sections: form.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) => ({ ...field, schemes: ["b"] })),
    })),
  };
  const page = pageOf({ ...limited, inLanguages: new Map([["nb", limited]]) });

  expect(fieldIn(page, "economy", "grant")?.limits).toContain("Bare i Desentralisert.");
});

describe("The preview of a county's edition", () => {
  const form = readForms(join(projectRoot(), "forms")).get("vestland-2027") as Form;

  it("asks for the county on the set-up card", () => {
    const setUp = pageOf(form).kinds.flatMap(({ cards }) => cards.filter(({ what }) => what === "setUp"));

    expect(plain(setUp[0]?.card)).toContain('"id":"region","label":"Fylke');
  });

  it("has the page's words and the kinds in each language", () => {
    const said = LANGUAGES.map((language) => {
      const { facts, sections, kinds } = pageOf(form, language);
      const lead = kinds[0];
      return [facts[5]?.[0], sections[0]?.lines[0]?.[0], lead?.label, lead?.cards[0]?.where];
    });

    expect(said).toEqual([
      ["Utgiver", "Gjelder", expect.any(String), "i kanalen, før noe finnes"],
      ["Utgjevar", "Gjeld", expect.any(String), "i kanalen, før noko finst"],
      ["Issuer", "Concerns", "Coordinator", "in the channel, before anything exists"],
    ]);
  });
});

it("The made-up answers do not repeat what is asked.", () => {
  const form = editionOf("klima-2027");
  const sample = sampleApplication(form);
  const { records } = inLanguage("nb", () => filledApplication(form, sample.application, sample.now));

  for (const { sectionId, answers } of records)
    for (const { field, value } of answers) {
      const label = form.sections.find(({ id }) => id === sectionId)?.fields.find(({ id }) => id === field)?.label;
      expect(plain(value)).not.toContain(label);
    }
});

const folder = join(projectRoot(), "tools", "form", "preview", "wording");
const sentencesIn = (tree: object, within = ""): [string, string][] =>
  Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "string" ? [[within + name, value]] : sentencesIn(value, `${within}${name}.`),
  );
const factsOf = (language: string): [string, string[] | null][] =>
  sentencesIn(JSON.parse(readFileSync(join(folder, `${language}.json`), "utf8"))).map(([key, text]) => [
    key,
    text.match(/\{\{\w+\}\}/g)?.sort() ?? null,
  ]);

describe("The words of the preview's page", () => {
  it.each(LANGUAGES)("are the same in %s as in bokmål, with the same facts", (language) => {
    expect(factsOf(language)).toEqual(factsOf("nb"));
  });

  it("are used", () => {
    const room = join(folder, "..");
    const sources = readdirSync(room)
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(join(room, file), "utf8"))
      .join("\n");
    const unused = factsOf("nb").filter(
      ([key]) =>
        !sources.includes(`"${key.replace(/_(one|other)$/, "")}"`) && !sources.includes(`\`${key.split(".")[0]}.\${`),
    );
    expect(unused).toEqual([]);
  });
});
