import { sideInWords } from "../../../../cards/importing/sideInWords";
import { inLanguage } from "../../../../domain/values/language";
import { form2026 } from "../../../support/application/application";
import { FOUR_COLUMNS, formWithColumns } from "../../../support/application/columnsForm";

describe("A side of a document that is read in", () => {
  it("is called what the form calls its columns, in the reader's language", () => {
    expect([sideInWords(form2026, "owner"), sideInWords(form2026, "uh")]).toEqual(["Eier", "UH"]);
    expect(inLanguage("nn", () => sideInWords(form2026, "owner"))).toBe("Eigar");
    expect(inLanguage("en", () => sideInWords(form2026, "uh"))).toBe("Institution");
  });

  it("is the column of its id, however many the form has, or asks whose it is if there is none", () => {
    const four = formWithColumns(FOUR_COLUMNS);

    expect(sideInWords(four, "barnehage")).toBe("Barnehage");
    expect(sideInWords(four, "union")).toBe("Organisasjon");
    expect(sideInWords(formWithColumns([]), "uh")).toMatch(/\p{L}/u);
  });
});
