import { readAnswer } from "../../../../domain/answers/readAnswer";
import { sectionRefsOf } from "../../../../domain/answers/sectionRef";
import { formSection } from "../../../../domain/answers/slot";
import { carriedText } from "../../../../domain/importing/carriedText";
import { type CarryOver, carryOver, lostMark } from "../../../../domain/importing/carryOver";
import { continueAs } from "../../../../domain/importing/continueAs";
import { type Application, sectionAt } from "../../../../domain/section/section";
import type { Field, Form } from "../../../../forms/form";
import {
  anApplication,
  form2026,
  later,
  measureId,
  withAllAnswers,
  withAnswer,
} from "../../../support/application/application";
import { answered2024, form2024 } from "../../../support/application/application2024";
import { fieldKindsForm } from "../../../support/application/fieldKindsForm";
import { tablesForm } from "../../../support/application/tablesForm";

const of2026 = withAllAnswers(anApplication());
const of2024 = answered2024();
const both: [string, Form, Form, Application][] = [
  ["2024 to 2026", form2024, form2026, of2024],
  ["2026 to 2024", form2026, form2024, of2026],
  ["2024 to itself", form2024, form2024, of2024],
  ["2026 to itself", form2026, form2026, of2026],
];

const lostFields = ({ lost }: CarryOver) => [...new Set(lost.map(({ from }) => `${from.section.id}.${from.field.id}`))];
const goesTo = ({ kept }: CarryOver, source: string, number: number | null, partyId: string | null) =>
  kept
    .filter(
      ({ from }) =>
        `${from.section.id}.${from.field.id}` === source &&
        from.measureId === (number === null ? null : measureId(number)) &&
        (from.party?.id ?? null) === partyId,
    )
    .map(({ sectionId, field, partyId: to, text }) => [`${sectionId}.${field}`, to, text]);

describe("carry-over", () => {
  it.each(both)("from %s drops no answer silently: each is kept or reported lost", (_name, from, to, application) => {
    const { kept, lost } = carryOver(from, to, application);
    const accounted = new Set([...kept, ...lost].map((each) => each.from));
    const answers = sectionRefsOf(from, application).flatMap((place) => sectionAt(from, application, place).answers);

    expect(accounted.size).toBe(answers.length);
    expect(accounted.size).toBeGreaterThan(30);
  });

  it.each(both)(
    "from %s fills each field only with readable values, and only for its own parties",
    (_name, from, to, application) => {
      for (const { sectionId, field: fieldId, partyId, text } of carryOver(from, to, application).kept) {
        const field = formSection(to, sectionId)?.fields.find(({ id }) => id === fieldId) as Field;
        const kind = application.parties.find(({ id }) => id === partyId)?.kind;

        expect(readAnswer(field, text)).toMatchObject({ ok: true });
        expect(field.answeredBy === "all" ? partyId === null : kind && field.writers.includes(kind)).toBe(true);
      }
    },
  );

  it("to the same edition loses nothing", () => {
    expect(carryOver(form2026, form2026, of2026).lost).toEqual([]);
    expect(carryOver(form2024, form2024, of2024).lost).toEqual([]);
  });

  it("from 2024 to 2026 loses the answers the new form does not ask for", () => {
    expect(lostFields(carryOver(form2024, form2026, of2024))).toEqual([
      "header.contactTelephone",
      "header.contactEmail",
      "header.contactAccount",
      "header.contactOrgNumber",
      "header.severalSchemes",
      "longTermPlan.text",
      "coordinator.needed",
      "duration.periods",
      "consultation.discussed",
    ]);
  });

  it("from 2026 to 2024 loses the answers the old form does not ask for", () => {
    expect(lostFields(carryOver(form2026, form2024, of2026))).toEqual([
      "header.concerns",
      "header.continues",
      "needs.phases",
      "partnership.text",
      "ownEffort.text",
      "outcomes.asPlanned",
      "outcomes.practice",
      "outcomes.inclusion",
      "economy.travel",
      "economy.budgetAttached",
      "economy.duration",
      "other.furtherEducation",
      "other.sami",
      "consultation.discussed",
    ]);
  });

  it("moves a text to the same party's field with the same question", () => {
    const to2026 = carryOver(form2024, form2026, of2024);
    const text = "Eiers tilskudd skal brukes på følgende måte: dette skriver Fjordvik kommune om Undersøkelse.";

    expect(goesTo(to2026, "use.owner", 1, "fjordvik")).toEqual([["economy.use", "fjordvik", text]]);
    expect(goesTo(carryOver(form2026, form2024, of2026), "economy.use", 1, "lms")).toEqual([
      ["use.uh", "lms", expect.stringContaining("dette skriver Læringsmiljøsenteret")],
    ]);
    expect(goesTo(to2026, "measure.grant", 1, "lms")).toEqual([["economy.grant", "lms", "174\u00a0000"]]);
  });

  it("loses the text of a party the new form does not ask", () => {
    const withUnion = withAnswer(of2026, {
      measureId: measureId(1),
      sectionId: "needs",
      field: "text",
      partyId: "union",
      value: "Vi er enige.",
    });
    const { lost } = carryOver(form2026, form2024, withUnion);

    expect(lost.filter(({ from }) => from.section.id === "needs" && from.party?.id === "union")).toMatchObject([
      { from: { value: "Vi er enige." }, options: [] },
    ]);
  });

  it("lists the chosen options that are lost while others are kept", () => {
    const { kept, lost } = carryOver(form2026, form2024, of2026);
    const phases = lost.filter(({ from }) => from.field.id === "phases");

    expect(goesTo({ kept, lost }, "needs.phases", 1, null)).toEqual([["measure.purpose", null, "analysis"]]);
    expect(phases).toHaveLength(5);
    expect(phases[0]?.options).toEqual(["Planlegging av tiltak"]);
  });

  it("ignores anything removed from the application", () => {
    const gone = {
      ...of2026,
      measures: of2026.measures.map((each) => (each.number === 2 ? { ...each, number: null } : each)),
      parties: of2026.parties.map((each) => (each.id === "nord" ? { ...each, removed: true } : each)),
    };
    const { kept, lost } = carryOver(form2026, form2024, gone);

    for (const { from } of [...kept, ...lost]) {
      expect(from.measureId).not.toBe(measureId(2));
      expect(from.party?.id).not.toBe("nord");
    }
  });

  it("has a different digest when something else is lost", () => {
    const one = carryOver(form2026, form2024, of2026);
    const another = carryOver(
      form2026,
      form2024,
      withAnswer(of2026, { measureId: null, sectionId: "header", field: "comment", partyId: null, value: "Hei." }),
    );

    expect(lostMark(one)).toBe(lostMark(carryOver(form2026, form2024, of2026)));
    expect(lostMark(another)).not.toBe(lostMark(one));
  });
});

