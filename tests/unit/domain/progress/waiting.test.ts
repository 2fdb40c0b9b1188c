import { progressOf } from "../../../../domain/progress/progress";
import { waitingFor } from "../../../../domain/progress/waiting";
import type { Application } from "../../../../domain/section/section";
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

const waiting = (application: Application) =>
  waitingFor(application, progressOf(form2026, application).sections).map(
    ({ party, what, count }) => `${party}: ${what} ${count}`,
  );
const partnership = { measureId: measureId(1), sectionId: "partnership" };

describe("the list of parties an application waits for", () => {
  it("is empty when all is approved, and when nobody has written", () => {
    expect(waiting(aFinishedApplication())).toEqual([]);
    expect(waiting(anApplication())).toEqual([]);
  });

  it("contains each party that has written and not sent", () => {
    const written = { ...anApplication(), records: withAllAnswers(anApplication()).records };

    expect(waiting(written)).toEqual(expect.arrayContaining(["LMS: send 8", "Solsikken barnehage AS: send 1"]));
  });

  it("contains each approver party without an approval, for each section", () => {
    const sent = withApprovals(withAllSent(withAllAnswers(anApplication())));
    const edited = withAnswer(sent, { ...partnership, field: "text", partyId: "coordinator", value: "Noe annet" });

    expect(waiting(edited)).toEqual(["Fjordvik kommune: approve 1", "LMS: approve 1"]);
    expect(waiting(withApprovals(edited, { places: [partnership], parties: ["lms"] }))).toEqual([
      "Fjordvik kommune: approve 1",
    ]);
  });

  it("contains the writers if a change is requested", () => {
    const wished = withChangeRequest(aFinishedApplication(), partnership, "lms");

    expect(waiting(wished)).toEqual(["Koordinator: change 1"]);
  });

  it("contains nobody who has left, and no section with a gap", () => {
    const sent = withAllSent(withAllAnswers(anApplication()));
    const parties = sent.parties.map((each) => (each.id === "nord" ? { ...each, removed: true } : each));
    const gap = withAnswer(sent, { ...partnership, field: "text", partyId: "coordinator", value: null });

    expect(waiting({ ...sent, parties }).join()).not.toContain("Nord");
    expect(waiting(gap)).toContain("LMS: approve 9");
    expect(waiting(sent)).toContain("LMS: approve 10");
  });
});
