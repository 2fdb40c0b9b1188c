import { approve } from "../../../../domain/approval/approve";
import { approveListed } from "../../../../domain/approval/approveAll";
import { declineAndSend } from "../../../../domain/approval/declineChange";
import { askForChange } from "../../../../domain/approval/requestChange";
import { sendOwnParts } from "../../../../domain/approval/sendOwnParts";
import { sectionAt } from "../../../../domain/section/section";
import { LONGEST_COMMENT } from "../../../../domain/values/longestComment";
import {
  anApplication,
  form2026,
  later,
  measureId,
  withAllAnswers,
  withAllSent,
  withChangeRequest,
} from "../../../support/application/application";

const place = { measureId: measureId(1), sectionId: "needs" };
const written = withAllAnswers(anApplication());
const sent = withAllSent(written);
const { contentHash } = sectionAt(form2026, sent, place);
const ola = { by: "ola", byName: "Ola Eksempel", at: later };
const stranger = { by: "nobody", byName: "Ukjent", at: later };
const refused = (refusal: object) => ({ ok: false, refusal });

describe("approving one section", () => {
  const command = { ...ola, place, contentHash, comment: "" };

  it("adds an approval for the person's party, and nothing else", () => {
    const approval = { partyId: "fjordvik", personId: "ola", personName: "Ola Eksempel", onBehalfOf: null };
    expect(approve(form2026, sent, command)).toEqual({
      ok: true,
      value: { approvals: [{ place, approval: expect.objectContaining(approval) }] },
    });
  });

  it("adds a comment to the thread and notifies its hearers", () => {
    expect(approve(form2026, sent, { ...command, comment: " Godt skrevet. " })).toMatchObject({
      value: {
        approvals: [{ place }],
        comments: [{ place, comment: { kind: "comment", partyId: "fjordvik", text: "Godt skrevet." } }],
        notices: expect.arrayContaining([{ kind: "comment", applicationId: sent.id, ...place, personId: "kari" }]),
      },
    });
  });

  it.each([
    ["for a person outside the application", stranger, { kind: "not-member" }],
    ["for a place that does not exist", { place: { ...place, sectionId: "invented" } }, { kind: "stale" }],
    ["for a measure that does not exist", { place: { ...place, measureId: "gone" } }, { kind: "stale" }],
    ["for a person who only writes", { by: "kari" }, { kind: "not-an-approver" }],
    ["if the text has changed", { contentHash: "0".repeat(64) }, { kind: "changed-since-shown" }],
    [
      "with a comment that is too long",
      { comment: "x".repeat(LONGEST_COMMENT + 1) },
      { kind: "comment-too-long", most: LONGEST_COMMENT },
    ],
  ])("is refused %s", (_when, over, refusal) => {
    expect(approve(form2026, sent, { ...command, ...over })).toEqual(refused(refusal));
  });
});

describe("approving all listed sections", () => {
  const listed = [
    { ...place, contentHash },
    { ...place, contentHash: "0".repeat(64) },
  ];

  it("counts the approved and the skipped ones", () => {
    expect(approveListed(form2026, sent, { ...ola, listed })).toMatchObject({
      ok: true,
      value: { approvals: [{ place }], counted: { approved: 1, left: 1 } },
    });
  });

  it.each([
    ["if nothing could be approved", "ola", { kind: "nothing-approved", counted: { approved: 0, left: 1 } }],
    ["for a person outside the application", "nobody", { kind: "not-member" }],
  ])("is refused %s", (_when, by, refusal) => {
    expect(approveListed(form2026, sent, { by, at: later, listed: listed.slice(1) })).toEqual(refused(refusal));
  });
});

describe("asking for a change", () => {
  const command = { ...ola, id: "request", place, contentHash, comment: "Skriv mer om målet." };

  it("records the request and notifies the section's writers, but not the person who asks", () => {
    const outcome = askForChange(form2026, sent, command);
    expect(outcome).toMatchObject({ ok: true, value: { changeRequests: [{ place, request: { id: "request" } }] } });
    const notices = outcome.ok ? outcome.value.notices : [];
    expect(notices).toContainEqual({
      kind: "change-request",
      applicationId: sent.id,
      ...place,
      personId: "kari",
      requestId: "request",
    });
    expect(notices).not.toContainEqual(expect.objectContaining({ personId: "ola" }));
  });

  it.each([
    ["for a person outside the application", stranger, { kind: "not-member" }],
    ["for a place that does not exist", { place: { ...place, sectionId: "invented" } }, { kind: "stale" }],
    ["without saying what", { comment: " " }, { kind: "no-comment" }],
  ])("is refused %s", (_when, over, refusal) => {
    expect(askForChange(form2026, sent, { ...command, ...over })).toEqual(refused(refusal));
  });
});

describe("sending one's own parts", () => {
  const kari = { by: "kari", byName: "Kari Prøve", at: later };

  it("submits the person's parties and counts the sections", () => {
    const outcome = sendOwnParts(form2026, written, kari);
    const value = outcome.ok ? outcome.value : null;
    expect(value?.submissions).toContainEqual({ place, partyId: "fjordvik", personId: "kari", at: later });
    expect(value?.sent).toBe(value?.submissions?.length);
  });

  it("sends nothing if everything is sent", () => {
    expect(sendOwnParts(form2026, sent, kari)).toMatchObject({ ok: true, value: { submissions: [], sent: 0 } });
  });

  it("is refused for a person outside the application", () => {
    expect(sendOwnParts(form2026, written, stranger)).toEqual(refused({ kind: "not-member" }));
  });
});

describe("declining a change and sending the section again", () => {
  const kari = { by: "kari", byName: "Kari Prøve", at: later };
  const command = { ...kari, place, wishes: ["request"], reply: "Målet står i tiltaket." };

  it("sends the section and puts the reply in the thread", () => {
    expect(declineAndSend(form2026, withChangeRequest(written, place), command)).toMatchObject({
      ok: true,
      value: {
        submissions: [{ place, partyId: "fjordvik", personId: "kari", at: later }],
        comments: [{ place, comment: { kind: "reply", partyId: "fjordvik", text: "Målet står i tiltaket." } }],
      },
    });
  });

  it.each([
    ["if nobody wants a change", sent, {}, { kind: "not-wanted" }],
    [
      "for a newer request than the card showed",
      withChangeRequest(written, place),
      { wishes: [] },
      { kind: "newer-wish" },
    ],
    ["for a person who writes nothing there", sent, { by: "nobody" }, { kind: "not-writer" }],
  ])("is refused %s", (_when, application, over, refusal) => {
    expect(declineAndSend(form2026, application, { ...command, ...over })).toEqual(refused(refusal));
  });
});
