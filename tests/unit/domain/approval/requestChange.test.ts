import { requestChange } from "../../../../domain/approval/requestChange";
import { sectionAt } from "../../../../domain/section/section";
import { LONGEST_COMMENT } from "../../../../domain/values/longestComment";
import {
  anApplication,
  form2026,
  later,
  measureId,
  withAllAnswers,
  withAllSent,
} from "../../../support/application/application";

const sent = withAllSent(withAllAnswers(anApplication()));
const section = sectionAt(form2026, sent, { measureId: measureId(1), sectionId: "needs" });
const wish = {
  id: "request",
  by: "ola",
  byName: "Ola Eksempel",
  contentHash: section.contentHash,
  comment: "Skriv mer om målet.\n",
  at: later,
};

describe("a change request", () => {
  it("records the requester, the text and the party", () => {
    expect(requestChange(section, sent, wish)).toEqual({
      ok: true,
      value: {
        id: "request",
        partyId: "fjordvik",
        personId: "ola",
        personName: "Ola Eksempel",
        comment: "Skriv mer om målet.",
        at: later,
        resolved: false,
      },
    });
  });

  it.each([
    ["who does not approve", { by: "kari" }, { kind: "not-an-approver" }],
    ["without saying what", { comment: " \n" }, { kind: "no-comment" }],
    [
      "at too great length",
      { comment: "x".repeat(LONGEST_COMMENT + 1) },
      { kind: "comment-too-long", most: LONGEST_COMMENT },
    ],
    ["about text that has changed", { contentHash: "0".repeat(64) }, { kind: "changed-since-shown" }],
  ])("is refused to a person %s", (_what, over, refusal) => {
    expect(requestChange(section, sent, { ...wish, ...over })).toEqual({ ok: false, refusal });
  });

  it("is refused for a computed section, since it has no writer to answer", () => {
    const total = sectionAt(form2026, sent, { measureId: null, sectionId: "total" });

    expect(requestChange(total, sent, { ...wish, contentHash: total.contentHash })).toEqual({
      ok: false,
      refusal: { kind: "not-open" },
    });
  });
});
