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

  it("has the names of all columns of the side, or asks whose it is if there are none", () => {
    const four = formWithColumns(FOUR_COLUMNS);

    expect(sideInWords(four, "owner")).toBe("Kommune/barnehage");
    expect(sideInWords(four, "uh")).toBe("Kompetansemiljø/organisasjon");
    expect(sideInWords(formWithColumns([]), "uh")).toMatch(/\p{L}/u);
  });
});
