import {
  currentLanguage,
  inLanguage,
  languageOf,
  personLanguage,
  switchLanguage,
} from "../../../../domain/values/language";

it.each([
  ["nn-NO", "nn"],
  ["nn", "nn"],
  ["NN_no", "nn"],
  ["nb-NO", "nb"],
  ["no", "nb"],
  ["en-US", "en"],
  ["en", "en"],
  ["sv-SE", "nb"],
  ["enm", "nb"],
  ["nnh-CM", "nb"],
  ["", "nb"],
  [null, "nb"],
])("The language of the locale %j is %s.", (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

it.each([
  [null, "nn-NO", "nn"],
  [null, "nb-NO", "nb"],
  [null, "en-US", "nb"],
  [null, null, "nb"],
  ["en", "nb-NO", "en"],
  ["nn", "en-US", "nn"],
  ["nb", "nn-NO", "nb"],
] as const)("A person who chose %j, in a Teams of %j, is spoken to in %s.", (chosen, locale, language) => {
  expect(personLanguage({ chosen, locale })).toBe(language);
});

describe("The current language", () => {
  it("is bokmål where nothing else is said", () => {
    expect(currentLanguage()).toBe("nb");
  });

  it("follows the work across what it awaits, beside work in another language", async () => {
    const later = async (): Promise<string> => {
      await new Promise(setImmediate);
      return currentLanguage();
    };
    expect(await Promise.all([inLanguage("nn", later), later(), inLanguage("en", later)])).toEqual(["nn", "nb", "en"]);
  });

  it("is switched for the rest of the work, and not for the work around it", async () => {
    const said: string[] = [];
    await inLanguage("nb", async () => {
      await inLanguage("nn", async () => {
        await Promise.resolve().then(() => switchLanguage("en"));
        said.push(currentLanguage());
      });
      said.push(currentLanguage());
    });
    expect(said).toEqual(["en", "nb"]);
  });

  it("is not switched outside of any work", () => {
    switchLanguage("en");
    expect(currentLanguage()).toBe("nb");
  });
});
