import { numberInWords } from "../../../../domain/amounts/numberInWords";
import { inLanguage } from "../../../../domain/values/language";

it.each([
  ["nb", "1\u00a0234,5"],
  ["nn", "1\u00a0234,5"],
  ["en", "1\u00a0234.5"],
] as const)("a number is read in %s as %s", (language, said) => {
  expect(inLanguage(language, () => numberInWords(1234.5))).toBe(said);
});
