import { catalogueOf } from "../../../../domain/values/catalogueOf";
import { inLanguage } from "../../../../domain/values/language";

type Key = "left.days" | "title" | "only";

const { words, spoken } = catalogueOf<Key>({
  nb: { left: { days_one: "{{count}} dag", days_other: "{{count}} dager" }, title: "Søknad", only: "Bare her" },
  nn: { left: { days_one: "{{count}} dag", days_other: "{{count}} dagar" }, title: "Søknad på nynorsk" },
  en: { left: { days_zero: "today", days_one: "{{count}} day", days_other: "{{count}} days" }, title: "Application" },
});

describe("A sentence", () => {
  it("is said in the current language", () => {
    expect([spoken("title"), inLanguage("nn", () => spoken("title")), inLanguage("en", () => spoken("title"))]).toEqual(
      ["Søknad", "Søknad på nynorsk", "Application"],
    );
  });

  it("has the plural of its own language", () => {
    expect(words("nn")("left.days", { count: 2 })).toBe("2 dagar");
    expect(words("en")("left.days", { count: 1 })).toBe("1 day");
    expect(words("en")("left.days", { count: 0 })).toBe("today");
  });

  it("is in bokmål if the language lacks it", () => {
    expect(inLanguage("en", () => spoken("only"))).toBe("Bare her");
  });

  it("can be asked for in one language, whatever is spoken", () => {
    expect(inLanguage("en", () => words("nb")("title"))).toBe("Søknad");
  });
});