describe("an answer in another field", () => {
  const field = (form: Form, sectionId: string, id: string) =>
    formSection(form, sectionId)?.fields.find((each) => each.id === id) as Field;
  const text = field(form2024, "anchoring", "text");
  const count = field(form2024, "units", "publicSchools");
  const grant = field(form2024, "measure", "grant");
  const yes = field(form2024, "header", "severalUh");
  const rows = field(form2024, "consultation", "participants");

  const hours = field(fieldKindsForm, "plan", "hours");
  const start = field(fieldKindsForm, "plan", "start");
  const agreed = field(fieldKindsForm, "plan", "agreed");
  const share = field(fieldKindsForm, "plan", "share");

  it.each<[string, Field, Parameters<typeof carriedText>[1], Field, string | null]>([
    ["a number in a text", hours, 1234.5, text, "1\u00a0234,5\u00a0timer"],
    ["a number in a number", hours, 1234.5, hours, "1\u00a0234,5"],
    ["a whole number in a count", hours, 19, count, "19"],
    ["a broken number in a count", hours, 19.5, count, null],
    ["a count in a number", count, 19, hours, "19"],
    ["a percentage in a percentage", share, 20, share, "20"],
    ["a day in a text", start, "2027-01-15", text, "15. januar 2027"],
    ["a day in a day", start, "2027-01-15", start, "2027-01-15"],
    ["a text in a day", text, "15.1.2027", start, "2027-01-15"],
    ["a text that is no day in a day", text, "Snart.", start, null],
    ["a declaration in a declaration", agreed, "yes", agreed, "yes"],
    ["a declaration in a text", agreed, "yes", text, "Vi har drøftet planen med de ansatte"],
    ["a percentage in a number", share, 20, hours, null],
    ["a text in a text", text, "Vi øver.", text, "Vi øver."],
    ["an option in a text", yes, "no", text, "Nei"],
    ["an amount in a text", grant, 200_000, text, "200\u00a0000"],
    ["an amount in an amount", grant, 200_000, grant, "200\u00a0000"],
    ["a count in a count", count, 19, count, "19"],
    ["rows in rows", rows, [{ role: "Leder", name: "Lise" }], rows, "Leder: Lise"],
    ["a text in a count", text, "mange", count, null],
    ["a text in a choice", text, "yes", yes, null],
    ["rows in a count", rows, [{ role: "Leder", name: "Lise" }], count, null],
  ])("is converted if possible: %s", (_what, source, value, target, typed) => {
    expect(carriedText(source, value, target).text).toBe(typed);
  });
});

