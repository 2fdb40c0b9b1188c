import fc from "fast-check";
import { sectionRefsOf } from "../../../../domain/answers/sectionRef";
import { slotsFor } from "../../../../domain/answers/slot";
import { approvalsIn, askedCounts } from "../../../../domain/approval/approvalCount";
import { approvalsOf } from "../../../../domain/approval/approvalsOf";
import { approveAll } from "../../../../domain/approval/approveAll";
import { optionalApprovals } from "../../../../domain/approval/optionalApprovals";
import { requestChange } from "../../../../domain/approval/requestChange";
import { isReady } from "../../../../domain/consultation/consultationPlace";
import { approvalList } from "../../../../domain/finalising/approvalList";
import { blockersDigest } from "../../../../domain/finalising/makeFinal";
import { finalisationBlockers } from "../../../../domain/progress/finalisationBlockers";
import { findingsOf } from "../../../../domain/progress/findingsOf";
import { progressOf } from "../../../../domain/progress/progress";
import { isFinished, tasksOf } from "../../../../domain/progress/tasks";
import { waitingFor } from "../../../../domain/progress/waiting";
import { silentIn } from "../../../../domain/reminders/silent";
import { type Application, recordAt, sectionAt } from "../../../../domain/section/section";
import {
  anApplication,
  form2026 as form,
  later,
  noon,
  solsikken,
  withAllAnswers,
  withAllSent,
  withAnswer,
  withApprovals,
} from "../../../support/application/application";
import { answered2024, form2024 } from "../../../support/application/application2024";
import { runs } from "../../../support/cases";

const needs = { measureId: "measure-1", sectionId: "needs" };
const total = { measureId: null, sectionId: "total" };
const partners = { measureId: null, sectionId: "partners" };
const after = new Date("2027-02-02T09:00:00Z");

/** Two private owners in the first measure, each with an answer of its own about the needs. */
const bare = anApplication();
const both = {
  ...bare,
  parties: [...bare.parties, { ...solsikken, id: "bjorka", name: "Bjørka barnehage AS" }],
  members: [
    ...bare.members,
    { ...(bare.members[3] as (typeof bare.members)[number]), id: "bo", personId: "bo", partyId: "bjorka" },
  ],
  measures: bare.measures.map((measure) => ({ ...measure, partyIds: [...measure.partyIds, "bjorka"] })),
};
const ownText = (application: Application, partyId: string, value = "Vi trenger øvelse.") =>
  withAnswer(application, { ...needs, field: "text", partyId, value });
const written = ownText(ownText(withAllAnswers(both), "solsikken"), "bjorka");
const sent = withAllSent(written);
const must = both.parties.filter(({ kind }) => kind !== "privateOwner").map(({ id }) => id);
const approvedByMust = withApprovals(sent, { parties: must });
const owners = ["solsikken", "bjorka"];

const sections = (application: Application) => progressOf(form, application).sections;
const at = (application: Application, place: { measureId: string | null; sectionId: string } = needs) =>
  sectionAt(form, application, place);
const standing = (application: Application, partyId: string, place = needs as typeof needs | typeof total) =>
  at(application, place).approvals.some((approval) => approval.partyId === partyId);
const listed = (application: Application, who: string) =>
  tasksOf(form, application, who).optionalApprovals.map(({ measureId, sectionId, contentHash }) => ({
    measureId,
    sectionId,
    contentHash,
  }));

