import fc from "fast-check";
import { sectionRefsOf } from "../../../../domain/answers/sectionRef";
import { awaitedOf, progressOf } from "../../../../domain/progress/progress";
import { sectionAt } from "../../../../domain/section/section";
import {
  aFinishedApplication,
  anApplication,
  form2026,
  measureId,
  withAllAnswers,
  withAllSent,
  withAnswer,
  withApprovals,
  withChangeRequest,
} from "../../../support/application/application";
import { runs } from "../../../support/cases";

const answered = withAllAnswers(anApplication());
const sent = withAllSent(answered);
const needs = { measureId: measureId(1), sectionId: "needs" };
const progress = (application: typeof answered) => progressOf(form2026, application);
const line = (application: typeof answered, name: string) =>
  progress(application).lines.find((each) => each.name === name);

describe("progress", () => {
  it("has a line for each measure, and one for each common section", () => {
    expect(progress(anApplication()).lines.map(({ number, name }) => (number ? `${number} ${name}` : name))).toEqual([
      "1 Kvalitetsutvikling i barnehagene",
      "2 Trygt og godt skolemiljø",
      "3 Ledersamlinger",
      "4 Fådelt skole",
      "5 Lesing og skriving",
      "Om behovsmeldingen",
      "Total sum det meldes behov for",
      "Liste over andre eiere og kompetansemiljø i partnerskapet",
      "Behovsmeldingen har vært drøftet i medbestemmelse",
      "Hvor mange enheter er inkludert i behovsmeldingen?",
    ]);
  });

  it.each([
    ["nothing", anApplication(), 0],
    ["all answered", answered, 34],
    ["all sent", sent, 66],
    ["all approved", aFinishedApplication(), 100],
    ["nothing to do", anApplication({ measures: [], parties: [], members: [] }), 0],
  ])("of %s is shown in per cent", (_what, application, percent) => {
    expect(progress(application).percent).toBe(percent);
  });

  it.each([
    ["empty", anApplication(), "empty"],
    ["started", withAnswer(anApplication(), { ...needs, field: "text", partyId: "fjordvik", value: "Vi" }), "started"],
    ["awaiting approval", sent, "awaitingApproval"],
    ["to be changed as soon as one section is", withChangeRequest(aFinishedApplication(), needs), "changeWanted"],
    ["approved when all its sections are", aFinishedApplication(), "approved"],
    [
      "awaiting approval while one section is",
      withApprovals(sent, { places: sectionRefsOf(form2026, sent).slice(1, 5) }),
      "awaitingApproval",
    ],
  ])("of a measure is %s", (_what, application, state) => {
    expect(line(application, "Kvalitetsutvikling i barnehagene")?.state).toBe(state);
  });

  it("only rises with each further approval", () => {
    const places = sectionRefsOf(form2026, sent);
    fc.assert(
      fc.property(fc.nat(places.length - 1), (count) => {
        const some = progress(withApprovals(sent, { places: places.slice(0, count) })).percent;
        const more = progress(withApprovals(sent, { places: places.slice(0, count + 1) })).percent;

        expect(more).toBeGreaterThanOrEqual(some);
        expect(more).toBeLessThanOrEqual(100);
      }),
      { numRuns: runs(20) },
    );
  });

  it("includes the totals", () => {
    expect(progress(answered).totals.total).toBe(2_458_860);
  });
});

describe("the parties a section waits for", () => {
  const waiting = (application: typeof answered, sectionId: string, measure: string | null = measureId(1)) =>
    awaitedOf(sectionAt(form2026, application, { measureId: measure, sectionId })).map(({ id }) => id);

  it.each([
    ["those who have to write", anApplication(), "economy", ["coordinator", "fjordvik", "lms"]],
    ["those who have not sent", answered, "economy", ["coordinator", "fjordvik", "lms"]],
    ["those who have to approve", sent, "economy", ["fjordvik", "lms"]],
    ["the one who has not yet approved", withApprovals(sent, { parties: ["fjordvik"] }), "economy", ["lms"]],
    ["nobody when it is approved", aFinishedApplication(), "economy", []],
    ["the kommune for what all owners may answer together", anApplication(), "other", ["fjordvik"]],
  ])("are %s", (_who, application, section, parties) => {
    expect(waiting(application, section)).toEqual(parties);
  });

  it("are the ones with missing amounts, for the totals", () => {
    const gap = withAnswer(answered, {
      measureId: measureId(4),
      sectionId: "economy",
      field: "grant",
      partyId: "nord",
      value: null,
    });

    expect(waiting(gap, "total", null)).toEqual(["nord"]);
  });
});
