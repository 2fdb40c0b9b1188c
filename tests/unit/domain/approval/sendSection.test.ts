import type { SectionRef } from "../../../../domain/answers/sectionRef";
import { approvedOnSending } from "../../../../domain/approval/approvedOnSending";
import { sendOwnParts } from "../../../../domain/approval/sendOwnParts";
import { sendingFrom, sendSection } from "../../../../domain/approval/sendSection";
import { sendToApproval } from "../../../../domain/approval/sendToApproval";
import { journeyFor } from "../../../../domain/section/journeyFor";
import { type Application, recordAt, sectionAt } from "../../../../domain/section/section";
import {
  aMember,
  anApplication,
  form2026,
  measureId,
  noon,
  withAllAnswers,
  withAllSent,
  withAnswer,
  withChangeRequest,
} from "../../../support/application/application";

const after = new Date("2027-01-13T12:00:00Z");
const answered = withAllAnswers(anApplication());
const teaching: SectionRef = { measureId: measureId(1), sectionId: "teacherEducation" };
const partners: SectionRef = { measureId: null, sectionId: "partners" };

const approvedBy = (application: Application, by: string) =>
  approvedOnSending(form2026, application, sendToApproval(form2026, application, by), { by, at: noon }).map(
    ({ place, approval }) => [place.sectionId, approval.partyId],
  );

describe("Sending what only oneself writes and approves", () => {
  it("approves it at once, and nothing in which somebody else has written", () => {
    expect(approvedBy(answered, "lars")).toEqual([1, 2, 3].map(() => ["teacherEducation", "lms"]));
  });

  it("approves the own part where that is all one is asked about, though others are not ready", () => {
    expect(approvedBy(answered, "siri")).toEqual([["partners", "solsikken"]]);
    const without = withAnswer(answered, { ...partners, field: "contact", partyId: "nord", value: null });
    expect(approvedBy(without, "siri")).toEqual([["partners", "solsikken"]]);
  });

  it("approves nothing for a party in which somebody else approves too", () => {
    const members = [...answered.members, aMember("nils", "Nils Nest", "lms", { writes: false })];
    expect(approvedBy({ ...answered, members }, "lars")).toEqual([]);
  });

  it("approves nothing for a person who only writes", () => {
    expect(approvedBy(answered, "kari")).toEqual([]);
  });

  it("binds each approval to the content sent", () => {
    const [first] = approvedOnSending(form2026, answered, sendToApproval(form2026, answered, "lars"), {
      by: "lars",
      at: noon,
    });
    expect(first?.approval.contentHash).toBe(sectionAt(form2026, answered, teaching).contentHash);
  });

  it("approves nothing if what the card showed has changed since, and sends it all the same", () => {
    const sent = sendOwnParts(form2026, answered, { by: "lars", byName: "Lars", at: noon, shown: "0".repeat(64) });
    expect(sent).toMatchObject({ ok: true, value: { sent: 8, approvals: [], changed: true } });
  });

  it("approves nothing from a card that did not say so", () => {
    const sent = sendOwnParts(form2026, answered, { by: "lars", byName: "Lars", at: noon });
    expect(sent).toMatchObject({ ok: true, value: { sent: 8, approvals: [], changed: false } });
  });
});

