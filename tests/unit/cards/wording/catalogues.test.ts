import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import nb from "../../../../cards/wording/nb.json";
import { projectRoot } from "../../../../env/projectRoot";

const folder = join(projectRoot(), "cards", "wording");
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Bokmål words that nynorsk writes in another way. A word that both have, such as "også" or "når", is not here. */
const BOKMAAL = [
  "alene allerede annen annet bare begrunnelse beholde da dem dere deres disse eier eiere eierne ennå fant fikk",
  "fjorårets forrige fortsatt fra gikk gjelder gjør gjøre hele hjem holder hun hva hvem hver hvert hvilke hvilken",
  "hvilket hvis hvor hvordan hvorfor ikke jeg kommer leser ligger mangler mens mer morgen navn noe noen nå oppgaver",
  "påminnelse påminnelser samme sammen se selv siden skole skoler skrevet skriver stedfortreder svarer tegn",
  "tilskudd tiltakene trykker uke uken ukene uten velg velger venter vet være vært åpne ønsker",
].flatMap((line) => line.split(" "));

/** Names of the scheme and of offices that an English sentence keeps. */
const KEPT_IN_ENGLISH = /[«"“][^»"”]*[»"”]|Bokmål| øre|Brønnøysund\p{L}*/gu;

const sentencesIn = (tree: object, within = ""): [key: string, sentence: string][] =>
  Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "string" ? [[within + name, value]] : sentencesIn(value, `${within}${name}.`),
  );

const bokmaal = sentencesIn(nb);
const catalogues = readdirSync(folder)
  .filter((file) => /^[a-z]{2}\.json$/.test(file) && file !== "nb.json")
  .map((file) => {
    const tree: object = JSON.parse(readFileSync(join(folder, file), "utf8"));
    return { language: file.slice(0, 2), sentences: sentencesIn(tree) };
  });
const sentencesOf = (language: string) => catalogues.find((each) => each.language === language)?.sentences ?? [];

const factsIn = (sentence: string): string[] => [...new Set(sentence.match(/\{\{\w+\}\}/g))].sort();
const wordsIn = (sentence: string): string[] =>
  sentence
    .replace(/\{\{\w+\}\}/g, " ")
    .toLowerCase()
    .split(/[^\p{L}]+/u);

it("There is a catalogue in nynorsk.", () => {
  expect(sentencesOf("nn")).not.toEqual([]);
});

describe.each(catalogues)("The catalogue $language.json", ({ language, sentences }) => {
  const translated = new Map(sentences);

  it("has the keys of nb.json, in the same order.", () => {
    expect(sentences.map(([key]) => key)).toEqual(bokmaal.map(([key]) => key));
  });

  it("has no empty sentence.", () => {
    expect(sentences.filter(([, sentence]) => sentence.trim() === "")).toEqual([]);
  });

  it("inserts the same facts in each sentence.", () => {
    const facts = bokmaal.map(([key, sentence]) => [key, factsIn(sentence)]);
    expect(bokmaal.map(([key]) => [key, factsIn(translated.get(key) ?? "")])).toEqual(facts);
  });

  it("has every plural form of the language.", () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const counted = new Set(sentences.flatMap(([key]) => (PLURAL.test(key) ? [key.replace(PLURAL, "")] : [])));
    const needed = [...counted].flatMap((stem) => pluralCategories.map((category) => `${stem}_${category}`));
    expect(needed.filter((key) => !translated.has(key))).toEqual([]);
  });

  it("names a button by the title that the button has in the language.", () => {
    const namedIn = (sentence: string) => [...sentence.matchAll(/[«"“]([^«»"“”]+)[»"”]/g)].map(([, name]) => name);
    const wrong = bokmaal.flatMap(([key, sentence]) =>
      namedIn(sentence).flatMap((title) => {
        const titles = bokmaal.filter(([, each]) => each === title).map(([each]) => translated.get(each));
        const names = namedIn(translated.get(key) ?? "");
        return titles.length === 0 || titles.some((each) => names.includes(each)) ? [] : [[key, title]];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

it("No sentence in nynorsk contains a word of bokmål.", () => {
  const found = sentencesOf("nn").flatMap(([key, sentence]) =>
    wordsIn(sentence).flatMap((word) => (BOKMAAL.includes(word) ? [[key, word]] : [])),
  );
  expect(found).toEqual([]);
});

it("A sentence in English has Norwegian letters only in quoted names of the scheme, and in counties.", () => {
  const found = sentencesOf("en").filter(
    ([key, sentence]) => !key.startsWith("region.") && /[æøå]/i.test(sentence.replace(KEPT_IN_ENGLISH, "")),
  );
  expect(found).toEqual([]);
});