describe("a table in another table", () => {
  const [risks, milestones, effort] = ["risks", "milestones", "effort"].map((id) =>
    formSection(tablesForm, "plan")?.fields.find((each) => each.id === id),
  ) as [Field, Field, Field];
  const without = (field: Field, ...gone: string[]): Field =>
    field.type === "table" ? { ...field, columns: field.columns.filter(({ id }) => !gone.includes(id)) } : field;

  it("keeps its rows, and each cell that the other column can hold", () => {
    const rows = [{ row: "r2", cells: { what: "Start", day: "2027-03-01", cost: 2000, hours: 2.5 } }];
    const { text, unknown } = carriedText(milestones, rows, without(milestones, "cost"));
    expect([readAnswer(milestones, text ?? ""), unknown]).toEqual([
      { ok: true, value: [{ row: "r2", cells: { what: "Start", day: "2027-03-01", hours: 2.5 } }] },
      ["Kostnad"],
    ]);
    expect(carriedText(risks, [{ row: "r1", cells: { likelihood: "low" } }], milestones)).toEqual({
      text: null,
      unknown: ["Sannsynlighet"],
    });
  });

  it("loses the rows that the other form does not have", () => {
    const rows = [{ row: "lead", cells: { share: 20, cost: 2000 } }];
    const fewer: Field = effort.type === "table" ? { ...effort, rows: { ...effort.rows, fixed: [] } } : effort;
    expect(carriedText(effort, rows, fewer)).toEqual({ text: null, unknown: ["Ledelse"] });
    expect(carriedText(effort, rows, effort).unknown).toEqual([]);
  });

  it("is a line for each row in a text", () => {
    const text: Field = { ...risks, type: "longText", maxLength: 999 } as Field;
    expect(carriedText(effort, [{ row: "lead", cells: { share: 20, cost: 2000 } }], text).text).toBe(
      "Ledelse: Stilling: 20\u00a0%, Kroner: 2\u00a0000",
    );
    expect(carriedText(risks, [{ row: "r1", cells: { what: "Tid", likelihood: "low" } }], text).text).toBe(
      "Risiko: Tid, Sannsynlighet: Lav",
    );
  });
});

describe("the new application", () => {
  let next = 0;
  const newId = () => `new-${next++}`;
  const carried = (to: Form, application: Application, from: Form) =>
    continueAs(
      { form: to, title: "Behovsmelding 2028", year: 2028, deadline: "2028-02-01T12:00", planId: null },
      { from, application, kept: carryOver(from, to, application).kept, at: later, newId },
    );

  it("has the same parties, people and measures under new ids, and nothing written", () => {
    const { structure } = carried(form2026, of2024, form2024);

    expect(structure).toMatchObject({ formId: "behovsmelding-2026", year: 2028, earlierFrom: of2024.title });
    expect(structure.parties.map(({ name }) => name)).toEqual(of2024.parties.map(({ name }) => name));
    expect(structure.members.map(({ personId }) => personId)).toEqual(of2024.members.map(({ personId }) => personId));
    expect(structure.measures.map(({ number, name, scheme }) => [number, name, scheme])).toEqual(
      of2024.measures.map(({ number, name }) => [number, name, null]),
    );
    const ids = [
      structure.id,
      ...[...structure.parties, ...structure.members, ...structure.measures].map(({ id }) => id),
    ];
    expect(ids.every((id) => id.startsWith("new-"))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    const nord = structure.parties.find(({ shortName }) => shortName === "Nord")?.id ?? "";
    expect(structure.measures.filter(({ partyIds }) => partyIds.includes(nord)).map(({ number }) => number)).toEqual([
      9, 10,
    ]);
  });

  it("keeps the schemes in the same edition", () => {
    expect(carried(form2024, of2024, form2024).structure.measures.map(({ scheme }) => scheme)).toEqual(
      of2024.measures.map(({ scheme }) => scheme),
    );
  });

  it("has each earlier text once, with its source", () => {
    const { structure, earlier } = carried(form2026, of2024, form2024);
    const lms = structure.parties.find(({ shortName }) => shortName === "LMS")?.id;
    const keys = earlier.map(({ measureId, sectionId, field, partyId }) =>
      [measureId, sectionId, field, partyId].join(" "),
    );

    expect(new Set(keys).size).toBe(keys.length);
    expect(
      earlier.find(
        ({ measureId, sectionId, field, partyId }) =>
          measureId === structure.measures[0]?.id && sectionId === "economy" && field === "use" && partyId === lms,
      ),
    ).toMatchObject({
      text: "UH sitt tilskudd skal brukes på følgende måte: dette skriver Læringsmiljøsenteret om Undersøkelse.",
      from: "Behovsmelding 2024, Bruk av tilskuddet",
    });
  });

  it("joins texts that meet in one field, one below the other", () => {
    const target = { ...form2024, sections: form2024.sections.map((section) => ({ ...section })) };
    target.id = "behovsmelding-2028";
    target.sections = target.sections.map((section) =>
      section.id === "anchoring"
        ? {
            ...section,
            fields: section.fields.map((each) => ({
              ...each,
              answeredBy: "all" as const,
              formerly: ["behovsmelding-2024/anchoring.text", "behovsmelding-2024/collective.text"],
            })),
          }
        : { ...section, fields: section.fields.map((each) => ({ ...each, formerly: [] })) },
    );
    const two = withAnswer(of2024, {
      measureId: measureId(1),
      sectionId: "anchoring",
      field: "text",
      partyId: "solsikken",
      value: "Vi også.",
    });
    const [first] = carried(target, two, form2024).earlier;

    expect(first?.from).toBe("Behovsmelding 2024, Forankring, Kollektive prosesser");
    expect(first?.text).toMatch(/^Fjordvik kommune:\n.*\n\nSolsikken barnehage AS:\nVi også\.\n\nFjordvik kommune:\n/s);
  });
});