describe("Sending from the card of a section", () => {
  const sent = withAllSent(answered);
  const without = (field: string, place: SectionRef) =>
    withAnswer(sent, { ...place, field, partyId: "lms", value: null });

  it("is offered for the last part that a person has open, and approves it if it is all the person's own", () => {
    const { submissions, ...record } = recordAt(without("text", teaching), teaching);
    const open = {
      ...sent,
      records: sent.records.map((each) =>
        each.sectionId === teaching.sectionId && each.measureId === teaching.measureId
          ? { ...record, submissions: [] }
          : each,
      ),
    };
    expect(submissions).not.toEqual([]);
    expect(sendingFrom(form2026, open, "lars", teaching)).toEqual({ kind: "last", approves: true });
  });

  it("is not offered while other parts are open, for a part that is sent, or where others write", () => {
    expect(sendingFrom(form2026, answered, "lars", teaching)).toBeNull();
    expect(sendingFrom(form2026, sent, "lars", teaching)).toBeNull();
    expect(sendingFrom(form2026, answered, "ola", teaching)).toBeNull();
  });

  it("offers to send all at the end of the walk, or at the last part that is unanswered, and says what it approves", () => {
    const lastOf = (application: Application) => journeyFor(form2026, application, "lars").at(-1) as SectionRef;
    const all = { kind: "all", approves: true, rest: expect.any(String) };
    const end = lastOf(answered);
    expect(sendingFrom(form2026, answered, "lars", end)).toEqual(all);
    expect(sendingFrom(form2026, answered, "lars", end, { walks: false })).toBeNull();
    const open = withAnswer(answered, { ...teaching, field: "text", partyId: "lms", value: null });
    expect(sendingFrom(form2026, open, "lars", teaching, { walks: false })).toEqual(all);
    expect(sendingFrom(form2026, open, "lars", end)).toBeNull();
  });

  it("sends all, and approves the other parts only if they are as the card said", () => {
    const end = journeyFor(form2026, answered, "lars").at(-1) as SectionRef;
    const sending = sendingFrom(form2026, answered, "lars", end);
    if (!sending) throw new Error("nothing to send");
    const saved = recordAt(answered, end);
    const shown = press(answered, { place: end, saved, sending });
    expect(shown).toMatchObject({ ok: true, value: { changed: false } });
    if (!shown.ok) throw new Error("refused");
    expect(shown.value.sent).toBe(sendToApproval(form2026, answered, "lars").length);
    expect(shown.value.approved.map(({ place }) => place.sectionId)).toEqual([1, 2, 3].map(() => "teacherEducation"));

    const later = withAnswer(answered, { ...teaching, field: "text", partyId: "lms", value: "Skrevet av en annen." });
    const changed = press(later, { place: end, saved, sending });
    expect(changed).toMatchObject({ ok: true, value: { approvals: [], changed: true, sent: shown.value.sent } });
  });

  it("is offered to those who are asked for a change, not to the one who asked", () => {
    const place = { measureId: measureId(1), sectionId: "partnership" };
    const wished = withChangeRequest(sent, place, "lms");
    expect(sendingFrom(form2026, wished, "turid", place)).toEqual({ kind: "answer", approves: false });
    expect(sendingFrom(form2026, wished, "lars", place)).toBeNull();
  });

  const press = (application: Application, over: Partial<Parameters<typeof sendSection>[2]> = {}) =>
    sendSection(form2026, application, {
      ...{ by: "lars", byName: "Lars", at: after, place: teaching, sending: { kind: "last", approves: true } as const },
      ...{ saved: recordAt(application, teaching), ...over },
    });

  it("sends and approves what was just saved", () => {
    expect(press(answered)).toMatchObject({
      ok: true,
      value: {
        submissions: [{ place: teaching, partyId: "lms" }],
        approvals: [{ approval: { partyId: "lms", contentHash: sectionAt(form2026, answered, teaching).contentHash } }],
      },
    });
  });

  it("only sends if somebody has saved the section since, or the button did not say that it approves", () => {
    const saved = recordAt(answered, teaching);
    const later = withAnswer(answered, { ...teaching, field: "text", partyId: "lms", value: "Skrevet av en annen." });
    expect(press(later, { saved })).toMatchObject({ ok: true, value: { approvals: [], changed: true } });
    expect(press(answered, { sending: { kind: "last", approves: false } })).toMatchObject({
      ok: true,
      value: { approvals: [], changed: false },
    });
  });

  it("refuses a part with missing answers, one that is sent, and a wish that nothing was done about", () => {
    const place = { measureId: measureId(1), sectionId: "partnership" };
    const wished = withChangeRequest(sent, place, "lms");
    expect(press(without("text", teaching))).toEqual({ ok: false, refusal: { kind: "incomplete" } });
    expect(press(sent)).toEqual({ ok: false, refusal: { kind: "sent-before" } });
    expect(press(wished, { by: "turid", place })).toEqual({ ok: false, refusal: { kind: "wish-unanswered" } });
    expect(press(answered, { by: "ola" })).toEqual({ ok: false, refusal: { kind: "stale" } });
    expect(press(answered, { by: "nobody" })).toEqual({ ok: false, refusal: { kind: "not-member" } });
  });
});
