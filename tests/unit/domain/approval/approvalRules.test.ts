import type { ApprovalRule } from "../../../../domain/application/structure";
import { approveSection } from "../../../../domain/approval/approveSection";
import { setApprovalRules, type WantedRule } from "../../../../domain/approval/setApprovalRules";
import { approvalList } from "../../../../domain/finalising/approvalList";
import { findingsOf } from "../../../../domain/progress/findingsOf";
import { awaitedOf } from "../../../../domain/progress/progress";
import { tasksOf } from "../../../../domain/progress/tasks";
import { type Application, sectionAt } from "../../../../domain/section/section";
import { parseForm } from "../../../../forms";
import {
  anApplication,
  form2026 as form,
  noon,
  solsikken,
  withAllAnswers,
  withAllSent,
  withApprovals,
} from "../../../support/application/application";
import { editionFiles } from "../../../support/forms/editionFiles";

const needs = { measureId: "measure-1", sectionId: "needs" };
const bjorka = { ...solsikken, id: "bjorka", name: "Bjørka barnehage AS" };
const bare = anApplication();
/** Two private owners in the first measure. */
const sent = withAllSent(
  withAllAnswers({
    ...bare,
    parties: [...bare.parties, bjorka],
    members: [
      ...bare.members,
      { ...(bare.members[3] as (typeof bare.members)[number]), id: "bo", personId: "bo", partyId: "bjorka" },
    ],
    measures: bare.measures.map((measure) => ({ ...measure, partyIds: [...measure.partyIds, "bjorka"] })),
  }),
);
const set = (
  application: Application,
  wanted: readonly WantedRule[],
  over: Partial<{ by: string; reason: string; sectionId: string }> = {},
) =>
  setApprovalRules(form, application, {
    sectionId: "needs",
    wanted,
    reason: "Alle eierne skal stå bak.",
    by: "turid",
    byName: "Turid Testesen",
    at: noon,
    ...over,
  });
const ruled = (wanted: readonly WantedRule[], application = sent): Application => {
  const outcome = set(application, wanted);
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return { ...application, ...outcome.value };
};
const privateOwners = (rule: WantedRule["rule"], leadId: string | null = null): WantedRule => ({
  kind: "privateOwner",
  rule,
  leadId,
});
const awaited = (application: Application) => awaitedOf(sectionAt(form, application, needs)).map(({ id }) => id);
const approvedBy = (application: Application, ...parties: string[]) =>
  withApprovals(application, { places: [needs], parties });

describe("the required approvers", () => {
  it("are all of each kind named by the form if no rule overrides it", () => {
    expect(awaited(sent)).toEqual(["fjordvik"]);
    expect(sectionAt(form, approvedBy(sent, "fjordvik"), needs).state).toBe("approved");
  });

  it("include all of a kind added by the coordinator", () => {
    const tightened = ruled([privateOwners("all")]);
    expect(awaited(tightened)).toEqual(["fjordvik", "solsikken", "bjorka"]);
    const some = approvedBy(tightened, "fjordvik", "solsikken");
    expect(sectionAt(form, some, needs).state).toBe("awaitingApproval");
    expect(awaited(some)).toEqual(["bjorka"]);
  });

  it("are satisfied by one approval if any of a kind is enough, and the others are no longer asked", () => {
    const tightened = ruled([privateOwners("any")]);
    const asked = (application: Application, who: string) =>
      tasksOf(form, application, who).toApprove.some(
        ({ sectionId, measureId }) => sectionId === "needs" && measureId === "measure-1",
      );
    expect([asked(tightened, "siri"), asked(tightened, "bo")]).toEqual([true, true]);
    const one = approvedBy(tightened, "fjordvik", "bjorka");
    expect(sectionAt(form, one, needs).state).toBe("approved");
    expect(asked(one, "siri")).toBe(false);
  });

  it("are not satisfied by silence, even if any of a kind is enough", () => {
    expect(sectionAt(form, approvedBy(ruled([privateOwners("any")]), "fjordvik"), needs).state).toBe(
      "awaitingApproval",
    );
  });

  it("are the lead of the kind, or the first of the kind if the lead has no part in the measure", () => {
    const led = ruled([privateOwners("lead", "bjorka")]);
    expect(awaited(led)).toEqual(["fjordvik", "bjorka"]);
    const without = {
      ...led,
      measures: led.measures.map((each) => ({ ...each, partyIds: each.partyIds.filter((id) => id !== "bjorka") })),
    };
    expect(awaited(without)).toEqual(["fjordvik", "solsikken"]);
  });

  it("can be reduced, and the parties left out can then not approve", () => {
    const loosened = ruled([privateOwners("all"), { kind: "municipalOwner", rule: "none", leadId: null }]);
    expect(awaited(loosened)).toEqual(["solsikken", "bjorka"]);
    const section = sectionAt(form, loosened, needs);
    expect(approveSection(section, loosened, { by: "ola", contentHash: section.contentHash, at: noon })).toEqual({
      ok: false,
      refusal: { kind: "not-an-approver" },
    });
  });

  it("are the same in every measure, and a change of them leaves earlier approvals valid", () => {
    const approved = approvedBy(sent, "fjordvik");
    const tightened = ruled([privateOwners("any")], approved);
    const { approvals, contentHash } = sectionAt(form, tightened, needs);
    expect(approvals).toHaveLength(1);
    expect(contentHash).toBe(sectionAt(form, approved, needs).contentHash);
    const second = { measureId: "measure-2", sectionId: "needs" };
    expect(sectionAt(form, tightened, second).approvers.map(({ id }) => id)).toContain("bjorka");
  });

  it("are listed with the approvals given; if one is enough, all candidates are listed", () => {
    const tightened = ruled([privateOwners("any")]);
    const lines = (application: Application) =>
      approvalList(form, application, { parts: [], now: noon })
        .filter(({ measureId, sectionId }) => measureId === "measure-1" && sectionId === "needs")
        .map(({ parties, given }) => [parties, given?.personName ?? null]);
    expect(lines(tightened)).toEqual([
      [["Fjordvik kommune"], null],
      [["Solsikken barnehage AS", "Bjørka barnehage AS"], null],
    ]);
    expect(lines(approvedBy(tightened, "bjorka"))).toEqual([
      [["Fjordvik kommune"], null],
      [["Bjørka barnehage AS"], "Ola Eksempel"],
    ]);
  });

  it("do not report a party without an approver if another of the kind is enough", () => {
    const nobodyAt = (application: Application, party: string) => ({
      ...application,
      members: application.members.map((each) => (each.partyId === party ? { ...each, approves: false } : each)),
    });
    const missed = (application: Application) =>
      findingsOf(form, application)
        .filter(({ code }) => code === "nobody-approves")
        .map(({ facts }) => facts.party);
    expect(missed(nobodyAt(ruled([privateOwners("all")]), "bjorka"))).toEqual(["Bjørka barnehage AS"]);
    expect(missed(nobodyAt(ruled([privateOwners("any")]), "bjorka"))).toEqual([]);
  });
});

