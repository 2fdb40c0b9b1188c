import { deliver, deliverAsMember } from "../../../../domain/finalising/deliver";
import { blockersDigest, makeFinalAsMember } from "../../../../domain/finalising/makeFinal";
import { reopenAsMember } from "../../../../domain/finalising/reopen";
import { finalisationBlockers } from "../../../../domain/progress/finalisationBlockers";
import { ok, refuse } from "../../../../domain/values/outcome";
import { aFinishedApplication, anApplication, form2026 as form } from "../../../support/application/application";

const approved = aFinishedApplication();
const seen = blockersDigest(finalisationBlockers(form, approved));
const final = anApplication({ status: "final" });

it.each([
  ["The coordinator makes an application final.", form, "turid", true],
  ["Another member is told who can.", form, "kari", "not-coordinator"],
  ["A stranger is not told that it exists.", form, "nobody", "not-member"],
  ["Nor is anybody, if its form is gone.", undefined, "turid", "not-member"],
] as const)("%s", (_title, of, by, expected) => {
  const outcome = makeFinalAsMember(of, approved, { by, seen, reason: "" });
  expect(outcome.ok || outcome.refusal.kind).toBe(expected);
});

const sent = anApplication({ status: "delivered" });
const standing = {
  id: "final",
  applicationId: final.id,
  number: 1,
  at: new Date("2027-01-11T12:00:00Z"),
  by: "turid",
  byName: "Turid Testesen",
  reason: null,
  draftId: "draft",
  delivered: null,
  reopened: null,
};

it.each([
  ["A final application is not reopened for a stranger.", "nobody", refuse({ kind: "not-member" })],
  ["A member is told who can reopen it.", "kari", refuse({ kind: "not-coordinator" })],
  ["The coordinator reopens it for a reason.", "turid", ok({ by: "turid", reason: "Feil sum." })],
])("%s", (_title, by, expected) => {
  expect(reopenAsMember(final, standing, { by, number: 1, reason: " Feil sum. " })).toEqual(expected);
});

const details = { day: "2027-01-12", by: "Turid Testesen", to: "Statsforvalteren", caseNumber: null, note: null };
const delivered = { at: new Date("2027-01-12T12:00:00Z"), byName: "Turid Testesen", details, record: "7" };
const withCase = { ...details, caseNumber: "2027/123" };
it.each([
  ["A final application is not marked as sent for a stranger.", "nobody", 1, details, null, final, "not-member"],
  ["A member is told who can say that it is sent.", "kari", 1, details, null, final, "not-coordinator"],
  ["An old card says nothing of a later version.", "turid", 2, details, null, final, "stale"],
  ["It is not sent twice.", "turid", 1, details, null, sent, "stale"],
  ["What was not sent is not taken back.", "turid", 1, null, null, final, "stale"],
  ["What was not sent is not corrected.", "turid", 1, withCase, "7", final, "stale"],
  ["What is written in again is not sent.", "turid", 1, details, null, anApplication(), "stale"],
  ["A correction that changes nothing is none.", "turid", 1, details, "7", sent, "stale"],
  ["A correction is of the record that was seen.", "turid", 1, withCase, "6", sent, "changed-since-shown"],
] as const)("%s", (_title, by, number, says, corrects, application, kind) => {
  const current = { ...standing, delivered: application === sent ? delivered : null };
  expect(deliverAsMember(application, current, { by, number, details: says, corrects })).toEqual(refuse({ kind }));
});

it.each([
  ["The coordinator says that it is sent.", details, null, final, null],
  ["The coordinator takes it back.", null, null, sent, details],
  ["The coordinator corrects how it was sent.", withCase, "7", sent, details],
] as const)("%s", (_title, says, corrects, application, was) => {
  const current = { ...standing, delivered: application === sent ? delivered : null };
  expect(deliverAsMember(application, current, { by: "turid", number: 1, details: says, corrects })).toEqual(
    ok({ by: "turid", details: says, was }),
  );
});

it("The rule itself knows no members: who is asked is told who can say that it is sent.", () => {
  expect(deliver(final, standing, { by: "nobody", number: 1, details })).toEqual(refuse({ kind: "not-coordinator" }));
});
