import { compileDraft } from "../../../../bot/documents/compiledDraft";
import { pageTotals } from "../../../../bot/documents/pageTotals";
import {
  anApplication,
  form2026,
  measureId,
  noon,
  withAllAnswers,
  withAnswer,
} from "../../../support/application/application";

describe("The sums on the page of a draft", () => {
  const at = { measureId: measureId(1), sectionId: "economy", partyId: "coordinator" };
  const application = withAnswer(withAllAnswers(anApplication()), { ...at, field: "coordinatorSum", value: 50_000 });
  const draft = compileDraft(form2026, application, { version: 1, at: noon, parts: [] });

  it("name what is part of the total", () => {
    const { columns, beside } = pageTotals(draft, form2026);

    expect(columns.map(({ label }) => label)).toEqual(["Eier", "UH"]);
    expect(beside.map(({ label }) => label)).toEqual(["Herav koordinator"]);
  });

  it("are the total alone without the edition, which has their names", () => {
    const { total, columns, beside } = pageTotals(draft, null);

    expect(total).toBe(pageTotals(draft, form2026).total);
    expect(columns).toEqual([]);
    expect(beside).toEqual([]);
  });
});
