import type { SectionRecord } from "../../../../domain/answers/sectionRecord";
import { withdrawApprovals } from "../../../../domain/approval/withdrawApprovals";
import type { Application } from "../../../../domain/section/section";
import {
  anApplication,
  later,
  measureId,
  noon,
  withAllAnswers,
  withAllSent,
} from "../../../support/application/application";

const place = { measureId: measureId(1), sectionId: "teacherEducation" };
const other = { measureId: measureId(2), sectionId: "teacherEducation" };
const approval = {
  ...{ partyId: "lms", personId: "lars", personName: "Lars Mønster", onBehalfOf: null },
  ...{ contentHash: "a".repeat(64), at: noon },
};

/** LMS has approved both sections; `change` is what happened in the first one since. */
function approved(change: (record: SectionRecord) => Partial<SectionRecord> = () => ({})): Application {
  const sent = withAllSent(withAllAnswers(anApplication()));
  const records = sent.records.map((record) => {
    if (record.sectionId !== place.sectionId) return record;
    const given = { ...record, approvals: [approval] };
    return record.measureId === place.measureId ? { ...given, ...change(given) } : given;
  });
  return { ...sent, records };
}

const undo = (application: Application, by = "lars", given = noon) =>
  withdrawApprovals(application, { by, places: [place, other], given });

describe("Undoing approvals", () => {
  it("takes back all that one press gave", () => {
    expect(undo(approved())).toEqual({
      ok: true,
      value: { withdrawn: [place, other].map((each) => ({ place: each, approval })), undone: 2, kept: 0 },
    });
  });

  it.each<[string, (record: SectionRecord) => Partial<SectionRecord>]>([
    ["approved", ({ approvals }) => ({ approvals: [...approvals, { ...approval, partyId: "fjordvik", at: later }] })],
    ["sent", ({ submissions }) => ({ submissions: submissions.map((each) => ({ ...each, at: later })) })],
    ["edited", ({ answers }) => ({ answers: answers.map((each) => ({ ...each, writtenAt: later })) })],
  ])("leaves a section that somebody has %s since", (_what, change) => {
    expect(undo(approved(change))).toMatchObject({
      ok: true,
      value: { withdrawn: [{ place: other }], undone: 1, kept: 1 },
    });
  });

  it("is refused if nothing is left to undo, and to everybody else", () => {
    expect(undo(approved(), "lars", later)).toEqual({ ok: false, refusal: { kind: "acted-since" } });
    expect(undo(approved(), "ola")).toEqual({ ok: false, refusal: { kind: "acted-since" } });
    expect(undo(approved(), "nobody")).toEqual({ ok: false, refusal: { kind: "not-member" } });
  });
});
