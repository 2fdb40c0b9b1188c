import { quoted } from "../../../../cards/wording/quoted";
import { inLanguage } from "../../../../domain/values/language";

it("names have the quotation marks of the language", () => {
  expect(quoted(["Lek", "Språk"])).toBe("«Lek», «Språk»");
  expect(inLanguage("en", () => quoted(["Lek", "Språk"]))).toBe("“Lek”, “Språk”");
});
