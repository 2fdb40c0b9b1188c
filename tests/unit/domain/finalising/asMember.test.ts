import { deliverAsMember } from "../../../../domain/finalising/deliver";
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

const delivered = { at: new Date("2027-01-12T12:00:00Z"), byName: "Turid Testesen" };
it.each([
  [
    "A final application is not marked as delivered for a stranger.",
    "nobody",
    1,
    true,
    final,
    refuse({ kind: "not-member" }),
  ],
  ["A member is told who can say that it is delivered.", "kari", 1, true, final, refuse({ kind: "not-coordinator" })],
  ["The coordinator says that it is delivered.", "turid", 1, true, final, ok({ by: "turid", delivered: true })],
  ["An old card says nothing of a later version.", "turid", 2, true, final, refuse({ kind: "stale" })],
  ["It is not delivered twice.", "turid", 1, true, sent, refuse({ kind: "stale" })],
  ["The coordinator takes it back.", "turid", 1, false, sent, ok({ by: "turid", delivered: false })],
  ["What was not delivered is not taken back.", "turid", 1, false, final, refuse({ kind: "stale" })],
  ["What is written in again is not delivered.", "turid", 1, true, anApplication(), refuse({ kind: "stale" })],
] as const)("%s", (_title, by, number, says, application, expected) => {
  const current = { ...standing, delivered: application === sent ? delivered : null };
  expect(deliverAsMember(application, current, { by, number, delivered: says })).toEqual(expected);
});