describe("an optional approver", () => {
  it.each([form, form2024])("is the private owner, for all its answers in $id and for the totals", (edition) => {
    for (const { id, computed, fields, approvers } of edition.sections) {
      const writes = fields.some(({ writers }) => writers.includes("privateOwner"));
      const rule = approvers.find(({ kind }) => kind === "privateOwner")?.rule;
      expect([id, rule]).toEqual([id, writes || computed === "totals" ? "asked" : undefined]);
    }
  });

  it("never affects a section's state, its awaited parties or the blockers, whether silent or approving", () => {
    const places = sectionRefsOf(form, both);
    const without = (application: Application) => ({
      ...application,
      records: application.records.map((record) => ({
        ...record,
        approvals: record.approvals.filter(({ partyId }) => !owners.includes(partyId)),
      })),
    });
    const said = (application: Application) => ({
      states: sections(application).map(({ state, unapproved }) => [state, unapproved.map(({ id }) => id)]),
      percent: progressOf(form, application).percent,
      waiting: waitingFor(application, sections(application)),
      counts: approvalsIn(sections(application)),
      findings: findingsOf(form, application),
      mark: blockersDigest(finalisationBlockers(form, application)),
      ready: isReady(form, application),
      finished: both.members.map(({ personId }) => isFinished(tasksOf(form, application, personId))),
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(places.length - 1), fc.constantFrom(...both.parties.map(({ id }) => id)))),
        fc.constantFrom(both, written, sent, approvedByMust),
        (given, from) => {
          const grown = given.reduce((application, [index, party]) => {
            const place = places[index] as (typeof places)[number];
            return withApprovals(application, { places: [place], parties: [party] });
          }, from as Application);
          expect(said(grown)).toEqual(said(without(grown)));
        },
      ),
      { numRuns: runs(40) },
    );
  });

  it("blocks nothing: all is approved without it", () => {
    expect(sections(approvedByMust).every(({ state }) => state === "approved")).toBe(true);
    const { given, needed } = approvalsIn(sections(approvedByMust));
    expect(given).toBe(needed);
    expect(finalisationBlockers(form, approvedByMust).unapproved).toEqual([]);
    expect(askedCounts(at(approvedByMust))).toEqual([{ kind: "privateOwner", given: 0, of: 2 }]);
  });

  it("has no task, but can approve everything at once, even when the others are done", () => {
    for (const application of [sent, approvedByMust]) {
      expect(tasksOf(form, application, "siri").toApprove).toEqual([]);
      const list = listed(application, "siri");
      expect(new Set(list.map(({ sectionId }) => sectionId))).toEqual(
        new Set(["needs", "ownEffort", "audience", "partners", "units", "total"]),
      );
      const { approvals, left } = approveAll(form, application, { by: "siri", listed: list, at: later });
      expect(left).toEqual([]);
      expect(approvals.map(({ place, approval }) => [place, approval.partyId, approval.contentHash])).toEqual(
        list.map(({ measureId, sectionId }) => [
          { measureId, sectionId },
          "solsikken",
          at(application, { measureId, sectionId }).approvedHashes.get("solsikken"),
        ]),
      );
    }
  });
});

describe("an optional approval", () => {
  const approved = withApprovals(sent);

  it("stays valid when others edit their own parts, and is voided by edits of its own or shared parts", () => {
    const others = ownText(ownText(approved, "fjordvik", "Noe annet."), "bjorka", "Noe tredje.");
    expect(owners.map((id) => standing(others, id))).toEqual([true, false]);
    expect(at(others).voided.map(({ partyId }) => partyId)).toEqual(["fjordvik", "bjorka"]);
    const shared = withAnswer(approved, { ...needs, field: "phases", partyId: null, value: ["planning"] });
    expect(owners.map((id) => standing(shared, id))).toEqual([false, false]);
  });

  it("covers the whole table of the totals, and its own line of the partners", () => {
    const dearer = {
      ...approved,
      amounts: approved.amounts.map((amount, index) =>
        index === 0 ? { ...amount, kroner: amount.kroner + 1 } : amount,
      ),
    };
    expect(standing(dearer, "solsikken", total)).toBe(false);
    expect(standing(dearer, "solsikken")).toBe(true);
    const renamed = {
      ...approved,
      parties: approved.parties.map((party) => (party.id === "bjorka" ? { ...party, name: "Bjørka SA" } : party)),
    };
    const inPartners = (id: string) => sectionAt(form, renamed, partners).approvals.some((each) => each.partyId === id);
    expect([inPartners("solsikken"), inPartners("bjorka"), inPartners("fjordvik")]).toEqual([true, false, false]);
  });

  it("is announced beforehand to anyone who can void it, and to nobody else", () => {
    const writesAs = (who: string) => {
      const section = at(approved);
      // The phases are shared: any of their writers may void the approval. A party's own field cannot void another's.
      const own = slotsFor(section.form, approved, who, needs.measureId).filter(({ party }) => party !== null);
      return approvalsOf(form, approved, recordAt(approved, needs), [], own).given.map(({ id }) => id);
    };
    expect(writesAs("siri")).toEqual(["fjordvik", "solsikken"]);
    expect(writesAs("kari")).toEqual(["fjordvik"]);
  });

  it("is withdrawn by a change request, which counts like any other", () => {
    const wished = requestChange(at(approved), approved, {
      id: "wish",
      by: "siri",
      byName: "Siri Solheim-Test",
      contentHash: at(approved).contentHash,
      comment: "Skriv om de minste barna.",
      at: later,
    });
    if (!wished.ok) throw new Error(wished.refusal.kind);
    const asIs = {
      ...approved,
      records: approved.records.map((record) =>
        record === recordAt(approved, needs) ? { ...record, changeRequests: [wished.value] } : record,
      ),
    };
    expect(at(asIs).state).toBe("changeWanted");
    expect(standing(asIs, "solsikken")).toBe(false);
  });
});

