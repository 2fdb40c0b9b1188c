import { findingSentence } from "../../../../cards/words/findingSentence";
import { finalisationBlockers } from "../../../../domain/progress/finalisationBlockers";
import { mendOf } from "../../../../domain/progress/mendOf";
import { ruleDoubts, ruleFindings } from "../../../../domain/progress/ruleFindings";
import type { Form } from "../../../../forms/form";
import { sayOf } from "../../../../forms/rules/say";
import { anApplication, measureId, withAnswer } from "../../../support/application/application";
import { OWN_SHARE, ruledForm } from "../../../support/application/ruledForm";

const form = ruledForm(OWN_SHARE);
const economy = { measureId: measureId(1), sectionId: "economy" };
const answers = [
  { field: "grant", partyId: "fjordvik", value: 100_000 },
  { field: "own", partyId: "fjordvik", value: 20_000 },
];
const application = answers.reduce(
  (grown, answer) => withAnswer(grown, { ...economy, ...answer }, form),
  anApplication({ formId: form.id }),
);
const [finding] = ruleFindings(form, application);
const sentence = (of: Form = form) =>
  ruleFindings(of, application)
    .map((each) => findingSentence(each, of, application))
    .join("\n")
    .replaceAll("\u00a0", " ");

it("A rule that does not hold is a finding that names its figures, and its place.", () => {
  expect(finding).toMatchObject({ code: "rule", severity: "warning", place: economy, by: "fjordvik", field: "own" });
  expect(sentence()).toBe(
    "Tiltak 1, Økonomi: Egeninnsatsen til Fjordvik kommune er 20 000 kr. Den skal være minst 30 % av tilskuddet, 30 000 kr.",
  );
});

it("The card of the place itself does not name the place; the card of another does.", () => {
  const on = (sectionId: string) => finding && findingSentence(finding, form, application, { ...economy, sectionId });
  expect(on("economy")).toMatch(/^Egeninnsatsen til Fjordvik kommune er/);
  expect(on("need")).toMatch(/^Tiltak 1, Økonomi: Egeninnsatsen/);
});

it("A section whose title is a question has no colon after it.", () => {
  const sections = form.sections.map((each) => (each.id === "economy" ? { ...each, title: "Hva koster det?" } : each));
  expect(finding && findingSentence(finding, { ...form, sections }, application)).toMatch(
    /^Tiltak 1, Hva koster det\? Egeninnsatsen/,
  );
});

it("A figure that cannot be told is a dash, and what a party is called is not read as a figure.", () => {
  const said = (say: string) => sentence(ruledForm({ ...OWN_SHARE, say })).split(": ")[1];
  expect(said("Nå {{ answer.frame.units }}.")).toBe("Nå –.");
  const parties = application.parties.map((party) => ({ ...party, name: "{{ year }}" }));
  const named = { ...application, parties };
  const found = ruleFindings(ruledForm({ ...OWN_SHARE, say: "{{ party.name }} og {{ year }}" }), named);
  expect(found.map((each) => findingSentence(each, form, named))).toEqual(["Tiltak 1, Økonomi: {{ year }} og 2027"]);
});

it("Its sentence is the reader's, with the same figures, or its own where the reader's form has others.", () => {
  const inOtherWords = (text: string) => {
    const rules = form.rules.map((rule) => ({ ...rule, say: sayOf(text) }));
    return finding && findingSentence(finding, { ...form, rules }, application).replaceAll("\u00a0", " ");
  };
  expect(inOtherWords("Eigendelen er {{kr(answer.economy.own)}}.")).toBe("Tiltak 1, Økonomi: Eigendelen er 20 000 kr.");
  expect(inOtherWords("Eigendelen er {{ year }}.")).toBe(sentence());
});

it("It opens its section for who writes the field for that party, and for nobody else.", () => {
  const mend = (personId: string, of = finding) => of && mendOf(of, form, application, personId);
  expect(mend("kari")).toEqual({ to: "section", place: economy });
  expect(mend("ola")).toBeNull();
  expect(mend("lars")).toBeNull();
  // Lars writes in the section, but not this field.
  expect(mend("lars", finding && { ...finding, by: null })).toBeNull();
});

it("It is doubted when the section is saved by who can mend it.", () => {
  const doubts = (personId: string) =>
    ruleDoubts(form, application, { records: application.records, place: economy, personId }).map(({ code }) => code);
  expect(doubts("kari")).toEqual(["rule"]);
  expect(doubts("lars")).toEqual([]);
});

it("It blocks the final version if it is blocking, and only then.", () => {
  const rulesIn = (severity: string) => {
    const { findings, warnings } = finalisationBlockers(ruledForm({ ...OWN_SHARE, severity }), application);
    return [findings, warnings].map((found) => found.filter(({ code }) => code === "rule").length);
  };
  expect(rulesIn("blocking")).toEqual([1, 0]);
  expect(rulesIn("warning")).toEqual([0, 1]);
});
