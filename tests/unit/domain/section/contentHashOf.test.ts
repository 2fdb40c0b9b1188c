import { formFor, formIn } from "../../../../domain/application/formInYear";
import { sectionAt } from "../../../../domain/section/section";
import { inLanguage } from "../../../../domain/values/language";
import type { Form } from "../../../../forms/form";
import { measureId } from "../../../support/application/application";
import { anApplication2024, form2024, withFigures2024 } from "../../../support/application/application2024";

/** The edition with a translation that renames its schemes. */
function translated(): Form {
  const inLanguages = new Map<Form["language"], Form>();
  for (const language of ["nb", "nn", "en"] as const)
    inLanguages.set(language, {
      ...form2024,
      language,
      inLanguages,
      schemes: form2024.schemes.map(({ id, label }) => ({ id, label: language === "nb" ? label : `${label} (nn)` })),
    });
  return formIn({ ...form2024, inLanguages }, "nb");
}

it.each([
  ["a section with the scheme's name", { measureId: measureId(1), sectionId: "measure" }],
  ["the table of totals by scheme", { measureId: null, sectionId: "total" }],
])("The hash of %s is the same in every language, so an approval stays valid.", (_, place) => {
  const form = translated();
  const application = withFigures2024(anApplication2024());
  const hashes = (["nb", "nn", "en"] as const).map(
    (language) => sectionAt(formIn(form, language), { ...application }, place).contentHash,
  );
  expect(new Set(hashes).size).toBe(1);
  expect(hashes[0]).toBe(sectionAt(form2024, application, place).contentHash);
});

it("The form of an application has its words in the current language, whatever the year.", () => {
  const forms = new Map([["behovsmelding-2024", translated()]]);
  const labelIn = (year: number) => formFor(forms, { formId: "behovsmelding-2024", year })?.schemes[0]?.label;
  for (const year of [2024, 2027]) {
    expect(labelIn(year)).toBe("Regional ordning");
    expect(inLanguage("nn", () => labelIn(year))).toBe("Regional ordning (nn)");
  }
});
