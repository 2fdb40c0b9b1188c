import type { SectionRef } from "../../../../domain/answers/sectionRef";
import { changesSince, latestVoidedApproval } from "../../../../domain/approval/changesSince";
import { type Application, recordAt, sectionAt } from "../../../../domain/section/section";
import type { WrittenThen } from "../../../../domain/section/writtenThen";
import {
  anApplication,
  form2026,
  withAllAnswers,
  withAnswer,
  withApprovals,
} from "../../../support/application/application";
import { answered2024, form2024 } from "../../../support/application/application2024";

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

describe("the difference since an approval", () => {
  it("is empty if no answer was written", () => {
    expect(told(written, thenIn(written, place))).toEqual([]);
  });

  it("contains each changed field with its earlier value, for the party it belongs to", () => {
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

  it("contains no changes from other sections", () => {
    const elsewhere = thenIn(written, { measureId: "measure-2", sectionId: "economy" });
    const changes = told(written, [...thenIn(written, place), ...elsewhere]);
    expect(changes).toEqual([]);
  });

  it("is limited to the party's own part if the form limits its approval to that", () => {
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

it("the reported voided approval is the newest one given in person by the reader", () => {
  const approved = withApprovals(written, { places: [place], parties: ["fjordvik", "lms"] });
  const edited = withAnswer(approved, { ...place, field: "grant", partyId: "lms", value: 1 });
  const section = sectionAt(form2026, edited, place);

  expect(latestVoidedApproval(section, [{ id: "lms" }], "ola")?.partyId).toBe("lms");
  expect(latestVoidedApproval(section, [{ id: "nord" }], "ola")).toBeNull();
  expect(latestVoidedApproval(section, [{ id: "lms" }], "lars")).toBeNull();
});
