import { inLanguage, LANGUAGES } from "../../../domain/values/language";
import { fileSentence } from "../../../importing/formats/fileRefusal";
import en from "../../../importing/formats/fileRefusal.en.json";
import nb from "../../../importing/formats/fileRefusal.nb.json";
import nn from "../../../importing/formats/fileRefusal.nn.json";

it("A file that is not read is refused in the current language, by its name.", () => {
  expect(fileSentence("a.png", { kind: "empty" })).toBe("«a.png» er tom.");
  expect(inLanguage("nn", () => fileSentence("a.png", { kind: "picture" }))).toContain("«a.png» er eit bilete.");
  expect(inLanguage("en", () => fileSentence("a.pdf", { kind: "too-large", most: 20 }))).toBe(
    "“a.pdf” is too large: A file can be at most 20 MB.",
  );
});

it.each(LANGUAGES)("Every reason has a sentence in %s, with the name of the file.", (language) => {
  const sentences = { nb, nn, en }[language];
  expect(Object.keys(sentences)).toEqual(Object.keys(nb));
  for (const sentence of Object.values(sentences)) expect(sentence).toContain("{{file}}");
});
