import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FormError, parseForm, parsePlan, readForms } from "../../../forms";
import { form2026 } from "../../support/application/application";
import { form2024 } from "../../support/application/application2024";

/** A small correct form; each test breaks one thing in it. */
const small = () => ({
  id: "prove-2027",
  name: "Prøve 2027",
  year: 2027,
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

const scheme = { id: "a", label: "A" };
const years = { id: "years", label: "År", rows: [scheme], columns: [scheme] };
const known = (from: string) => ({ label: "Kjent", from });
const several = { check: "severalSaysNo", section: "needs", field: "needed", no: "no" };
const goals = () => ({ type: "goals", requiredOf: [] });
const yesNo = () => ({
  ...small().sections[0]?.fields[0],
  id: "needed",
  type: "choice",
  options: [
    { id: "yes", label: "Ja" },
    { id: "no", label: "Nei" },
  ],
});

describe("reading a form", () => {
  it("accepts a correct form and fills in the defaults", () => {
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
    [
      "documents by scheme without schemes",
      spoilt((form) => (form.documents = "scheme")),
      "documents: there are no schemes to split the documents by",
    ],
    [
      "a scheme twice",
      spoilt((form) => Object.assign(form, { schemes: [scheme, scheme] })),
      'schemes.1.id: the scheme id "a" is used twice',
    ],
    [
      "a condition on a field that is not there",
      spoilt((form) => (field(form).requiredIf = { field: "needed", is: "yes" })),
      'sections.0.fields.0.requiredIf: no field "needed" in section "needs" has the option "yes"',
    ],
    [
      "a condition on an option that is not there",
      spoilt((form) => {
        section(form).fields.push(yesNo());
        field(form).requiredIf = { field: "needed", is: "perhaps" };
      }),
      'no field "needed" in section "needs" has the option "perhaps"',
    ],
    [
      "a shared field on the condition of what each answers",
      spoilt((form) => {
        section(form).fields.push(yesNo());
        Object.assign(field(form), { requiredIf: { field: "needed", is: "yes" }, answeredBy: "all" });
      }),
      '"text" is shared, but depends on what each party answers in "needed"',
    ],
    [
      "a private answer that nobody owns",
      spoilt((form) => Object.assign(field(form), { private: true, answeredBy: "all" })),
      'sections.0.fields.0.private: "text" is private, and must be answered by each party for itself',
    ],
    [
      "a shared answer where each approves its own",
      spoilt((form) => {
        section(form).approval = "own";
        field(form).answeredBy = "all";
      }),
      'sections.0.fields.0.answeredBy: each party approves its own part of "needs", and "text" belongs to none',
    ],
    [
      "a section without fields that is left out where nobody writes it",
      spoilt((form) => Object.assign(section(form), { fields: [], whereNobody: "leftOut" })),
      "sections.0.whereNobody: a section without fields, which nobody writes, is always left out",
    ],
    [
      "an unknown format",
      spoilt((form) => Object.assign(field(form), { type: "text", format: "passport" })),
      "sections.0.fields.0.format: ",
    ],
    [
      "a shared text that begins with what is known of a party",
      spoilt((form) => Object.assign(field(form), { type: "text", prefill: "orgNumber", answeredBy: "all" })),
      "sections.0.fields.0.prefill: only a party's own answer can begin with what is known of the party",
    ],
    [
      "goals that the form itself lists",
      spoilt((form) => Object.assign(field(form), goals(), { options: [{ id: "p.a", label: "A", plan: "p" }] })),
      "sections.0.fields.0.options: the goals come from the plans in forms/plans",
    ],
    [
      "goals that are required",
      spoilt((form) => Object.assign(field(form), goals(), { requiredOf: ["municipalOwner"] })),
      "sections.0.fields.0.requiredOf: goals cannot be required",
    ],
    [
      "a cell of a table that is not there",
      spoilt((form) => (field(form).cell = { table: "years", row: "a", column: "a" })),
      'sections.0.fields.0.cell: no table "years" in section "needs"',
    ],
    [
      "a cell that the table does not have",
      spoilt((form) => {
        section(form).tables = [years];
        field(form).cell = { table: "years", row: "b", column: "a" };
      }),
      'sections.0.fields.0.cell: the table "years" has no cell "b, a"',
    ],
    [
      "a cell that nothing stands in",
      spoilt((form) => (section(form).tables = [years])),
      'sections.0.tables.0: 0 fields stand in the cell "a, a"; it must be one',
    ],
    [
      "a cell that each cannot fill",
      spoilt((form) => {
        section(form).tables = [years];
        Object.assign(field(form), { type: "count", cell: { table: "years", row: "a", column: "a" } });
      }),
      'sections.0.fields.0.cell: "text" stands in a table, and must be a text that each party answers',
    ],
    [
      "a measure's name in what concerns all",
      spoilt((form) => Object.assign(section(form), { scope: "application", derived: [known("measureName")] })),
      'sections.0.derived.0.from: "measureName" is known of a measure, not of the application',
    ],
    [
      "a scheme where there are none",
      spoilt((form) => (section(form).derived = [known("scheme")])),
      "sections.0.derived.0.from: the form has no schemes",
    ],
    [
      "a check of an option that is not there",
      spoilt((form) => {
        section(form).fields.push(yesNo());
        form.checks.push({ ...several, no: "never", kinds: ["uh"] });
      }),
      'checks.0: the field "needed" has no option "never"',
    ],
    [
      "a check that counts nothing",
      spoilt((form) => {
        section(form).fields.push(yesNo());
        form.checks.push(several);
      }),
      "checks.0: it must count the parties of some kinds, or the schemes that the form has",
    ],
    [
      "a source that is not written as one",
      spoilt((form) => (field(form).formerly = ["needs.text"])),
      'sections.0.fields.0.formerly.0: a field of another edition is written "edition/section.field"',
    ],
    ["an impossible usual deadline", spoilt((form) => (form.usualDeadline = "1 February")), "usualDeadline: "],
    ...["02-30", "13-01", "00-10", "04-31", "02-29", "05-00"].map((day): [string, string, string] => [
      `the usual deadline ${day}, which is no day of every year`,
      spoilt((form) => (form.usualDeadline = `${day}T12:00`)),
      `usualDeadline: "${day}" is not a month and a day that every year has`,
    ]),
    ...["25:00", "24:00", "12:60"].map((time): [string, string, string] => [
      `the usual deadline at ${time}`,
      spoilt((form) => (form.usualDeadline = `02-01T${time}`)),
      `usualDeadline: "${time}" is not a time from 00:00 to 23:59`,
    ]),
    [
      "an option twice",
      spoilt((form) => section(form).fields.push({ ...yesNo(), options: [scheme, scheme] })),
      'sections.0.fields.1.options.1.id: the option id "a" is used twice',
    ],
    [
      "a row of a table twice",
      spoilt((form) => (section(form).tables = [{ ...years, rows: [scheme, scheme] }])),
      'sections.0.tables.0.rows.1.id: the row id "a" is used twice',
    ],
    [
      "a column of a table twice",
      spoilt((form) => (section(form).tables = [{ ...years, columns: [scheme, scheme] }])),
      'sections.0.tables.0.columns.1.id: the column id "a" is used twice',
    ],
    [
      "a column of the writer's own table twice",
      spoilt((form) => Object.assign(field(form), { type: "rows", columns: [scheme, scheme] })),
      'sections.0.fields.0.columns.1.id: the column id "a" is used twice',
    ],
    [
      "two amounts of one purpose that a party can both write",
      spoilt((form) => {
        Object.assign(field(form), { type: "amount", purpose: "grant" });
        form.sections.push({
          ...section(form),
          id: "economy",
          fields: [{ ...field(form), id: "more", writers: ["uh", "municipalOwner"] }],
        });
      }),
      'sections.1.fields.0.purpose: "municipalOwner" already writes the amount of purpose "grant" in "needs.text"',
    ],
    [
      "a field on the condition of itself",
      spoilt((form) => section(form).fields.push({ ...yesNo(), requiredIf: { field: "needed", is: "yes" } })),
      'sections.0.fields.1.requiredIf: the condition leads back to its own field: "needed" -> "needed"',
    ],
    [
      "two fields on the condition of each other",
      spoilt((form) =>
        section(form).fields.push(
          { ...yesNo(), requiredIf: { field: "wanted", is: "yes" } },
          { ...yesNo(), id: "wanted", requiredIf: { field: "needed", is: "yes" } },
          { ...yesNo(), id: "after", requiredIf: { field: "needed", is: "yes" } },
        ),
      ),
      'requiredIf: the condition leads back to its own field: "needed" -> "wanted" -> "needed"',
    ],
  ])("refuses %s, and names the file, the place and the mistake", (_what, text, message) => {
    const parsing = () => parseForm("prove.json", text);

    expect(parsing).toThrow(FormError);
    expect(parsing).toThrow("prove.json: ");
    expect(parsing).toThrow(message);
  });

  it("accepts amounts of one purpose that no party can both write", () => {
    const text = spoilt((form) => {
      const amount = { ...field(form), type: "amount" };
      section(form).fields.push(
        { ...amount, id: "owner", purpose: "grant" },
        { ...amount, id: "uh", purpose: "grant", writers: ["uh"], requiredOf: ["uh"] },
        { ...amount, id: "share", purpose: "coordinator" },
      );
    });

    expect(() => parseForm("prove.json", text)).not.toThrow();
  });

  it("names a ring of conditions once", () => {
    const text = spoilt((form) =>
      section(form).fields.push(
        { ...yesNo(), requiredIf: { field: "wanted", is: "yes" } },
        { ...yesNo(), id: "wanted", requiredIf: { field: "needed", is: "yes" } },
      ),
    );

    expect(() => parseForm("prove.json", text)).toThrow(/^(?!.*leads back.*leads back).*leads back/);
  });

  it("names every mistake at once", () => {
    const text = spoilt((form) => {
      form.name = "";
      field(form).label = "";
    });

    expect(() => parseForm("prove.json", text)).toThrow(/name: .*; sections\.0\.fields\.0\.label: /);
  });
});

describe("the loading of the editions", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "forms-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("finds them by their ids, and reads nothing but JSON", () => {
    writeFileSync(join(folder, "b.json"), JSON.stringify({ ...small(), id: "b" }));
    writeFileSync(join(folder, "a.json"), JSON.stringify({ ...small(), id: "a" }));
    writeFileSync(join(folder, "form.ts"), "not a form");

    expect([...readForms(folder).keys()]).toEqual(["a", "b"]);
  });

  it("stops the start if one edition is invalid", () => {
    writeFileSync(join(folder, "a.json"), "{}");

    expect(() => readForms(folder)).toThrow(/a\.json: /);
  });
});

