import { sectionRefsOf } from "../../../../domain/answers/sectionRef";
import { slotId } from "../../../../domain/answers/slot";
import { removeMeasure } from "../../../../domain/application/measureChange";
import { journeyFor } from "../../../../domain/section/journeyFor";
import { aMember, anApplication, form2026, measureId } from "../../../support/application/application";

const application = anApplication();
const walk = (personId: string, structure = application) => journeyFor(form2026, structure, personId);
const fieldsAt = (personId: string, sectionId: string, number: number | null = 1) =>
  walk(personId)
    .find((step) => step.sectionId === sectionId && step.measureId === (number === null ? null : measureId(number)))
    ?.slots.map(slotId);

describe("the sections", () => {
  it("follow the order of the form: common sections, each measure, common sections again", () => {
    const places = sectionRefsOf(form2026, application).map(
      ({ measureId: measure, sectionId }) => `${measure?.slice(-1) ?? ""}${sectionId}`,
    );

    const perMeasure = [
      "needs",
      "partnership",
      "ownEffort",
      "outcomes",
      "teacherEducation",
      "audience",
      "economy",
      "other",
    ];
    expect(places).toEqual([
      "header",
      "total",
      ...[1, 2, 3, 4, 5].flatMap((number) => perMeasure.map((id) => `${number}${id}`)),
      "partners",
      "consultation",
      "units",
    ]);
  });

  it("are only the common ones while there is no measure", () => {
    expect(
      sectionRefsOf(form2026, anApplication({ measures: [] })).every(({ measureId: measure }) => measure === null),
    ).toBe(true);
  });
});

describe("the journey of", () => {
  it("asks a UH about its own measures and never about others", () => {
    const measures = (personId: string) => [...new Set(walk(personId).map((step) => step.measureId))];

    expect(measures("lars")).toEqual([null, measureId(1), measureId(2), measureId(3)]);
    expect(measures("nina")).toEqual([null, measureId(4), measureId(5)]);
  });

  it.each([
    ["kari", "header", null, ["contactName.fjordvik", "contactRole.fjordvik"]],
    ["turid", "header", null, ["concerns.all", "severalOwners.all", "severalUh.all", "continues.all", "comment.all"]],
    ["kari", "needs", 1, ["text.fjordvik", "phases.all"]],
    ["siri", "needs", 1, ["text.solsikken", "phases.all"]],
    ["kari", "economy", 1, ["grant.fjordvik", "use.fjordvik"]],
    ["lars", "economy", 1, ["grant.lms", "travel.lms", "use.lms"]],
    [
      "turid",
      "economy",
      1,
      ["use.coordinator", "budgetAttached.all", "budget.all", "duration.all", "coordinatorSum.coordinator"],
    ],
    ["lars", "teacherEducation", 1, ["text.lms"]],
    ["ulf", "consultation", null, ["discussed.union", "participants.union", "statement.union"]],
  ] as [string, string, number | null, string[]][])(
    "shows %s in %s only the person's own fields to write",
    (person, section, number, slots) => {
      expect(fieldsAt(person, section, number)).toEqual(slots);
    },
  );

  it.each([
    ["kari", "partnership"],
    ["kari", "teacherEducation"],
    ["lars", "needs"],
    ["siri", "economy"],
    ["ulf", "economy"],
  ])("never leads %s to %s", (person, section) => {
    expect(fieldsAt(person, section)).toBeUndefined();
  });

  it("never leads anybody to the totals, nor a pure approver anywhere", () => {
    expect(
      ["turid", "kari", "siri", "lars", "nina", "ulf"]
        .flatMap((person) => walk(person))
        .some(({ sectionId }) => sectionId === "total"),
    ).toBe(false);
    expect(walk("ola")).toEqual([]);
    expect(walk("a stranger")).toEqual([]);
  });

  it("leads a person who writes for two parties through both at once", () => {
    const both = anApplication({
      members: [...application.members, aMember("kari", "Kari Prøve", "solsikken")],
    });

    expect(
      walk("kari", both)
        .find(({ sectionId }) => sectionId === "needs")
        ?.slots.map(({ party }) => party?.id),
    ).toEqual(["fjordvik", "solsikken", undefined]);
  });

  it("skips a removed measure and a removed party", () => {
    const fewer = removeMeasure(application, "turid", measureId(2));
    const gone = anApplication({
      parties: application.parties.map((party) => (party.id === "lms" ? { ...party, removed: true } : party)),
    });

    expect(
      fewer.ok && walk("lars", { ...application, ...fewer.value }).some((step) => step.measureId === measureId(2)),
    ).toBe(false);
    expect(walk("lars", gone)).toEqual([]);
  });
});
