import { recordAt, sectionAt } from "../../../../domain/section/section";
import { addComment } from "../../../../domain/thread/addComment";
import { hearersOf, threadOf } from "../../../../domain/thread/threadOf";
import {
  anApplication,
  form2026 as form,
  later,
  noon,
  withAllAnswers,
  withAllSent,
  withChangeRequest,
  withComment,
} from "../../../support/application/application";

const place = { measureId: "measure-1", sectionId: "partnership" };
const sent = withAllSent(withAllAnswers(anApplication()));
const section = sectionAt(form, sent, place);
const said = (by: string, text: string) => addComment(section, sent, { by, byName: "Et Navn", text, at: noon });

describe("a comment", () => {
  it("belongs to the party with a part in the section", () => {
    expect(said("lars", " Hvem leder? \n")).toEqual({
      ok: true,
      value: {
        kind: "comment",
        to: null,
        partyId: "lms",
        personId: "lars",
        personName: "Et Navn",
        text: "Hvem leder?",
        at: noon,
      },
    });
  });

  it.each([
    ["  ", { kind: "no-comment" }],
    ["x".repeat(2001), { kind: "comment-too-long", most: 2000 }],
  ])("with the text %j is refused", (text, refusal) => {
    expect(said("lars", text)).toEqual({ ok: false, refusal });
  });

  it("changes neither the approvals nor the parties the section waits for", () => {
    const commented = sectionAt(form, withComment(sent, place), place);
    expect([commented.contentHash, commented.state]).toEqual([section.contentHash, section.state]);
  });
});

it("the thread contains change requests and the answers to them, oldest first", () => {
  const talked = withComment(withChangeRequest(withComment(sent, place, { at: later }), place, "lms"), place, {
    kind: "sent",
    text: "",
    at: later,
  });
  expect(threadOf(recordAt(talked, place)).map(({ kind }) => kind)).toEqual(["wish", "comment", "sent"]);
});

describe("the notice of a new comment", () => {
  it("goes to the writers and earlier commenters if an approver comments", () => {
    const wished = withChangeRequest(sent, place, "fjordvik");
    expect(hearersOf(sectionAt(form, wished, place), wished, "ulf").sort()).toEqual(["ola", "turid"]);
  });

  it("goes to earlier commenters if a writer comments", () => {
    const wished = withChangeRequest(sent, place, "fjordvik");
    expect(hearersOf(sectionAt(form, wished, place), wished, "turid")).toEqual(["ola"]);
  });

  it("goes to the approvers if a writer comments first", () => {
    expect(hearersOf(section, sent, "turid").sort()).toEqual(["lars", "ola"]);
  });

  it("goes to nobody who has left", () => {
    const wished = withChangeRequest(sent, place, "fjordvik");
    const left = { ...wished, members: wished.members.filter(({ personId }) => personId !== "ola") };
    expect(hearersOf(sectionAt(form, left, place), left, "turid")).not.toContain("ola");
  });

  it("goes to nobody whose party was removed", () => {
    const wished = withChangeRequest(sent, place, "fjordvik");
    const without = {
      ...wished,
      parties: wished.parties.map((party) => (party.id === "fjordvik" ? { ...party, removed: true } : party)),
    };
    expect(hearersOf(sectionAt(form, without, place), without, "turid")).not.toContain("ola");
  });
});