describe("an edition's reference to other editions", () => {
  let folder: string;
  const write = (id: string, formerly: string[], over: Record<string, unknown> = {}) => {
    const form = { ...small(), id };
    Object.assign(field(form), { formerly, ...over });
    writeFileSync(join(folder, `${id}.json`), JSON.stringify(form));
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "forms-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("names their fields", () => {
    write("a", []);
    write("b", ["a/needs.text"]);

    expect(readForms(folder).get("b")?.sections[0]?.fields[0]?.formerly).toEqual(["a/needs.text"]);
  });

  it.each([
    ["an edition that is not there", ["c/needs.text"]],
    ["a field that is not there", ["a/needs.essay"]],
    ["its own field", ["b/needs.text"]],
  ])("stops the start if it names %s", (_what, formerly) => {
    write("a", []);
    write("b", formerly);

    expect(() => readForms(folder)).toThrow(
      `b.json: sections.0.fields.0.formerly.0: no field of another edition is called "${formerly[0]}"`,
    );
  });

  it("stops the start if it would make private answers public", () => {
    write("a", [], { private: true });
    write("b", ["a/needs.text"]);

    expect(() => readForms(folder)).toThrow('b.json: sections.0.fields.0.formerly.0: "a/needs.text" is private');
  });

  it("stops the start if two files have the same id", () => {
    write("a", []);
    writeFileSync(join(folder, "b.json"), JSON.stringify({ ...small(), id: "a" }));

    expect(() => readForms(folder)).toThrow('b.json: id: another file has the form "a"');
  });
});

