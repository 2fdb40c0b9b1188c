import { changesSince, latestVoidedApproval } from "../../../../domain/approval/difference";
import type { WrittenThen } from "../../../../domain/ports/ports";
import { type Application, recordAt, sectionAt } from "../../../../domain/section/section";
import type { SectionRef } from "../../../../domain/section/walk";
import { anApplication, form2026, withAllAnswers, withAnswer, withApprovals } from "../../../support/application";
import { answered2024, form2024 } from "../../../support/application2024";

const place = { measureId: "measure-1", sectionId: "economy" };
const written = withAllAnswers(anApplication());
const thenIn = (application: Application, at: SectionRef): WrittenThen[] =>
  recordAt(application, at).answers.map(({ field, partyId, value }) => ({ ...at, field, partyId, value }));
const told = (application: Application, then: readonly WrittenThen[], form = form2026, at: SectionRef = place) =>
  changesSince(sectionAt(form, application, at), then, "lms").map(({ field, party, before, after }) => [
    field.id,
    party?.id ?? null,
    before,
    after,
  ]);

describe("what is different since an approval", () => {
  it("is nothing where nothing was written", () => {
    expect(told(written, thenIn(written, place))).toEqual([]);
  });

  it("is each field that says something else, with what it said, for the party that it belongs to", () => {
    const dearer = withAnswer(written, { ...place, field: "grant", partyId: "fjordvik", value: 250_000 });
    const cleared = withAnswer(dearer, { ...place, field: "use", partyId: "lms", value: null });

    const changes = told(cleared, thenIn(written, place));

    expect(changes).toHaveLength(2);
    expect(changes).toEqual(
      expect.arrayContaining([
        ["grant", "fjordvik", 200_000, 250_000],
        ["use", "lms", expect.stringContaining("dette skriver"), null],
      ]),
    );
  });

  it("is nothing of what was written in other sections", () => {
    const elsewhere = thenIn(written, { measureId: "measure-2", sectionId: "economy" });
    const changes = told(written, [...thenIn(written, place), ...elsewhere]);
    expect(changes).toEqual([]);
  });

  it("is of the party's own part, where the form lets it stand for that alone", () => {
    const use = { measureId: "measure-9", sectionId: "use" };
    const before = answered2024();
    const own = form2024.sections.find(({ id }) => id === "use")?.fields.find(({ writers }) => writers.includes("uh"));
    expect(own).toBeDefined();
    const then = thenIn(before, use);
    const edited = (partyId: string) =>
      told(withAnswer(before, { ...use, field: own?.id ?? "", partyId, value: "Noe annet." }), then, form2024, use);

    expect(edited("nord")).toEqual([]);
    expect(edited("lms")).toHaveLength(1);
  });
});

it("the approval that has fallen away is the newest that the reader has given in person", () => {
  const approved = withApprovals(written, { places: [place], parties: ["fjordvik", "lms"] });
  const edited = withAnswer(approved, { ...place, field: "grant", partyId: "lms", value: 1 });
  const section = sectionAt(form2026, edited, place);

  expect(latestVoidedApproval(section, [{ id: "lms" }], "ola")?.partyId).toBe("lms");
  expect(latestVoidedApproval(section, [{ id: "nord" }], "ola")).toBeNull();
  expect(latestVoidedApproval(section, [{ id: "lms" }], "lars")).toBeNull();
});
