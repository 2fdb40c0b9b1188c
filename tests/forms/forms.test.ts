import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FormError, parseForm, readForms } from "../../forms";
import { form2026 } from "../support/application";

/** A small form that is right; each test spoils one thing of it. */
const small = () => ({
  id: "prove-2027",
  name: "Prøve 2027",
  title: "En prøve",
  documents: "measure",
  usualDeadline: "02-01T12:00",
  sections: [
    {
      id: "needs",
      number: "1",
      title: "Behov",
      scope: "measure",
      help: { nb: "Hvorfor?", nn: "Kvifor?" },
      fields: [
        {
          id: "text",
          type: "longText",
          label: "Behov",
          writers: ["municipalOwner"],
          requiredOf: ["municipalOwner"],
          answeredBy: "each",
        },
      ] as Record<string, unknown>[],
      approvers: ["municipalOwner"],
    } as Record<string, unknown> & { fields: Record<string, unknown>[] },
  ],
  checks: [] as Record<string, unknown>[],
});
type Small = ReturnType<typeof small>;
const spoilt = (spoil: (form: Small) => void): string => {
  const form = small();
  spoil(form);
  return JSON.stringify(form);
};
const section = (form: Small) => form.sections[0] as Small["sections"][number];
const field = (form: Small) => section(form).fields[0] as Record<string, unknown>;

describe("reading a form", () => {
  it("takes one that is right, and fills in what goes without saying", () => {
    const form = parseForm("prove.json", JSON.stringify(small()));

    expect(form.sections[0]).toMatchObject({ derived: [], fields: [{ private: false, maxLength: 20_000 }] });
  });

  it.each([
    ["what is no JSON", "{", "prove.json: not JSON"],
    ["nothing at all", "null", "prove.json: the file: "],
    ["a form without sections", spoilt((form) => form.sections.splice(0)), "prove.json: sections: "],
    ["an unknown type", spoilt((form) => (field(form).type = "essay")), "prove.json: sections.0.fields.0.type: "],
    [
      "a word that nobody reads",
      spoilt((form) => (field(form).colour = "blue")),
      "prove.json: sections.0.fields.0: Unrecognized key(s) in object: 'colour'",
    ],
    [
      "an unknown kind of party",
      spoilt((form) => (field(form).writers = ["ministry"])),
      "prove.json: sections.0.fields.0.writers.0: ",
    ],
    [
      "an id that a card cannot hold",
      spoilt((form) => (field(form).id = "a b")),
      "prove.json: sections.0.fields.0.id: ids are camelCase letters and digits",
    ],
    [
      "help in one language",
      spoilt((form) => (section(form).help = { nb: "Hvorfor?" })),
      "prove.json: sections.0.help.nn: ",
    ],
    [
      "a section id used twice",
      spoilt((form) => form.sections.push(section(form))),
      'prove.json: sections.1.id: the section id "needs" is used twice',
    ],
    [
      "a field id used twice",
      spoilt((form) => section(form).fields.push(field(form))),
      'prove.json: sections.0.fields.1.id: the field id "text" is used twice',
    ],
    [
      "an answer required of one who does not write",
      spoilt((form) => (field(form).requiredOf = ["uh"])),
      'sections.0.fields.0.requiredOf: "uh" is required to answer but does not write "text"',
    ],
    [
      "an amount that all share",
      spoilt((form) => Object.assign(field(form), { type: "amount", purpose: "grant", answeredBy: "all" })),
      "sections.0.fields.0: an amount belongs to a party in a measure",
    ],
    [
      "an amount of the whole application",
      spoilt((form) => {
        section(form).scope = "application";
        Object.assign(field(form), { type: "amount", purpose: "grant" });
      }),
      "sections.0.fields.0: an amount belongs to a party in a measure",
    ],
    [
      "a section under one that is not there",
      spoilt((form) => (section(form).under = "outcomes")),
      'sections.0.under: no earlier section is called "outcomes"',
    ],
    [
      "a check of a field that is not there",
      spoilt((form) => form.checks.push({ check: "atMost", section: "needs", field: "travel", amount: "text" })),
      'checks.0: no field "travel" in section "needs"',
    ],
    ["an impossible usual deadline", spoilt((form) => (form.usualDeadline = "1 February")), "usualDeadline: "],
  ])("refuses %s, and names the file, the place and the mistake", (_what, text, message) => {
    const parsing = () => parseForm("prove.json", text);

    expect(parsing).toThrow(FormError);
    expect(parsing).toThrow("prove.json: ");
    expect(parsing).toThrow(message);
  });

  it("names every mistake at once", () => {
    const text = spoilt((form) => {
      form.name = "";
      field(form).label = "";
    });

    expect(() => parseForm("prove.json", text)).toThrow(/name: .*; sections\.0\.fields\.0\.label: /);
  });
});

describe("the editions of the form", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "forms-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("are found by their ids, and nothing but JSON is read", () => {
    writeFileSync(join(folder, "b.json"), JSON.stringify({ ...small(), id: "b" }));
    writeFileSync(join(folder, "a.json"), JSON.stringify({ ...small(), id: "a" }));
    writeFileSync(join(folder, "form.ts"), "not a form");

    expect([...readForms(folder).keys()]).toEqual(["a", "b"]);
  });

  it("stop the start when one of them is wrong", () => {
    writeFileSync(join(folder, "a.json"), "{}");

    expect(() => readForms(folder)).toThrow(/a\.json: /);
  });
});

describe("the edition of 2026", () => {
  it("has the sections of the form, in its order", () => {
    expect(form2026.sections.map(({ id }) => id)).toEqual([
      "header",
      "total",
      "needs",
      "partnership",
      "ownEffort",
      "outcomes",
      "teacherEducation",
      "audience",
      "economy",
      "other",
      "partners",
      "consultation",
      "units",
    ]);
  });

  it("has the help of every section and field in both languages", () => {
    for (const { help, fields } of form2026.sections) {
      for (const words of [help, ...fields.flatMap((each) => (each.help ? [each.help] : []))]) {
        expect(words.nb.length * words.nn.length).toBeGreaterThan(0);
      }
    }
  });

  it("numbers its measure sections from 1 to 7", () => {
    const numbers = form2026.sections.flatMap(({ number, under }) => (number && !under ? [number] : []));

    expect(numbers).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
  });
});
