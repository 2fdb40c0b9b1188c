import { formFor, formInYear } from "../../../../domain/application/formInYear";
import { parseForm } from "../../../../forms";
import { form2026 } from "../../../support/application/application";
import { form2024 } from "../../../support/application/application2024";
import { fieldKindsForm } from "../../../support/application/fieldKindsForm";
import { ruledForm } from "../../../support/application/ruledForm";
import { tablesEdition, tablesForm } from "../../../support/application/tablesForm";
import { editionFiles } from "../../../support/forms/editionFiles";

const labels = (form: typeof form2026, section: string, field: string) => {
  const found = form.sections.find(({ id }) => id === section)?.fields.find(({ id }) => id === field);
  return found && "options" in found ? found.options.map(({ id, label }) => [id, label]) : [];
};

describe("A form in an application of another year", () => {
  it("names the periods from that year, under the same ids", () => {
    expect(labels(formInYear(form2026, 2028), "economy", "duration")).toEqual([
      ["spring2026", "Vår 2028"],
      ["autumn2026", "Høst 2028"],
      ["spring2027", "Vår 2029"],
      ["onwards", "Videre"],
    ]);
    const text = JSON.stringify(formInYear(form2024, 2027).sections.map(({ help, tables }) => ({ help, tables })));
    expect(text).toContain("Høst 2028");
    expect(text).toContain("etter vår 2028");
    expect(text).not.toContain("etter vår 2025");
  });

  it("names them in the sentences of rules too, and leaves the expressions in them alone", () => {
    const say = "Før 2026 var det {{ year - 2026 }}, og 2027 {{ year }}.";
    const form = ruledForm({ id: "years", scope: "application", holds: "year > 2026", severity: "warning", say });
    const [rule] = formInYear(form, 2028).rules;
    expect(rule?.say.text).toBe("Før 2027 var det {{ year - 2026 }}, og 2028 {{ year }}.");
    expect(rule?.holds.source).toBe("year > 2026");
  });

  it("has that year in its name, and is itself in its own year", () => {
    expect(formInYear(form2024, 2027).name).toBe("Behovsmelding 2027");
    expect(formInYear(form2024, 2024)).toBe(form2024);
  });

  it("has that year in its title, in the titles of its sections and in the lines that it knows from before", () => {
    const [section] = form2026.sections;
    const form = {
      ...form2026,
      title: "Midler for 2026",
      inLanguages: new Map<typeof form2026.language, typeof form2026>(),
      sections: [
        { ...section, title: "Tiltak i 2026", derived: [{ id: "network", label: "Nettverk i 2026", from: "network" }] },
      ],
    } as typeof form2026;
    const moved = formInYear({ ...form, inLanguages: new Map([[form.language, form]]) }, 2027);
    expect([moved.title, moved.sections[0]?.title, moved.sections[0]?.derived[0]?.label]).toEqual([
      "Midler for 2027",
      "Tiltak i 2027",
      "Nettverk i 2027",
    ]);
  });

  it("keeps the goals of plans as they are called", () => {
    const goals = (form: typeof form2024) =>
      form.sections.flatMap(({ fields }) => fields.filter(({ type }) => type === "goals"));
    expect(goals(formInYear(form2024, 2027))).toEqual(goals(form2024));
    expect(goals(form2024).length).toBeGreaterThan(0);
  });

  it("bounds a day by that year, and by the deadline as before", () => {
    const start = formInYear(fieldKindsForm, 2029).sections[0]?.fields.find(({ id }) => id === "start");
    expect(start).toMatchObject({ min: "2029-01-01", max: "deadline" });
  });

  it("moves the words and days of a table's columns and rows", () => {
    const milestones = formInYear(tablesForm, 2029).sections[0]?.fields.find(({ id }) => id === "milestones");
    expect(milestones).toMatchObject({ columns: [{}, { min: "2029-01-01" }, {}, {}] });
    const [plan, ...rest] = tablesEdition.sections;
    const fields = plan?.fields.map((field) =>
      field.id === "effort" ? { ...field, rows: { fixed: [{ id: "first", label: "Vår 2027" }] } } : field,
    );
    const form = parseForm(
      tablesEdition.id,
      editionFiles({ ...tablesEdition, sections: [{ ...plan, fields }, ...rest] }),
    );
    const effort = formInYear(form, 2028).sections[0]?.fields.find(({ id }) => id === "effort");
    expect(effort).toMatchObject({ rows: { fixed: [{ id: "first", label: "Vår 2028" }] } });
  });

  it("is the same form each time, so that what is known of it stays known", () => {
    const forms = new Map([[form2026.id, form2026]]);
    const of2027 = formFor(forms, { formId: form2026.id, year: 2027 });
    expect(formFor(forms, { formId: form2026.id, year: 2027 })).toBe(of2027);
    expect(formFor(forms, { formId: "unknown", year: 2027 })).toBeUndefined();
  });
});
