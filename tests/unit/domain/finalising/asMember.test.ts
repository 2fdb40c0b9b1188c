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

it.each([
  ["A final application is not reopened for a stranger.", "nobody", refuse({ kind: "not-member" })],
  ["A member is told who can reopen it.", "kari", refuse({ kind: "not-coordinator" })],
  ["The coordinator reopens it for a reason.", "turid", ok({ by: "turid", reason: "Feil sum." })],
])("%s", (_title, by, expected) => {
  const standing = {
    id: "final",
    applicationId: final.id,
    number: 1,
    at: new Date("2027-01-11T12:00:00Z"),
    by: "turid",
    byName: "Turid Testesen",
    reason: null,
    draftId: "draft",
    reopened: null,
  };
  expect(reopenAsMember(final, standing, { by, number: 1, reason: " Feil sum. " })).toEqual(expected);
});
