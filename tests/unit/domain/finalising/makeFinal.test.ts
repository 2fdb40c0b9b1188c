import { approvalList } from "../../../../domain/finalising/approvalList";
import type { Finalisation } from "../../../../domain/finalising/finalisation";
import { blockersDigest, makeFinal } from "../../../../domain/finalising/makeFinal";
import { reopen } from "../../../../domain/finalising/reopen";
import { finalisationBlockers, isClear } from "../../../../domain/progress/finalisationBlockers";
import type { Application } from "../../../../domain/section/section";
import { ok, refuse } from "../../../../domain/values/outcome";
import {
  aFinishedApplication,
  anApplication,
  form2026 as form,
  later,
  measureId,
  noon,
  withAllAnswers,
  withAllSent,
  withAnswer,
  withApprovals,
  withChangeRequest,
} from "../../../support/application/application";

const approved = aFinishedApplication();
const needs = { measureId: measureId(3), sectionId: "needs" };
const seen = (application: Application) => blockersDigest(finalisationBlockers(form, application));
const tryFinal = (application: Application, over: Partial<Parameters<typeof makeFinal>[2]> = {}) =>
  makeFinal(form, application, { by: "turid", seen: seen(application), reason: "", ...over });

describe("a fully approved application", () => {
  it("becomes final without a reason, and a typed reason is not stored", () => {
    expect(isClear(finalisationBlockers(form, approved))).toBe(true);
    expect(tryFinal(approved, { reason: "For sikkerhets skyld." })).toEqual(
      ok({ blockers: { findings: [], warnings: [], unapproved: [] }, reason: null }),
    );
  });

  it("can be made final only by its coordinator", () => {
    expect(tryFinal(approved, { by: "kari" })).toEqual(refuse({ kind: "not-coordinator" }));
    expect(tryFinal(approved, { by: "nobody" })).toEqual(refuse({ kind: "not-coordinator" }));
  });

  it("is not blocked by warnings", () => {
    const money = { measureId: measureId(3), sectionId: "economy" };
    const dear = withApprovals(withAnswer(approved, { ...money, field: "travel", partyId: "lms", value: 900_000 }), {
      places: [money],
    });

    expect(finalisationBlockers(form, dear).warnings.map(({ code }) => code)).toEqual(["atMost"]);
    expect(finalisationBlockers(form, dear).unapproved).toEqual([]);
    expect(tryFinal(dear)).toMatchObject({ ok: true, value: { reason: null } });
  });
});

describe("an application with blockers", () => {
  const wished = withChangeRequest(approved, needs);
  const unanswered = withAllSent(anApplication());

  it("lists each unapproved section with its state and the parties it awaits", () => {
    expect(finalisationBlockers(form, wished)).toMatchObject({
      findings: [],
      unapproved: [{ ...needs, state: "changeWanted" }],
    });
    const [first] = finalisationBlockers(form, withAllSent(withAllAnswers(anApplication()))).unapproved;
    expect(first?.state).toBe("awaitingApproval");
    expect(first?.awaited).toContain("Fjordvik kommune");
  });

  it("lists each blocking finding", () => {
    const { findings } = finalisationBlockers(form, unanswered);
    expect(findings.map(({ severity }) => severity)).toEqual(findings.map(() => "blocking"));
    expect(findings.map(({ code }) => code)).toContain("missing-answers");
  });

  it.each([
    ["a section", wished],
    ["a finding", unanswered],
  ])("becomes final only with a reason if the blocker is %s", (_what, application) => {
    expect(tryFinal(application, { reason: " \n " })).toEqual(refuse({ kind: "no-reason" }));
    expect(tryFinal(application, { reason: "x".repeat(2001) })).toEqual(
      refuse({ kind: "reason-too-long", most: 2000 }),
    );
    expect(tryFinal(application, { reason: " Fristen er i dag. " })).toEqual(
      ok({ blockers: finalisationBlockers(form, application), reason: "Fristen er i dag." }),
    );
  });

  it("is not made final by a person who has seen other blockers", () => {
    const refused = refuse({ kind: "changed-since-shown" });
    expect(tryFinal(wished, { seen: seen(approved), reason: "Fristen er i dag." })).toEqual(refused);
    expect(tryFinal(approved, { seen: seen(wished), reason: "Fristen er i dag." })).toEqual(refused);
    expect(tryFinal(unanswered, { seen: seen(wished), reason: "Fristen er i dag." })).toEqual(refused);
  });
});

describe("reopening", () => {
  const final: Application = { ...approved, status: "final" };
  const standing: Finalisation = {
    id: "final",
    applicationId: "application",
    number: 2,
    at: noon,
    by: "turid",
    byName: "Turid Testesen",
    reason: null,
    draftId: "draft",
    delivered: null,
    reopened: null,
  };
  const asked = { by: "turid", number: 2, reason: " Et beløp er feil. " };

  it("is possible for the coordinator with a reason", () => {
    expect(reopen(final, standing, asked)).toEqual(ok({ by: "turid", reason: "Et beløp er feil." }));
    expect(reopen(final, standing, { ...asked, by: "kari" })).toEqual(refuse({ kind: "not-coordinator" }));
    expect(reopen(final, standing, { ...asked, reason: " " })).toEqual(refuse({ kind: "no-reason" }));
    expect(reopen(final, standing, { ...asked, reason: "x".repeat(2001) })).toMatchObject(
      refuse({ kind: "reason-too-long" }),
    );
  });

  it("is refused for an outdated card, and if the application is not final", () => {
    expect(reopen(final, standing, { ...asked, number: 1 })).toEqual(refuse({ kind: "stale" }));
    expect(reopen(final, null, asked)).toEqual(refuse({ kind: "stale" }));
    expect(reopen({ ...final, status: "drafting" }, standing, asked)).toEqual(refuse({ kind: "stale" }));
  });
});

describe("the list of approvals", () => {
  const early = { parts: [], now: noon };

  it("shows each section's approver and time for each party", () => {
    const list = approvalList(form, approved, early).filter(
      (each) => each.sectionId === "needs" && each.measureId === needs.measureId,
    );
    expect(list.map(({ parties, given }) => [parties.join(), given])).toContainEqual([
      "Fjordvik kommune",
      expect.objectContaining({ personName: "Ola Eksempel", onBehalfOf: null, at: noon }),
    ]);
    expect(approvalList(form, approved, early).every(({ given }) => given !== null)).toBe(true);
  });

  it("lists an approver party without a current approval, with no person", () => {
    const changed = withAnswer(approved, { ...needs, field: "text", partyId: "fjordvik", value: "Noe nytt." });
    const of = (application: Application) =>
      approvalList(form, application, early).filter(
        (each) => each.sectionId === "needs" && each.measureId === needs.measureId,
      );
    // The private owner is an optional approver of its own part, and that part has not changed.
    expect(of(changed).map(({ given }) => given?.personName)).toEqual([undefined, "Ola Eksempel"]);
    const anew = withApprovals(changed, { places: [needs], at: later });
    expect(of(anew).map(({ given }) => given?.at)).toEqual([later, noon]);
  });
});
