import { parseEdition } from "../../../forms/parseEdition";
import { tablesEdition, tablesForm } from "../../support/application/tablesForm";
import { editionFiles } from "../../support/forms/editionFiles";

type Json = Record<string, unknown>;
const at = "sections.plan.fields.milestones";

/** What is said of the edition of tables when its table of milestones is otherwise. */
function mistakesWith(otherwise: (field: Json) => Json, rules: readonly Json[] = []): string[] {
  const [plan, ...rest] = tablesEdition.sections;
  const fields = plan?.fields.map((field) => (field.id === "milestones" ? { ...field, ...otherwise(field) } : field));
  const read = parseEdition(
    tablesEdition.id,
    editionFiles({ ...tablesEdition, rules, sections: [{ ...plan, fields }, ...rest] }),
  );
  return read.mistakes.map(({ place, message }) => `${place}: ${message}`);
}
const columnsOf = (field: Json) => field.columns as Json[];
const withColumn = (index: number, otherwise: Json) => (field: Json) => ({
  columns: columnsOf(field).map((column, place) => (place === index ? { ...column, ...otherwise } : column)),
});

describe("A table of a form", () => {
  it("has words for its columns, rows, options and units", () => {
    const [risks, milestones, effort] = tablesForm.sections[0]?.fields ?? [];
    expect(risks).toMatchObject({
      columns: [{ label: "Risiko" }, { options: [{ id: "low", label: "Lav" }, { label: "Høy" }] }, {}, {}],
      rows: { fixed: null, least: 1, most: 20 },
    });
    expect(milestones).toMatchObject({ columns: [{}, {}, {}, { unit: "timer" }], rows: { most: 3 } });
    expect(effort).toMatchObject({ rows: { fixed: [{ id: "lead", label: "Ledelse" }, { label: "Ansatte" }] } });
  });

  it.each<[string, (field: Json) => Json, string]>([
    ["a column twice", withColumn(1, { id: "what" }), `${at}.columns.what: «what» står to ganger`],
    [
      "the sum of a text",
      withColumn(0, { sum: true }),
      `${at}.columns.what.sum: «what» er text; bare number og money kan legges sammen`,
    ],
    [
      "rows of the form, and rows that are added",
      () => ({ rows: { fixed: [{ id: "first", label: "Første" }], most: 4 } }),
      `${at}.rows.most: skjemaet har bestemt radene (fixed), og ingen legger til flere`,
    ],
    [
      "more rows at least than at most",
      () => ({ rows: { least: 5, most: 3 } }),
      `${at}.rows.least: det minste, 5, er større enn det største, 3`,
    ],
    ["more rows at least than usually at most", () => ({ rows: { least: 21 } }), "det minste, 21, er større enn"],
    [
      "a row of the form twice",
      () => ({
        rows: {
          fixed: [
            { id: "first", label: "Første" },
            { id: "first", label: "Andre" },
          ],
        },
      }),
      `${at}.rows.fixed.2: «first» står to ganger`,
    ],
    [
      "a column's bound that no answer can have",
      withColumn(3, { max: 1.25 }),
      `${at}.columns.hours.max: 1.25 har flere desimaler enn svaret kan ha (decimals: 1)`,
    ],
    [
      "a column of a kind that cannot be in a table",
      withColumn(0, { type: "choices" }),
      `${at}.columns.what.type: skal være én av «text», «number»`,
    ],
    ["seven columns", (field) => ({ columns: [...columnsOf(field), ...columnsOf(field)] }), "er for mye (høyst 6)"],
    ["a column without a heading", withColumn(0, { label: undefined }), `${at}.columns.what: teksten mangler`],
    ["a unit of money", withColumn(2, { unit: "kr" }), `${at}.units.cost: form.json har ikke noe som heter dette`],
  ])("is not accepted with %s", (_, otherwise, message) => {
    expect(mistakesWith(otherwise).join("\n")).toContain(message);
  });
});

const inRule = (holds: string): string[] =>
  mistakesWith(() => ({}), [{ id: "asked", scope: "application", holds, severity: "warning", say: "Se over." }]);

it.each([
  "answer.plan.milestones.all(m, m.day < deadline && m.cost <= 1000 && m.hours < 7.5)",
  "answer.plan.milestones.map(m, m.cost).sum() <= sum.grant",
  "answer.plan.milestones.filter(m, has(m.hours)).map(m, m.hours).sum() < 100.0",
  "answer.plan.risks.all(r, r.likelihood == 'low' || has(r.action))",
  "answer.plan.effort.all(of, of.exists(line, line.row == 'lead' && line.share > 10.0))",
])("A rule can say of a table that %s.", (holds) => {
  expect(inRule(holds)).toEqual([]);
});

it.each([
  ["answer.plan.milestones.all(m, m.date < deadline)", "her er det ikke noe som heter «date»"],
  ["answer.plan.milestones.all(m, m.day > 3)", "kan ikke stå mellom dem"],
  ["answer.plan.risks.all(r, r.likelihood == 'medium')", "«medium» er ikke et valg i kolonnen «likelihood»"],
  ["answer.plan.risks.exists(r, r.row == 'lead')", "her er det ikke noe som heter «row»"],
])("A rule cannot say of a table that %s.", (holds, message) => {
  expect(inRule(holds).join()).toContain(message);
});
