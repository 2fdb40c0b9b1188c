import type { SectionRef } from "../../../../domain/answers/sectionRef";
import { approveSection } from "../../../../domain/approval/approveSection";
import { type Application, sectionAt } from "../../../../domain/section/section";
import {
  aMember,
  anApplication,
  form2026,
  later,
  measureId,
  withAllAnswers,
  withAllSent,
  withAnswer,
  withApprovals,
  withChangeRequest,
} from "../../../support/application/application";

const partnership: SectionRef = { measureId: measureId(1), sectionId: "partnership" };
const sent = withAllSent(withAllAnswers(anApplication()));
const at = (application: Application) => sectionAt(form2026, application, partnership);
const hash = at(sent).contentHash;

const approve = (application: Application, by = "ola", contentHash = hash) =>
  approveSection(at(application), application, { by, contentHash, at: later });

describe("approving a section", () => {
  it("records the party, the text, the person and the time", () => {
    expect(approve(sent)).toEqual({
      ok: true,
      value: [
        {
          partyId: "fjordvik",
          personId: "ola",
          personName: "Ola Eksempel",
          onBehalfOf: null,
          contentHash: hash,
          at: later,
        },
      ],
    });
  });

  it("covers every approver party of the person", () => {
    const both = { ...sent, members: [...sent.members, aMember("ola", "Ola Eksempel", "lms")] };

    const outcome = approve(both);

    expect(outcome.ok && outcome.value.map(({ partyId }) => partyId)).toEqual(["fjordvik", "lms"]);
  });

  it("changes nothing the second time", () => {
    const once = withApprovals(sent, { places: [partnership], parties: ["fjordvik"] });

    expect(approve(once)).toEqual({ ok: true, value: [] });
    expect(approve(withApprovals(sent))).toEqual({ ok: true, value: [] });
  });

  it("is possible again after an edit, for the new text only", () => {
    const edited = withAnswer(withApprovals(sent), { ...partnership, field: "text", partyId: "lms", value: "Nytt" });

    expect(approve(edited)).toEqual({ ok: false, refusal: { kind: "changed-since-shown" } });
    expect(approve(edited, "ola", at(edited).contentHash)).toMatchObject({
      ok: true,
      value: [{ partyId: "fjordvik" }],
    });
  });

  const gap = withAnswer(sent, { ...partnership, field: "text", partyId: "coordinator", value: null });
  const answered = withAllAnswers(anApplication());

  it.each([
    ["somebody who only writes", () => approve(sent, "kari"), { kind: "not-an-approver" }],
    ["a party that the section does not concern", () => approve(sent, "nina"), { kind: "not-an-approver" }],
    ["a stranger", () => approve(sent, "nobody"), { kind: "not-an-approver" }],
    [
      "text that has changed since it was shown",
      () => approve(sent, "ola", "0".repeat(64)),
      { kind: "changed-since-shown" },
    ],
    ["a section with gaps", () => approve(gap, "ola", at(gap).contentHash), { kind: "incomplete" }],
    ["a section that is not sent", () => approve(answered), { kind: "not-open" }],
    [
      "a section that somebody wants changed",
      () => approve(withChangeRequest(sent, partnership, "lms")),
      { kind: "not-open" },
    ],
  ])("is refused for %s", (_what, outcome, refusal) => {
    expect(outcome()).toMatchObject({ ok: false, refusal });
  });

  it("reports the missing answers", () => {
    const outcome = approve(gap, "ola", at(gap).contentHash);

    expect(outcome).toMatchObject({ refusal: { missing: [{ field: { id: "text" }, party: { id: "coordinator" } }] } });
  });
});