describe("the notice to optional approvers", () => {
  const marks = (application: Application, who = "siri") =>
    optionalApprovals(application, sections(application)).filter(({ personId }) => personId === who);

  it("is sent when all sections they can approve are written, not section by section", () => {
    expect(marks(both)).toEqual([]);
    const halfway = withAnswer(sent, {
      ...needs,
      measureId: "measure-2",
      field: "text",
      partyId: "fjordvik",
      value: null,
    });
    expect(marks(halfway)).toEqual([]);
    expect(marks(sent)).toHaveLength(listed(sent, "siri").length);
  });

  it("is sent once, whatever others write, and again if the approved content changes", () => {
    const of = (application: Application) => marks(application).map(({ mark }) => mark);
    expect(of(ownText(sent, "fjordvik", "Noe annet."))).toEqual(of(sent));
    const approved = withApprovals(sent, { parties: ["solsikken"] });
    expect(of(approved)).toEqual([]);
    expect(of(ownText(approved, "fjordvik", "Noe annet."))).toEqual([]);
    const again = of(ownText(approved, "solsikken", "Noe annet."));
    expect(again).toHaveLength(1);
    expect(of(sent)).not.toContain(again[0]);
  });
});

describe("the silence of an optional approver", () => {
  it("is shown after the deadline, even for sections approved by the others, and never before", () => {
    const asked = (application: Application, now: Date) =>
      silentIn(application, sections(application), [], now).filter((each) => each.asked);
    expect(asked(approvedByMust, noon)).toEqual([]);
    expect(asked(approvedByMust, after).map(({ party, count }) => [party, count])).toEqual(
      ["Solsikken barnehage AS", "Bjørka barnehage AS"].map((name) => [name, listed(sent, "siri").length]),
    );
    expect(asked(withApprovals(sent), after)).toEqual([]);
    // Nobody is late with an approval that was never requested.
    expect(asked(withAllAnswers(both), after)).toEqual([]);
  });

  it("appears in the list of approvals: each approval separately, the silent parties together", () => {
    const lines = (application: Application, now: Date) =>
      approvalList(form, application, { parts: [], now })
        .filter(({ measureId, sectionId, asked }) => measureId === "measure-1" && sectionId === "needs" && asked)
        .map(({ parties, given, silentSince }) => [parties, given?.personName ?? null, silentSince]);
    const names = ["Solsikken barnehage AS", "Bjørka barnehage AS"];
    expect(lines(approvedByMust, noon)).toEqual([[names, null, null]]);
    expect(lines(approvedByMust, after)).toEqual([[names, null, "2027-02-01T12:00"]]);
    expect(lines(withApprovals(approvedByMust, { parties: ["bjorka"] }), after)).toEqual([
      [[names[1]], "Ola Eksempel", null],
      [[names[0]], null, "2027-02-01T12:00"],
    ]);
  });
});

it("an optional approver is not asked about a section before it is written, nor if nobody approves for it", () => {
  const notAsked = (application: Application) =>
    approvalList(form, application, { parts: [], now: after })
      .filter((line) => line.notAsked)
      .map(({ sectionId, parties }) => [sectionId, parties]);
  expect(notAsked(approvedByMust)).toEqual([]);
  expect(notAsked(withAllAnswers(both)).length).toBeGreaterThan(0);
  const people = approvedByMust.members.filter(({ personId }) => personId !== "siri");
  const [[, names] = []] = notAsked({ ...approvedByMust, members: people });
  expect(names).toEqual(["Solsikken barnehage AS"]);
});

it("the 2024 form does not require a private owner's approval either", () => {
  const application = withAllSent(answered2024(), form2024);
  const others = application.parties.filter(({ kind }) => kind !== "privateOwner").map(({ id }) => id);
  const approved = withApprovals(application, { parties: others, form: form2024 });
  expect(application.parties.map(({ kind }) => kind)).toContain("privateOwner");
  expect(finalisationBlockers(form2024, approved).unapproved).toEqual([]);
  expect(progressOf(form2024, approved).sections.some(({ unanswered }) => unanswered.length > 0)).toBe(true);
});
