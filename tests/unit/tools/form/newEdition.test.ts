import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { offeredEditions } from "../../../../domain/application/offeredEditions";
import { projectRoot } from "../../../../env/projectRoot";
import { readForms } from "../../../../forms";
import type { Form } from "../../../../forms/form";
import { newEdition } from "../../../../tools/form/newEdition";
import { tablesEdition } from "../../../support/application/tablesForm";
import { editionFiles } from "../../../support/forms/editionFiles";

describe("a new edition made from one that exists", () => {
  let folder: string;
  const said: string[] = [];
  const make = (from: string, id: string) => newEdition(from, id, (line) => said.push(line), folder);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "forms-"));
    cpSync(join(projectRoot(), "forms"), folder, { recursive: true });
    said.length = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const made = () => {
    expect(make("behovsmelding-2026", "behovsmelding-2030")).toBe(0);
    return readForms(folder).get("behovsmelding-2030") as Form;
  };
  const field = (form: Form, section: string, id: string) =>
    form.sections.find((each) => each.id === section)?.fields.find((each) => each.id === id);

  it("is a draft of the year in its name, with the years in its words moved on", () => {
    const form = made();

    expect(form).toMatchObject({
      year: 2030,
      status: "draft",
      follows: "behovsmelding-2026",
      name: "Behovsmelding 2030",
    });
    expect(field(form, "economy", "duration")).toMatchObject({
      options: [{ id: "spring2026", label: "Vår 2030" }, {}, {}, {}],
    });
    expect(offeredEditions(readForms(folder)).map(({ id }) => id)).not.toContain("behovsmelding-2030");
  });

  it("knows where its answers were before, through all editions", () => {
    const form = made();

    expect(field(form, "audience", "text")?.formerly).toEqual([
      "behovsmelding-2026/audience.text",
      "behovsmelding-2024/audience.text",
    ]);
  });

  it("keeps the layout of the file that it was copied from", () => {
    made();
    const lines = (id: string) =>
      readFileSync(join(folder, id, "form.json"), "utf8")
        .split("\n")
        .map((line) => line.replace(/,$/, ""));
    const before = new Set(lines("behovsmelding-2026"));

    const other = lines("behovsmelding-2030").filter((line) => !before.has(line));
    expect(
      other.filter((line) => !/"(id|year|version|status|follows|formerly)": |behovsmelding-2026/.test(line)),
    ).toEqual([]);
  });

  it("moves the first and last day of a date on, also of a table's column", () => {
    mkdirSync(join(folder, tablesEdition.id));
    const dated = tablesEdition.sections.map((section) => ({
      ...section,
      fields: [
        ...section.fields,
        {
          ...{ id: "start", type: "date", label: "Oppstart", min: "2027-01-01", max: "deadline" },
          ...{ writers: ["uh"], requiredOf: [], answeredBy: "each" },
        },
      ],
    }));
    for (const [name, content] of editionFiles({ ...tablesEdition, sections: dated }))
      writeFileSync(join(folder, tablesEdition.id, name), content);

    expect(make(tablesEdition.id, "tabeller-2030")).toBe(0);
    const form = readForms(folder).get("tabeller-2030") as Form;
    expect(field(form, "plan", "start")).toMatchObject({ min: "2030-01-01", max: "deadline" });
    expect(field(form, "plan", "milestones")).toMatchObject({ columns: [{}, { min: "2030-01-01" }, {}, {}] });
  });

  it("has what is to be changed at the top of its file", () => {
    made();
    const form = JSON.parse(readFileSync(join(folder, "behovsmelding-2030", "form.json"), "utf8")) as object;

    expect(Object.keys(form).slice(0, 5)).toEqual(["$schema", "id", "version", "status", "follows"]);
  });

  it.each([
    [
      "the edition is not there",
      "behovsmelding-1999",
      "behovsmelding-2030",
      "Det er ingen utgave «behovsmelding-1999»",
    ],
    [
      "the name is taken",
      "behovsmelding-2026",
      "behovsmelding-2024",
      "Det finnes alt noe som heter «behovsmelding-2024»",
    ],
    ["the name leads out of the folder", "behovsmelding-2026", "../ny", "«../ny» kan ikke være navnet på en utgave"],
  ])("is not made if %s, and a sentence says so", (_why, from, id, sentence) => {
    const was = existsSync(join(folder, id));

    expect(make(from, id)).toBe(1);
    expect(said.join("\n")).toContain(sentence);
    expect(existsSync(join(folder, id))).toBe(was);
  });
});
