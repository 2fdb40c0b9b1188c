import { inLanguage, LANGUAGES } from "../../../../domain/values/language";
import enOfSummary from "../../../../importing/document/summary.en.json";
import nbOfSummary from "../../../../importing/document/summary.nb.json";
import nnOfSummary from "../../../../importing/document/summary.nn.json";
import { findingTexts } from "../../../../importing/findings/findingTexts";
import en from "../../../../importing/findings/findingTexts.en.json";
import nb from "../../../../importing/findings/findingTexts.nb.json";
import nn from "../../../../importing/findings/findingTexts.nn.json";
import enOfPlaces from "../../../../importing/model/placeWords.en.json";
import nbOfPlaces from "../../../../importing/model/placeWords.nb.json";
import nnOfPlaces from "../../../../importing/model/placeWords.nn.json";
import enOfPage from "../../../../importing/pdf/pageNotes.en.json";
import nbOfPage from "../../../../importing/pdf/pageNotes.nb.json";
import nnOfPage from "../../../../importing/pdf/pageNotes.nn.json";

const factsOf = (sentence: string) => [...sentence.matchAll(/\{\{\w+\}\}/g)].map(([fact]) => fact).sort();

it.each(LANGUAGES)("Every finding has a sentence in %s, with the same facts.", (language) => {
  const sentences = { nb, nn, en }[language];
  expect(Object.keys(sentences)).toEqual(Object.keys(nb));
  for (const key of Object.keys(nb) as (keyof typeof nb)[]) expect(factsOf(sentences[key])).toEqual(factsOf(nb[key]));
});

it.each(LANGUAGES)("Every note of a page has a sentence in %s, with the same facts.", (language) => {
  const sentences = { nb: nbOfPage, nn: nnOfPage, en: enOfPage }[language];
  expect(Object.entries(sentences).map(([key, words]) => [key, factsOf(words)])).toEqual(
    Object.entries(nbOfPage).map(([key, words]) => [key, factsOf(words)]),
  );
});

it.each(LANGUAGES)("Places and the summary have words in %s, with the same facts.", (language) => {
  const places = { nb: nbOfPlaces, nn: nnOfPlaces, en: enOfPlaces };
  const summaries = { nb: nbOfSummary, nn: nnOfSummary, en: enOfSummary };
  for (const words of [places, summaries])
    expect(Object.entries(words[language]).map(([key, text]) => [key, factsOf(text)])).toEqual(
      Object.entries(words.nb).map(([key, text]) => [key, factsOf(text)]),
    );
});

it("A finding is said in the current language.", () => {
  expect(findingTexts.sameNumber(2, ["Lek", "Språk"])).toBe("Nummeret 2 er brukt på flere tiltak: «Lek» og «Språk».");
  expect(inLanguage("nn", () => findingTexts.placeholder(3))).toContain("står att 3 stader");
  expect(inLanguage("en", () => findingTexts.sum("Sum", 3000, 2500))).toBe(
    "Sum: The form says 3\u00a0000 kroner, but the parts make 2\u00a0500 kroner. The difference is 500 kroner.",
  );
});
