import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { channelParts } from "../../../documents/channel/channelPart";
import { documentParts, wholeFileName } from "../../../documents/outline/documentParts";
import { Outline, outlineOf } from "../../../documents/outline/outline";
import { documentWords, kindInTables, moment } from "../../../documents/wording/documentWords";
import { formIn } from "../../../domain/application/formInYear";
import { currentLanguage, inLanguage, LANGUAGES } from "../../../domain/values/language";
import { projectRoot } from "../../../env/projectRoot";
import { anApplication, form2026 } from "../../support/application/application";

const sentencesIn = (tree: object, within = ""): [string, string][] =>
  Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "string" ? [[within + name, value]] : sentencesIn(value, `${within}${name}.`),
  );
const catalogue = (language: string): [string, string][] =>
  ["documents/wording", "domain/printed"].flatMap((room) =>
    sentencesIn(JSON.parse(readFileSync(join(projectRoot(), room, `${language}.json`), "utf8"))),
  );
const factsIn = (sentence: string): string[] => (sentence.match(/\{\{\w+\}\}/g) ?? []).sort();

describe.each(LANGUAGES)("The documents' words in %s", (language) => {
  it("are as many as in bokmål, with the same facts", () => {
    const facts = (sentences: [string, string][]) => sentences.map(([key, sentence]) => [key, factsIn(sentence)]);
    expect(facts(catalogue(language))).toEqual(facts(catalogue("nb")));
  });
});

/** Looked up by the name of a rule. */
const BY_NAME = /^rule\./;

it("Every sentence of the documents is used.", () => {
  const folder = join(projectRoot(), "documents");
  const code = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
  const unused = catalogue("nb").filter(([key]) => !BY_NAME.test(key) && !code.includes(`documentWords("${key}"`));
  expect(unused.map(([key]) => key)).toEqual([]);
});

it("Dates, clocks and kinds of party in tables are in the current language.", () => {
  const said = () => [
    moment("2027-02-01T12:00"),
    kindInTables(formIn(form2026, currentLanguage()), "privateOwner"),
    documentWords("unanswered"),
  ];
  expect(said()).toEqual(["1. februar 2027 kl.\u00a012.00", "Eier", "Ikke besvart"]);
  expect(inLanguage("nn", said)).toEqual(["1. februar 2027 kl.\u00a012.00", "Eigar", "Ikkje svart på"]);
  expect(inLanguage("en", said)).toEqual(["1 February 2027 at\u00a012:00", "Owner", "Not answered"]);
});

describe("An outline", () => {
  const at = new Date("2027-01-11T12:00:00Z");
  const compiledIn = (language: (typeof LANGUAGES)[number]) =>
    inLanguage(language, () => outlineOf(form2026, anApplication(), { version: 1, at }));

  it("is read in the language that it was compiled in, whatever is spoken then", () => {
    const outline = compiledIn("en");
    const read = inLanguage("nn", () => JSON.stringify([documentParts(outline), channelParts(outline)]));
    expect(read).toContain("Measure 1");
    expect(read).toContain("Not answered");
    expect(read).not.toMatch(/Tiltak \d|Ikkje svart|Ikke besvart/);
  });

  it("from before there was a choice is in bokmål", () => {
    const { language: _, ...older } = compiledIn("nb");
    const outline = Outline.parse(older);
    expect(outline.language).toBe("nb");
    const files = inLanguage("en", () => [
      ...documentParts(outline).map(({ fileName }) => fileName),
      wholeFileName(outline, "zip"),
    ]);
    expect(files[0]).toMatch(/-tiltak-1-.*\.docx$/);
  });
});
