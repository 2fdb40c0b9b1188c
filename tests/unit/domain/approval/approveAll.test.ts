import { approveAll } from "../../../../domain/approval/approveAll";
import { progressOf } from "../../../../domain/progress/progress";
import { tasksOf } from "../../../../domain/progress/tasks";
import { ofApprovals, ofParty } from "../../../../domain/reminders/moveDeadline";
import { silentIn } from "../../../../domain/reminders/silent";
import { type Application, sectionAt } from "../../../../domain/section/section";
import {
  anApplication,
  form2026 as form,
  later,
  noon,
  withAllAnswers,
  withAllSent,
  withAnswer,
  withApprovals,
  withChangeRequest,
} from "../../../support/application/application";

const sent = withAllSent(withAllAnswers(anApplication()));
const needs = { measureId: "measure-1", sectionId: "needs" };
const listed = (application: Application, personId: string) =>
  tasksOf(form, application, personId).toApprove.map(({ measureId, sectionId, contentHash }) => ({
    measureId,
    sectionId,
    contentHash,
  }));
const all = (application: Application, by: string, list = listed(application, by)) =>
  approveAll(form, application, { by, listed: list, at: later });

describe("approving all of one's own sections", () => {
  it("approves the current content of each section that awaits the person", () => {
    const { approvals, left } = all(sent, "ola");

    expect(left).toEqual([]);
    expect(approvals.length).toBeGreaterThan(20);
    for (const { place, approval } of approvals)
      expect(approval).toEqual({
        partyId: "fjordvik",
        personId: "ola",
        personName: "Ola Eksempel",
        onBehalfOf: null,
        contentHash: sectionAt(form, sent, place).approvedHashes.get("fjordvik"),
        at: later,
      });
  });

  it("skips sections changed, or with a change requested, since the list was shown", () => {
    const list = listed(sent, "ola");
    const edited = withAnswer(sent, { ...needs, field: "text", partyId: "fjordvik", value: "Noe nytt." });
    const wished = withChangeRequest(edited, { measureId: "measure-2", sectionId: "needs" });

    const { approvals, left } = all(wished, "ola", list);

    expect(left).toEqual([needs, { measureId: "measure-2", sectionId: "needs" }]);
    expect(approvals).toHaveLength(list.length - 2);
  });

  it("does nothing for a section that does not await the person, whatever the list contains", () => {
    const { approvals, left } = all(sent, "lars", listed(sent, "ola"));
    expect(approvals.every(({ approval }) => approval.partyId === "lms")).toBe(true);
    expect(left).toContainEqual(needs);
    expect(all(withApprovals(sent), "ola", listed(sent, "ola")).approvals).toEqual([]);
  });
});

describe("silence", () => {
  const after = new Date("2027-02-02T09:00:00Z");
  const silent = (application: Application, parts: Parameters<typeof silentIn>[2], now: Date) =>
    silentIn(application, progressOf(form, application).sections, parts, now);
  const ofLms = [{ ...ofParty("lms"), deadline: "2027-01-10T12:00", setAt: noon }];

  it("is not reported before the deadline", () => {
    expect(silent(sent, [], noon)).toEqual([]);
  });

  it("is reported for each party without an answer after the deadline, and for no other", () => {
    const some = withApprovals(sent, { parties: ["fjordvik"] });
    const found = silent(some, [], after);
    expect(found.map(({ party, asked = false }) => [party, asked])).toEqual([
      ["LMS", false],
      ["Nord", false],
      ["Fjordvik lærerlag", false],
      ["Solsikken barnehage AS", true],
    ]);
    expect(found[0]?.deadline).toBe("2027-02-01T12:00");
  });

  it("is reported for a party whose own deadline has passed while others have time", () => {
    expect(silent(sent, ofLms, noon).map(({ party, deadline }) => [party, deadline])).toEqual([
      ["LMS", "2027-01-10T12:00"],
    ]);
  });

  it("follows the approval deadline, if there is one, for approvers asked before it", () => {
    const at = (deadline: string) => [{ ...ofApprovals, deadline, setAt: noon }, ...ofLms];
    const since = (deadline: string, now: Date) =>
      silent(sent, at(deadline), now).map((each) => [each.party, each.deadline]);

    expect(since("2027-01-20T12:00", new Date("2027-01-19T12:00:00Z"))).toEqual([]);
    expect(since("2027-01-20T12:00", new Date("2027-01-21T12:00:00Z"))[1]).toEqual(["LMS", "2027-01-20T12:00"]);
    expect(since("2027-01-20T12:00", after)[1]).toEqual(["LMS", "2027-01-20T12:00"]);
    // For a section sent after the approval deadline, the application's deadline applies.
    expect(silent(sent, at("2027-01-11T10:00"), noon)).toEqual([]);
    expect(since("2027-01-11T10:00", after)[1]).toEqual(["LMS", "2027-02-01T12:00"]);
  });

  it("is reported only for sections up for approval, not for unwritten ones", () => {
    expect(silent(anApplication(), ofLms, after)).toEqual([]);
  });

  it("never counts as an approval", () => {
    const some = withApprovals(sent, { parties: ["fjordvik"] });
    expect(silent(some, [], after)).not.toEqual([]);
    const section = sectionAt(form, some, { measureId: "measure-1", sectionId: "economy" });
    expect([section.state, section.approvals.map(({ partyId }) => partyId)]).toEqual([
      "awaitingApproval",
      ["fjordvik"],
    ]);
  });
});
