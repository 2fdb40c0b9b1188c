import { draftHash } from "../../../../domain/consultation/draftHash";
import {
  discussionDigest,
  draftChangeRecipients,
  outdatedDiscussions,
  outdatedDiscussionsOf,
} from "../../../../domain/consultation/outdatedDiscussions";
import { upholdDiscussion } from "../../../../domain/consultation/upholdDiscussion";
import { blockersDigest, makeFinal } from "../../../../domain/finalising/makeFinal";
import { finalisationBlockers } from "../../../../domain/progress/finalisationBlockers";
import { findingsOf } from "../../../../domain/progress/findingsOf";
import type { Application } from "../../../../domain/section/section";
import {
  aFinishedApplication,
  anApplication,
  form2026 as form,
  later,
  noon,
  withAllAnswers,
  withAllSent,
  withAnswer,
  withApprovals,
} from "../../../support/application/application";

const place = { measureId: null, sectionId: "consultation" };
const needs = { measureId: "measure-1", sectionId: "needs", field: "text", partyId: "fjordvik" };
const written = withAllSent(withAllAnswers(anApplication()));
/** The union has answered about the current application. */
const discussed = (application: Application, at = noon): Application => ({
  ...application,
  discussions: [
    ...application.discussions,
    { partyId: "union", personId: "ulf", at, contentHash: draftHash(form, application) },
  ],
});
const changed = (application: Application, value = "Nytt.") => withAnswer(application, { ...needs, value });
const told = (application: Application) => draftChangeRecipients(form, application).map(({ personId }) => personId);

describe("a discussion of a draft", () => {
  it("is outdated by another text, and current again when the earlier text returns", () => {
    const said = discussed(written);
    const before = String(
      said.records
        .find(({ measureId, sectionId }) => measureId === needs.measureId && sectionId === "needs")
        ?.answers.find(({ field, partyId }) => field === "text" && partyId === "fjordvik")?.value,
    );

    expect(outdatedDiscussions(form, said)).toEqual([]);
    expect(outdatedDiscussions(form, changed(said)).map(({ partyId }) => partyId)).toEqual(["union"]);
    expect(outdatedDiscussions(form, changed(changed(said), before))).toEqual([]);
  });

  it("is not outdated by approvals, nor by answers in the consultation itself", () => {
    const said = discussed(written);
    expect(outdatedDiscussions(form, withApprovals(said))).toEqual([]);
    const statement = { ...place, field: "statement", partyId: "union", value: "Vi er hørt." };
    expect(outdatedDiscussions(form, withAnswer(said, statement))).toEqual([]);
  });

  it("is outdated for those who answer for the party, unless its answer is cleared", () => {
    const over = changed(discussed(written));
    expect(outdatedDiscussionsOf(form, over, "ulf")).toHaveLength(1);
    expect(outdatedDiscussionsOf(form, over, "kari")).toEqual([]);
    const cleared = ["discussed", "participants", "statement"].reduce(
      (all, field) => withAnswer(all, { ...place, field, partyId: "union", value: null }),
      over,
    );
    expect(outdatedDiscussions(form, cleared)).toEqual([]);
  });

  it("is reported as outdated once, when all is written again", () => {
    const over = changed(discussed(written));
    expect(told(discussed(written))).toEqual([]);
    expect(told(over)).toEqual(["ulf"]);
    expect(told(withAnswer(over, { ...needs, value: null }))).toEqual([]);
    const [first] = outdatedDiscussions(form, over);
    const [again] = outdatedDiscussions(form, changed(over, "Nyere."));
    const [anew] = outdatedDiscussions(form, changed(discussed(over, later), "Nyere."));
    const marks = [first, again, anew].map((each) => each && discussionDigest(each));
    expect(marks[1]).toBe(marks[0]);
    expect(marks[2]).not.toBe(marks[0]);
  });

  it("can be upheld with one word for the draft that was shown, and for no other", () => {
    const over = changed(discussed(written));
    const stand = (application: Application, contentHash = draftHash(form, over), by = "ulf") =>
      upholdDiscussion(form, application, { by, contentHash, at: later });

    expect(stand(over)).toEqual({
      ok: true,
      value: {
        discussions: [
          { place, discussion: { partyId: "union", personId: "ulf", at: later, contentHash: draftHash(form, over) } },
        ],
      },
    });
    expect(stand(changed(over, "Nyere."))).toMatchObject({ refusal: { kind: "changed-since-shown" } });
    expect(stand(discussed(written))).toMatchObject({ refusal: { kind: "nothing-changed" } });
    expect(stand(over, undefined, "kari")).toMatchObject({ refusal: { kind: "nothing-changed" } });
  });

  it("causes a finding that does not block if it is outdated", () => {
    const finished = discussed(aFinishedApplication());
    const over = withApprovals(changed(finished));
    const codes = (application: Application) => findingsOf(form, application).map(({ code }) => code);

    expect(codes(finished)).not.toContain("draft-changed");
    expect(findingsOf(form, over)).toContainEqual({
      code: "draft-changed",
      severity: "warning",
      place,
      by: "union",
      facts: { party: "Fjordvik lærerlag" },
    });
    const seen = blockersDigest(finalisationBlockers(form, over));
    expect(makeFinal(form, over, { by: "turid", seen, reason: "" })).toMatchObject({ ok: true });
  });
});
