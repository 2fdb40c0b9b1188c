import { outlineOf } from "../../../documents/outline/outline";
import { withoutPrivate } from "../../../documents/outline/withoutPrivate";
import type { AnswerValue } from "../../../domain/answers/sectionRecord";
import { parseForm } from "../../../forms";
import type { Form } from "../../../forms/form";
import { anApplication, noon, withAnswer } from "../../support/application/application";
import { tablesEdition, tablesForm } from "../../support/application/tablesForm";
import { editionFiles } from "../../support/forms/editionFiles";

const empty = { ...anApplication(), formId: tablesForm.id };
const outlined = (form: Form, ...answers: [field: string, partyId: string | null, value: AnswerValue][]) =>
  outlineOf(
    form,
    answers.reduce(
      (all, [field, partyId, value]) =>
        withAnswer(all, { measureId: null, sectionId: "plan", field, partyId, value }, form),
      empty,
    ),
    { version: 1, at: noon },
  );
const blocksOf = ({ before, after }: ReturnType<typeof outlineOf>) =>
  [...before, ...after].find(({ id }) => id === "plan")?.blocks ?? [];
const tableCalled = (outline: ReturnType<typeof outlineOf>, wanted: string) => {
  const table = blocksOf(outline).find((block) => "label" in block && block.label === wanted);
  return table?.kind === "table" ? table : undefined;
};

describe("A table in the document", () => {
  it("has the columns as its head, figures to the right, and the sums last", () => {
    const rows = [
      { row: "r1", cells: { what: "Start", day: "2027-03-01", cost: 2000, hours: 0.5 } },
      { row: "r2", cells: { what: "Slutt", cost: 500 } },
    ];
    const table = tableCalled(outlined(tablesForm, ["milestones", null, rows]), "Milepæler");
    expect(table?.columns.map(({ label, kind }) => [label, kind])).toEqual([
      ["Milepæl", "text"],
      ["Dato", "text"],
      ["Kostnad", "figure"],
      ["Arbeid", "figure"],
    ]);
    expect(table?.rows.map(({ cells, sum }) => [...cells, sum])).toEqual([
      ["Start", "1. mars 2027", "2\u00a0000\u00a0kr", "0,5\u00a0timer", false],
      ["Slutt", "", "500\u00a0kr", "", false],
      ["Sum", "", "2\u00a0500\u00a0kr", "0,5\u00a0timer", true],
    ]);
  });

  it("has all rows of the form, and says which required cell is missing", () => {
    const outline = outlined(tablesForm, ["effort", "fjordvik", [{ row: "staff", cells: { share: 5 } }]]);
    expect(tableCalled(outline, "Egeninnsats, Fjordvik kommune")?.rows.map(({ cells }) => cells)).toEqual([
      ["Ledelse", null, ""],
      ["Ansatte", "5\u00a0%", ""],
    ]);
  });

  it("is one for each party that has answered, and is said to be unanswered where it must be", () => {
    const rows = [{ row: "staff", cells: { share: 5, cost: 100 } }];
    const outline = outlined(tablesForm, ["effort", "fjordvik", rows], ["effort", "lms", rows]);
    expect(tableCalled(outline, "Egeninnsats, Fjordvik kommune")?.rows.at(-1)?.cells).toEqual([
      "Sum",
      "",
      "100\u00a0kr",
    ]);
    expect(tableCalled(outline, "Egeninnsats, Læringsmiljøsenteret (LMS)")).toBeDefined();
    expect(blocksOf(outline)).toContainEqual({
      kind: "text",
      label: "Risiko",
      entries: [{ party: null, text: null, note: null }],
      private: false,
    });
  });

  it("is left out as a whole for others if it is private", () => {
    const [plan, ...rest] = tablesEdition.sections;
    const fields = plan?.fields.map((field) => (field.id === "effort" ? { ...field, private: true } : field));
    const form = parseForm(
      tablesEdition.id,
      editionFiles({ ...tablesEdition, sections: [{ ...plan, fields }, ...rest] }),
    );
    const { outline, withheld } = withoutPrivate(
      outlined(form, ["effort", "fjordvik", [{ row: "staff", cells: { share: 5 } }]]),
    );
    expect(withheld).toBe(true);
    expect(blocksOf(outline)).toContainEqual(
      expect.objectContaining({ kind: "text", label: "Egeninnsats, Fjordvik kommune" }),
    );
    expect(JSON.stringify(outline)).not.toContain("Ansatte");
  });
});
