import { editionsAtStart } from "../../../cards/application/editionsAtStart";
import type { Form } from "../../../forms/form";
import { form2026 } from "../../support/application/application";

const listed = (...forms: Form[]) => editionsAtStart(new Map(forms.map((form) => [form.id, form])));
const county: Form = { ...form2026, id: "vest-2027", name: "Melding 2027", regions: ["vestland", "rogaland"] };

describe("the editions that the terminal lists at start", () => {
  it("have the name of their folder, and where they are for some counties only", () => {
    expect(listed(form2026, county)).toEqual([
      `Skjemaer: ${form2026.name} (behovsmelding-2026); Melding 2027 (vest-2027, bare Vestland og Rogaland)`,
    ]);
  });

  it("are set apart if they are drafts, and closed ones are left out", () => {
    expect(listed({ ...county, status: "draft" }, { ...form2026, status: "closed" })).toEqual([
      "Ingen skjemaer kan velges.",
      "Utkast, som ingen kan velge ennå: Melding 2027 (vest-2027, bare Vestland og Rogaland)",
    ]);
  });
});
