import type { SectionRef } from "../../../../domain/answers/sectionRef";
import { type DeclineChange, declineChange } from "../../../../domain/approval/declineChange";
import { sendToApproval, submissionDecision } from "../../../../domain/approval/sendToApproval";
import { tasksOf } from "../../../../domain/progress/tasks";
import { type Application, sectionAt } from "../../../../domain/section/section";
import {
  anApplication,
  form2026,
  measureId,
  noon,
  withAllAnswers,
  withAllSent,
  withAnswer,
  withChangeRequest,
} from "../../../support/application/application";

const partnership: SectionRef = { measureId: measureId(1), sectionId: "partnership" };
const economy: SectionRef = { measureId: measureId(1), sectionId: "economy" };
const sent = withAllSent(withAllAnswers(anApplication()));

const afterwards = new Date("2027-01-13T12:00:00Z");

/** A change request of LMS, which the parties of `answered` have answered by sending their part once more. */
function wished(place: SectionRef, answered: readonly string[] = [], of: Application = sent): Application {
  const asked = withChangeRequest(of, place, "lms");
  return {
    ...asked,
    records: asked.records.map((record) =>
      record.sectionId === place.sectionId && record.measureId === place.measureId
        ? {
            ...record,
            submissions: record.submissions.map((each) =>
              answered.includes(each.partyId) ? { ...each, at: afterwards } : each,
            ),
          }
        : record,
    ),
  };
}

const keep = (application: Application, over: Partial<DeclineChange> = {}) =>
  declineChange(form2026, application, { by: "turid", place: partnership, wishes: ["request"], reply: "", ...over });
const kept = (application: Application, over: Partial<DeclineChange> = {}) => {
  const outcome = keep(application, over);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

describe("declining a requested change", () => {
  it("sends the person's own part to approval again and answers the change request", () => {
    expect(kept(wished(partnership))).toEqual({
      ...partnership,
      partyIds: ["coordinator"],
      completes: true,
      answers: false,
      reply: { partyId: "coordinator", text: "" },
    });
  });

  it("can include a comment to the requesters", () => {
    expect(kept(wished(partnership), { reply: "  Møtene ledes på omgang.\n" }).reply).toEqual({
      partyId: "coordinator",
      text: "Møtene ledes på omgang.",
    });
  });

  it("answers the change request only when it awaits no other party's answer", () => {
    const first = kept(wished(economy), { by: "kari", place: economy });
    expect([first.partyIds, first.completes]).toEqual([["fjordvik"], false]);
    expect(submissionDecision([first], { by: "kari", byName: "Kari Prøve", at: noon }).resolved).toEqual([]);

    const second = kept(wished(economy, ["coordinator"]), { by: "kari", place: economy });
    expect([second.partyIds, second.completes]).toEqual([["fjordvik"], true]);
    expect(submissionDecision([second], { by: "kari", byName: "Kari Prøve", at: noon }).resolved).toHaveLength(1);
  });

  it("is open to all with a part in the section once the person asked has left", () => {
    const waiting = wished(economy, ["coordinator"]);
    const parties = waiting.parties.map((each) => (each.id === "fjordvik" ? { ...each, removed: true } : each));
    const notSent = (of: Application) => sectionAt(form2026, of, economy).notSent.map(({ id }) => id);

    expect(notSent(waiting)).toEqual(["fjordvik"]);
    expect(notSent({ ...waiting, parties })).toEqual(["coordinator", "lms"]);
  });

  it.each<[string, Application, Partial<DeclineChange>, object]>([
    ["who does not write there", wished(partnership), { by: "ulf" }, { kind: "not-writer" }],
    ["who only approves", wished(partnership), { by: "ola" }, { kind: "not-writer" }],
    ["a section that nobody wants changed", sent, {}, { kind: "not-wanted" }],
    ["who may write there, while another must answer", wished(partnership), { by: "lars" }, { kind: "not-yours" }],
    ["who has answered already", wished(economy, ["fjordvik"]), { by: "kari", place: economy }, { kind: "not-yours" }],
    ["who has not read the newest wish", wished(partnership), { wishes: ["another"] }, { kind: "newer-wish" }],
    [
      "a reply that is too long",
      wished(partnership),
      { reply: "x".repeat(2001) },
      { kind: "reply-too-long", most: 2000 },
    ],
    [
      "a part that lacks something",
      withAnswer(wished(partnership), { ...partnership, field: "text", partyId: "coordinator", value: null }),
      {},
      { kind: "incomplete", missing: [expect.objectContaining({ field: expect.objectContaining({ id: "text" }) })] },
    ],
  ])("is refused to %s", (_whom, application, over, refusal) => {
    expect(keep(application, over)).toEqual({ ok: false, refusal });
  });
});

describe("sending a changed text", () => {
  /** These parties have changed their part of the economy since the wish. */
  const edited = (application: Application, parties: readonly string[]): Application => ({
    ...application,
    records: application.records.map((record) =>
      record.sectionId === "economy" && record.measureId === economy.measureId
        ? {
            ...record,
            answers: record.answers.map((answer) =>
              answer.partyId !== null && parties.includes(answer.partyId)
                ? { ...answer, writtenAt: afterwards }
                : answer,
            ),
          }
        : record,
    ),
  });
  const sendings = (application: Application, by: string) =>
    sendToApproval(form2026, application, by).map(({ partyIds, completes }) => [partyIds, completes]);

  it("answers the change request: who changed nothing, stays sent", () => {
    const application = edited(wished(economy), ["fjordvik"]);

    expect(sendings(application, "kari")).toEqual([[["fjordvik"], true]]);
    expect(sendings(application, "lars")).toEqual([]);
    expect(sendings(application, "turid")).toEqual([]);
    expect(tasksOf(form2026, application, "turid").toWrite).toEqual([]);
  });

  it("answers the change request only when it awaits nobody else who changed something", () => {
    const application = edited(wished(economy), ["fjordvik", "lms"]);

    expect(sendings(application, "kari")).toEqual([[["fjordvik"], false]]);
    expect(sendings(edited(wished(economy, ["fjordvik"]), ["lms"]), "lars")).toEqual([[["lms"], true]]);
  });

  it("is not for the one who asked, whose own text nobody asked about", () => {
    expect(tasksOf(form2026, wished(economy), "lars").toWrite.map(({ step }) => step.sectionId)).toEqual([]);
    expect(tasksOf(form2026, wished(economy), "kari").toWrite.map(({ step }) => step.sectionId)).toEqual(["economy"]);
  });
});