describe("a long-term plan", () => {
  const plan = () => ({
    id: "fjord-2027",
    title: "Plan for Fjord",
    source: "Regional plan",
    goals: [
      { id: "play", name: "Lek", page: 3 },
      { id: "reading", name: "Lesing", page: 4 },
    ] as Record<string, unknown>[],
  });
  const spoiltPlan = (spoil: (each: ReturnType<typeof plan>) => void) => {
    const spoiling = plan();
    spoil(spoiling);
    return JSON.stringify(spoiling);
  };

  it("supplies goals only to a form that asks for them", () => {
    const asking = spoilt((form) => Object.assign(field(form), goals()));
    const plans = [parsePlan("fjord-2027.json", JSON.stringify(plan()))];

    expect(parseForm("prove.json", asking, plans)).toMatchObject({
      plans: [{ id: "fjord-2027" }],
      sections: [
        {
          fields: [
            {
              options: [
                { id: "fjord-2027.play", label: "Lek", plan: "fjord-2027" },
                { id: "fjord-2027.reading", label: "Lesing", plan: "fjord-2027" },
              ],
            },
          ],
        },
      ],
    });
    expect(parseForm("prove.json", JSON.stringify(small()), plans).plans).toEqual([]);
  });

  it.each([
    ["what is no JSON", "[", "fjord.json: not JSON"],
    ["no goals", spoiltPlan((each) => Object.assign(each, { goals: [] })), "fjord.json: goals: "],
    [
      "a goal twice",
      spoiltPlan((each) => Object.assign(each, { goals: [plan().goals[0], plan().goals[0]] })),
      'fjord.json: goals.1.id: the goal id "play" is used twice; goals.1.name: two goals are called "Lek"',
    ],
    [
      "a goal without a page",
      spoiltPlan((each) => Object.assign(each, { goals: [{ id: "play", name: "Lek" }] })),
      "fjord.json: goals.0.page: ",
    ],
    [
      "a name that is no short one",
      spoiltPlan((each) => Object.assign(each, { goals: [{ id: "play", name: "Lek ".repeat(40), page: 1 }] })),
      "fjord.json: goals.0.name: ",
    ],
  ])("with %s stops the start, and the message names the file, the place and the mistake", (_what, text, message) => {
    expect(() => parsePlan("fjord.json", text)).toThrow(FormError);
    expect(() => parsePlan("fjord.json", text)).toThrow(message);
  });

  it("is in a file named after it", () => {
    const folder = mkdtempSync(join(tmpdir(), "forms-"));
    mkdirSync(join(folder, "plans"));
    writeFileSync(join(folder, "plans", "other.json"), JSON.stringify(plan()));

    expect(() => readForms(folder)).toThrow('plans/other.json: id: the plan of other.json is "fjord-2027"');
    rmSync(folder, { recursive: true });
  });
});

