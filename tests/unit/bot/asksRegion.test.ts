import { asksRegion } from "../../../bot/application/asksRegion";
import type { Form } from "../../../forms/form";
import { form2026 } from "../../support/application/application";

const asked = (...forms: readonly Form[]) => asksRegion(new Map(forms.map((form) => [form.id, form])));
const county: Form = { ...form2026, id: "vest-2028", regions: ["vestland"] };

describe("the question of the county", () => {
  it("is asked if an edition that can be chosen is for some counties", () => {
    expect(asked(form2026)).toBe(false);
    expect(asked(form2026, county)).toBe(true);
  });

  it("is not asked for a draft, which nobody sees", () => {
    expect(asked(form2026, { ...county, status: "draft" })).toBe(false);
  });
});
