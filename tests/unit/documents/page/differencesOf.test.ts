import { outlineOf } from "../../../../documents/outline/outline";
import { comparable } from "../../../../documents/page/comparable";
import { differencesOf } from "../../../../documents/page/differencesOf";
import { marks } from "../../../../documents/page/marks";
import { readingPage } from "../../../../documents/page/readingPage";
import type { Application } from "../../../../domain/section/section";
import type { Form } from "../../../../forms/form";
import {
  anApplication,
  form2026,
  measureId,
  noon,
  withAllAnswers,
  withAnswer,
} from "../../../support/application/application";
import { privateForm } from "../../../support/application/privateForm";
import { samplePage } from "../../../support/pages/samplePages";

const compile = (application: Application, form: Form = form2026) =>
  outlineOf(form, application, { version: 1, at: noon });
const differences = (before: Application, now: Application) => differencesOf(comparable(compile(before), compile(now)));
const needs = { measureId: measureId(1), sectionId: "needs", field: "text", partyId: "fjordvik" };
const economy = { measureId: measureId(1), sectionId: "economy", field: "grant", partyId: "fjordvik" };
const full = withAllAnswers(anApplication());

describe("The differences between two versions", () => {
  it("are none between equal ones", () => {
    expect(differences(full, full)).toEqual([]);
  });

  it("are told section by section, each with the words that changed", () => {
    const before = withAnswer(full, { ...needs, value: "Lærerne ønsker kurs i lesing." });
    const now = withAnswer(full, { ...needs, value: "Lærerne ønsker veiledning i lesing." });
    expect(differences(before, now)).toEqual([
      {
        heading: "Tiltak 1: Kvalitetsutvikling i barnehagene · 1. Vurdering av behov",
        kind: "changed",
        anchor: "del-measure-1-needs",
        passages: [
          {
            label: "Fjordvik kommune",
            stretches: [
              { text: "Lærerne ønsker", in: "both" },
              { text: " kurs", in: "before" },
              { text: " veiledning", in: "after" },
              { text: " i lesing.", in: "both" },
            ],
          },
        ],
      },
    ]);
  });

  it("take an amount as the same with any blanks in it", () => {
    const [before, now] = ["Kr 1 250 000 i år.", "Kr 1\u00a0250\u00a0000 i år."].map((value) =>
      withAnswer(full, { ...needs, value }),
    ) as [Application, Application];
    expect(differences(before, now)).toEqual([]);
  });

  it("take an amount as one word, in its section and in the sums", () => {
    const found = differences(full, withAnswer(full, { ...economy, value: 210_000 }));
    expect(found.map(({ heading }) => heading)).toEqual([
      "Total sum det meldes behov for 2027",
      "Tiltak 1: Kvalitetsutvikling i barnehagene · 6. Økonomi og varighet",
    ]);
    const changed = found.flatMap(({ passages }) => passages.flatMap(({ stretches }) => stretches));
    expect(changed.filter((each) => each.in !== "both").map(({ text }) => text.trim())).toContain("210\u00a0000");
  });

  it("name a measure that is new, gone or renamed, and not each of its sections", () => {
    const four = { ...full, measures: full.measures.slice(0, 4) };
    const kinds = (before: Application, now: Application) =>
      differences(before, now).flatMap(({ heading, kind, anchor }) =>
        heading.includes("Tiltak 5") ? [[kind, anchor]] : [],
      );
    expect(kinds(four, full)).toEqual([["added", "del-measure-5"]]);
    expect(kinds(full, four)).toEqual([["removed", null]]);
    const renamed = {
      ...full,
      measures: full.measures.map((each) => (each.number === 5 ? { ...each, name: "Skriving" } : each)),
    };
    expect(kinds(full, renamed)[0]).toEqual(["changed", "del-measure-5"]);
  });

  it('take a new answer as put in, and never "Ikke besvart" as taken out', () => {
    const found = differences(anApplication(), withAnswer(anApplication(), { ...needs, value: "Nytt svar." }));
    const stretches = found.flatMap(({ passages }) => passages.flatMap((each) => each.stretches));
    expect(stretches).toEqual([{ text: "Nytt svar.", in: "after" }]);
  });
});

describe("What is private", () => {
  const contact = { measureId: null, sectionId: "contact", partyId: "lms" };
  const written = ([phone, remark, sick, wages]: [string, string, number, number]) =>
    [
      { ...contact, field: "phone", value: phone },
      { ...contact, field: "remark", value: remark },
      { ...contact, field: "sick", value: sick },
      { measureId: measureId(1), sectionId: "economy", partyId: "lms", field: "wages", value: wages },
    ].reduce((grown, answer) => withAnswer(grown, answer, privateForm), anApplication({ formId: privateForm.id }));
  const first = written(["48 15 16 23", "Skjermet merknad", 71829, 81726354]);
  const second = written(["91 82 73 64", "Annen merknad", 61728, 71625344]);
  const VALUES = /48 15 16 23|91 82 73 64|kjermet merknad|Annen merknad|71.829|61.728|81.726.354|71.625.344/;
  const publicForm: Form = {
    ...privateForm,
    sections: privateForm.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) => ({ ...field, private: false })),
    })),
  };

  it("is in no difference, and in nothing else on the page for everybody", () => {
    const content = samplePage({ application: second, before: first, version: 2, form: privateForm });
    expect(JSON.stringify(content)).not.toMatch(VALUES);
    expect(readingPage(content)).not.toMatch(VALUES);
    expect(readingPage(content)).toContain("Utelatt");
  });

  it("is on a member's page of the final version, but not what it was before", () => {
    const page = readingPage(
      samplePage({ application: second, before: first, version: 2, form: privateForm, asMember: true }),
    );
    expect(page).toContain("91 82 73 64");
    expect(page).not.toMatch(/48 15 16 23|kjermet merknad|71.829|81.726.354/);
  });

  it.each([
    ["before", privateForm, publicForm],
    ["now", publicForm, privateForm],
  ])("is not compared if it is private only %s", (_when, before, now) => {
    expect(JSON.stringify(compile(first, publicForm))).toMatch(VALUES);
    const compared = comparable(compile(first, before), compile(second, now));
    expect(JSON.stringify(compared)).not.toMatch(VALUES);
    expect(JSON.stringify(differencesOf(compared))).not.toMatch(VALUES);
  });
});

describe("A comparison as it is printed", () => {
  const long = "Ord på rad. ".repeat(200);

  it("keeps little of what is the same, at whole words", () => {
    const { marks: shown } = marks([
      { text: long, in: "both" },
      { text: "nytt ", in: "after" },
      { text: long, in: "both" },
      { text: "gammelt ", in: "before" },
      { text: long, in: "both" },
    ]);
    expect(shown.map(({ tag }) => tag)).toEqual([null, "ins", null, "del", null]);
    expect(shown.every(({ text }) => text.length < 320)).toBe(true);
    expect(shown[0]?.text).toMatch(/^ … /);
    expect(shown[2]?.text).toMatch(/^Ord på rad\..*\S … \S.*$/);
    expect(shown[4]?.text).toMatch(/ … $/);
  });

  it("shows the beginning of a text that is all new, and how much more there is", () => {
    const { marks: shown, more } = marks([{ text: long, in: "after" }]);
    expect(shown[0]?.text.length).toBeLessThanOrEqual(600);
    expect((shown[0]?.text.length ?? 0) + more).toBe(long.length);
  });

  it("cuts no letter that takes two places", () => {
    const { marks: shown } = marks([{ text: "😀".repeat(500), in: "after" }]);
    expect(shown[0]?.text.isWellFormed()).toBe(true);
  });
});
