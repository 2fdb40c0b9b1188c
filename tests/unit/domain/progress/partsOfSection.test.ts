import type { SectionRef } from "../../../../domain/answers/sectionRef";
import { type PartState, partsOfSection } from "../../../../domain/progress/partsOfSection";
import { isAwaited } from "../../../../domain/section/approverGroup";
import { type Application, sectionAt } from "../../../../domain/section/section";
import {
  anApplication,
  form2026 as form,
  withAllAnswers,
  withAllSent,
  withApprovals,
  withChangeRequest,
} from "../../../support/application/application";

const needs: SectionRef = { measureId: "measure-1", sectionId: "needs" };
const partsIn = (application: Application, place: SectionRef) =>
  Object.fromEntries(
    partsOfSection(sectionAt(form, application, place)).map(({ party, state }): [string, PartState] => [
      party.id,
      state,
    ]),
  );

describe("a party's part in a section", () => {
  const answered = withAllAnswers(anApplication());
  const sent = withAllSent(answered);

  it.each<[string, Application, PartState]>([
    ["is to write what is missing", anApplication(), "toWrite"],
    ["is to send what is written", answered, "toSend"],
    ["is to approve what is sent", sent, "toApprove"],
    ["is approved", withApprovals(sent, { places: [needs], parties: ["fjordvik"] }), "approved"],
    ["is to change what somebody wishes", withChangeRequest(sent, needs), "toChange"],
  ])("%s", (_what, application, state) => {
    expect(partsIn(application, needs).fjordvik).toBe(state);
  });

  it("is to be asked for optional approval once there is content to approve", () => {
    expect([anApplication(), answered, sent].map((each) => partsIn(each, needs).solsikken)).toEqual([
      undefined,
      undefined,
      "asked",
    ]);
    expect(partsIn(withApprovals(sent, { places: [needs], parties: ["fjordvik"] }), needs).solsikken).toBe("asked");
    expect(partsIn(withApprovals(sent, { places: [needs] }), needs).solsikken).toBe("approved");
  });

  it("is reported for every approver, even before there is content to approve", () => {
    const section = sectionAt(form, anApplication(), needs);
    const awaited = section.groups.filter(isAwaited).flatMap(({ parties }) => parties);
    expect(awaited.length).toBeGreaterThan(0);
    for (const { id } of awaited) expect(["toWrite", "later"]).toContain(partsIn(anApplication(), needs)[id]);
  });

  it("is absent for parties that are neither asked nor have written", () => {
    const section = sectionAt(form, anApplication(), needs);
    const without = section.parties.filter(({ id }) => !(id in partsIn(anApplication(), needs)));
    for (const { id, kind } of without) {
      expect(section.unapproved.map((each) => each.id)).not.toContain(id);
      expect(section.form.fields.flatMap(({ requiredOf }) => requiredOf)).not.toContain(kind);
    }
    expect(without.length).toBeGreaterThan(0);
  });

  it.each([...new Set(form.sections.map(({ id }) => id))])("covers everybody whom %s waits for", (sectionId) => {
    const measureId = form.sections.find(({ id }) => id === sectionId)?.scope === "measure" ? "measure-1" : null;
    for (const application of [anApplication(), answered, sent]) {
      const section = sectionAt(form, application, { measureId, sectionId });
      const parts = partsIn(application, { measureId, sectionId });
      for (const { id } of section.notSent) expect(["toWrite", "toSend"]).toContain(parts[id]);
      for (const { id } of section.unapproved) expect(parts[id]).toBeDefined();
    }
  });
});