describe("a change of the required approvers", () => {
  it.each<[string, readonly WantedRule[], Parameters<typeof set>[2], string]>([
    ["by somebody else", [privateOwners("all")], { by: "kari" }, "not-coordinator"],
    ["of no section", [privateOwners("all")], { sectionId: "nowhere" }, "no-such-section"],
    ["without a reason", [privateOwners("all")], { reason: " " }, "no-reason"],
    ["with a reason too long", [privateOwners("all")], { reason: "x".repeat(2001) }, "reason-too-long"],
    ["to what it is", [privateOwners("asked")], {}, "unchanged"],
    ["to a lead of another kind", [privateOwners("lead", "lms")], {}, "no-such-lead"],
    ["to nobody", [{ kind: "municipalOwner", rule: "none", leadId: null }], {}, "nobody-left"],
    ["to those who are only asked", [{ kind: "municipalOwner", rule: "asked", leadId: null }], {}, "nobody-left"],
  ])("%s is refused", (_name, wanted, over, kind) => {
    expect(set(sent, wanted, over)).toMatchObject({ ok: false, refusal: { kind } });
  });

  it("records the person, the time and the reason", () => {
    const [rule] = ruled([privateOwners("any")]).approvalRules;
    expect(rule).toEqual<ApprovalRule>({
      sectionId: "needs",
      kind: "privateOwner",
      rule: "any",
      leadId: null,
      reason: "Alle eierne skal stå bak.",
      by: "turid",
      byName: "Turid Testesen",
      at: noon,
    });
  });
});

describe("a form", () => {
  const anyForm = (approvers: unknown) =>
    editionFiles({
      id: "liten",
      name: "Lite skjema",
      year: 2027,
      title: "Lite skjema",
      documents: "measure",
      usualDeadline: "02-01T12:00",
      sections: [
        {
          id: "only",
          title: "Eneste",
          scope: "application",
          help: "Hjelp.",
          fields: [],
          approvers,
        },
      ],
    });

  it("can state that any of a kind, or the lead of the kind, is enough", () => {
    const { sections } = parseForm("liten", anyForm(["union", { kind: "privateOwner", rule: "lead" }]));
    expect(sections[0]?.approvers).toEqual([
      { kind: "union", rule: "all" },
      { kind: "privateOwner", rule: "lead" },
    ]);
  });

  it.each([
    ["a rule that is none", [{ kind: "union", rule: "some" }]],
    ["a kind that is named twice", ["union", { kind: "union", rule: "any" }]],
  ])("with %s is refused", (_name, approvers) => {
    expect(() => parseForm("liten", anyForm(approvers))).toThrow(/approvers/);
  });
});