describe("the edition of 2024", () => {
  it("has the sections of the form, in its order", () => {
    expect(form2024.sections.map(({ id }) => id)).toEqual([
      "header",
      "total",
      "measure",
      "anchoring",
      "collective",
      "teacherEducation",
      "longTermPlan",
      "use",
      "coordinator",
      "duration",
      "audience",
      "partners",
      "consultation",
      "units",
    ]);
  });

  it("is submitted scheme by scheme", () => {
    expect([form2024.documents, form2024.schemes.map(({ label }) => label)]).toEqual([
      "scheme",
      ["Regional ordning", "Desentralisert ordning", "Kompetanseløftet"],
    ]);
  });

  it("treats only telephone, e-mail and account number as private", () => {
    const fields = form2024.sections.flatMap((each) => each.fields);

    expect(fields.filter((each) => each.private).map(({ id }) => id)).toEqual([
      "contactTelephone",
      "contactEmail",
      "contactAccount",
    ]);
  });

  it("includes the goals of the plan of Salten, with short names", () => {
    const [plan] = form2024.plans;

    expect(plan?.id).toBe("salten-2022-2025");
    expect(plan?.goals.every(({ name, page }) => name.length <= 45 && page >= 1)).toBe(true);
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
    for (const { help, fields } of [...form2026.sections, ...form2024.sections]) {
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
