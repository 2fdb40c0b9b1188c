import { sectionRefsOf } from "../../../../domain/answers/sectionRef";
import { noticesToAsked, peopleToAsk } from "../../../../domain/approval/approvalAsked";
import { sectionAt } from "../../../../domain/section/section";
import { anApplication, form2026, later, withAllAnswers, withAllSent } from "../../../support/application/application";

const sent = withAllSent(withAllAnswers(anApplication()));
const sections = sectionRefsOf(form2026, sent).map((place) => sectionAt(form2026, sent, place));
const asked = (count: number, over: object = {}) =>
  sections.slice(0, count).map((section) => ({ section, personId: "ola", again: false, ...over }));
const kinds = (those: Parameters<typeof noticesToAsked>[1]) =>
  noticesToAsked(sent.id, those).map(({ notice, isGathered }) => [notice.kind, isGathered]);

it("approvers of a section that awaits approval are asked, while the application is being written", () => {
  expect(peopleToAsk(form2026, sent)).toContainEqual(expect.objectContaining({ personId: "ola" }));
  expect(peopleToAsk(form2026, { ...sent, status: "final" })).toEqual([]);
});

const outdated = { partyId: "union", personId: "ulf", at: later, contentHash: "0".repeat(64) };

it.each([
  ["a card for each of three sections", asked(3), Array(3).fill(["approval-request", false])],
  ["one list for four sections", asked(4), [["asked", false]]],
  ["a later card for a section they have a card about", asked(1, { again: true }), [["approval-request", true]]],
  ["a later notice of an optional approval", asked(1, { mark: "mark" }), [["asked", true]]],
  ["a later notice of a draft that has changed", asked(1, { outdated }), [["draft-changed", true]]],
  ["nothing if they were asked before", [], []],
])("People who are asked get %s.", (_what, those, notices) => {
  expect(kinds(those)).toEqual(notices);
});
