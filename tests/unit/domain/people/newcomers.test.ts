import type { NewcomerAnswer } from "../../../../domain/application/newcomerAnswer";
import { membershipsOf, type PersonId, type Structure } from "../../../../domain/application/structure";
import { withActiveDeputies } from "../../../../domain/handover/activeDeputies";
import { nameDeputy } from "../../../../domain/handover/nameDeputy";
import { stepIn } from "../../../../domain/handover/stepIn";
import { inviteAll } from "../../../../domain/invitations/inviteAll";
import { answerNewcomer } from "../../../../domain/people/answerNewcomer";
import { changeMember } from "../../../../domain/people/changeMember";
import { handOver } from "../../../../domain/people/handOver";
import { type Joining, joinParty } from "../../../../domain/people/joinParty";
import { leaveParty } from "../../../../domain/people/leaveParty";
import { newcomerNews } from "../../../../domain/people/newcomerNews";
import { removeMember } from "../../../../domain/people/removeMember";
import { restoreMember } from "../../../../domain/people/restoreMember";
import { setPartyRemoved } from "../../../../domain/people/setPartyRemoved";
import type { Outcome } from "../../../../domain/values/outcome";
import { aMember, anApplication, form2026, later, noon } from "../../../support/application/application";

/** Turid is the coordinator; Kari writes and Ola approves for Fjordvik; Lars is alone at LMS. */
const start: Structure = anApplication();
const evening = new Date("2027-01-12T18:00:00Z");

const done = (outcome: Outcome<Structure, { kind: string }>): Structure => {
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value;
};
const refusal = (outcome: { ok: true } | { ok: false; refusal: { kind: string } }) =>
  outcome.ok ? null : outcome.refusal.kind;

/** What an invitation of one person says. */
const asking = (personId: PersonId) => ({ people: [{ personId, personName: personId }], at: noon });

const joins = (structure: Structure, personId: PersonId, partyId: string, over: Partial<Joining> = {}) =>
  joinParty(form2026, structure, {
    memberId: `${personId}-${partyId}`,
    personId,
    personName: personId,
    party: { existing: partyId },
    writes: true,
    approves: true,
    at: later,
    ...over,
  });
const withTor = done(joins(start, "tor", "lms"));
const answered = (structure: Structure, by: PersonId, answer: NewcomerAnswer, personId = "tor") =>
  answerNewcomer(structure, { by, partyId: "lms", personId, answer, at: evening });
const roleOf = (structure: Structure, personId: PersonId, partyId = "lms") => {
  const found = membershipsOf(structure, personId).find(({ party, member }) => {
    return party.id === partyId && member.standsInFor === null;
  });
  const { writes = false, approves = false, asksToApprove = false, admittedAt = null } = found?.member ?? {};
  return { writes, approves, asksToApprove, admittedAt };
};
const told = (before: Structure, after: Structure, by: PersonId) =>
  newcomerNews(before, after, by).map(({ kind, ...notice }) => [kind, "personId" in notice && notice.personId]);

describe("a newcomer to a party with people", () => {
  it("can write at once, and needs confirmation to approve", () => {
    expect(roleOf(withTor, "tor")).toEqual({ writes: true, approves: false, asksToApprove: true, admittedAt: null });
  });

  it("needs confirmation even if the coordinator is the only person there", () => {
    const alone = {
      ...start,
      members: [aMember("turid", "Turid Testesen", "coordinator"), aMember("turid", "Turid Testesen", "fjordvik")],
    };
    expect(roleOf(done(joins(alone, "tor", "fjordvik")), "tor", "fjordvik")).toMatchObject({ asksToApprove: true });
  });

  it("needs no confirmation in a party that never had people, nor as the coordinator anywhere", () => {
    const members = start.members.filter(({ partyId }) => partyId !== "lms");
    const parties = start.parties.map((party) => (party.id === "lms" ? { ...party, hadPeople: false } : party));
    const unused = { ...start, members, parties };
    expect(roleOf(done(joins(unused, "tor", "lms")), "tor")).toMatchObject({ approves: true, admittedAt: later });
    expect(roleOf(done(joins(start, "turid", "lms")), "turid")).toMatchObject({ approves: true, admittedAt: later });
  });

  it.each([
    ["has left", done(leaveParty(start, "lars", "lars-lms")), "lars"],
    ["was taken out", done(removeMember(start, "turid", "lars-lms")), "tor"],
  ])("needs the coordinator's confirmation if a party's last person %s, also on return", (_how, emptied, personId) => {
    const joined = done(joins(emptied, personId, "lms"));
    expect(roleOf(joined, personId)).toEqual({ writes: true, approves: false, asksToApprove: true, admittedAt: null });
    expect(told(emptied, joined, personId)).toEqual([["newcomer", "turid"]]);
    expect(refusal(answered(joined, "kari", "approves", personId))).toBe("not-asked");
    expect(roleOf(done(answered(joined, "turid", "approves", personId)), personId)).toMatchObject({ approves: true });
  });

  it("still needs confirmation after all others have left, and after joining again", () => {
    const left = done(leaveParty(withTor, "lars", "lars-lms"));
    expect(roleOf(done(joins(left, "tor", "lms")), "tor")).toMatchObject({ approves: false, asksToApprove: true });
    expect(roleOf(done(joins(withTor, "tor", "lms")), "tor")).toMatchObject({ approves: false, asksToApprove: true });
  });

  it("can only write, and needs confirmation to approve later, like any writer of the party", () => {
    const writer = done(joins(start, "tor", "lms", { approves: false }));
    expect(roleOf(writer, "tor")).toMatchObject({ writes: true, asksToApprove: false, admittedAt: null });
    expect(roleOf(done(joins(writer, "tor", "lms")), "tor")).toMatchObject({ approves: false, asksToApprove: true });
    const kari = roleOf(done(joins(start, "kari", "fjordvik")), "kari", "fjordvik");
    expect(kari).toEqual({ writes: true, approves: false, asksToApprove: true, admittedAt: noon });
  });

  it("counts as confirmed once a writer who is alone starts to approve", () => {
    const start = anApplication({ members: [aMember("lars", "Lars Mønster", "lms", { approves: false })] });
    expect(roleOf(done(joins(start, "lars", "lms")), "lars")).toMatchObject({ approves: true, admittedAt: later });
  });
});

describe("the answer to a newcomer", () => {
  it.each([
    ["a person of the party", "lars"],
    ["the coordinator", "turid"],
  ])("can be given by %s", (_who, by) => {
    const yes = roleOf(done(answered(withTor, by, "approves")), "tor");
    expect(yes).toEqual({ writes: true, approves: true, asksToApprove: false, admittedAt: evening });
    const no = roleOf(done(answered(withTor, by, "writes")), "tor");
    expect(no).toEqual({ writes: true, approves: false, asksToApprove: false, admittedAt: null });
    const out = done(answered(withTor, by, "out"));
    expect(membershipsOf(out, "tor")).toEqual([]);
    expect(out.takenOut).toEqual(["tor"]);
  });

  const withAnne = done(joins(withTor, "anne", "lms", { approves: false }));
  it.each([
    ["the newcomer", withTor, "tor"],
    ["a person of another party", withTor, "kari"],
    ["a stranger", withTor, "nobody"],
    ["another newcomer, who writes", withAnne, "anne"],
    ["a newcomer who was told to write only", done(answered(withAnne, "lars", "writes")), "anne"],
  ])("cannot be given by %s", (_who, structure, by) => {
    const asking = roleOf(structure, "tor").asksToApprove ? structure : done(joins(structure, "tor", "lms"));
    for (const answer of ["approves", "writes", "out"] as const)
      expect(refusal(answered(asking, by, answer))).toBe("not-asked");
  });

  it("cannot be given by the newcomer's own deputy, nor by the deputy of an unconfirmed writer", () => {
    const standIn = (structure: Structure, personId: string) => {
      const deputy = { personId: "bo", personName: "Bo" };
      const named = done(nameDeputy(structure, { by: personId, personId, deputy }));
      return withActiveDeputies(done(stepIn(named, { by: "bo", personId, at: later })), () => "bo");
    };
    expect(refusal(answered(standIn(withTor, "tor"), "bo", "approves"))).toBe("not-asked");
    expect(refusal(answered(standIn(withTor, "lars"), "bo", "approves"))).toBeNull();
    const kari = standIn(done(joins(start, "kari", "fjordvik")), "kari");
    const yes = { by: "bo", partyId: "fjordvik", personId: "kari", answer: "approves", at: evening } as const;
    expect(refusal(answerNewcomer(kari, yes))).toBe("not-asked");
  });

  it("is the first one given", () => {
    const yes = done(answered(withTor, "lars", "approves"));
    for (const answer of ["approves", "writes", "out"] as const)
      expect(refusal(answered(yes, "turid", answer))).toBe("answered");
    const no = done(answered(withTor, "lars", "writes"));
    expect(refusal(answered(no, "turid", "approves"))).toBe("answered");
    expect(refusal(answered(done(answered(withTor, "lars", "out")), "turid", "approves"))).toBe("stale");
  });

  it("makes a refused approver a writer, and never removes a confirmed person", () => {
    const approver = done(joins(start, "tor", "lms", { writes: false }));
    expect(roleOf(approver, "tor")).toMatchObject({ writes: false, approves: false, asksToApprove: true });
    expect(roleOf(done(answered(approver, "lars", "writes")), "tor")).toMatchObject({ writes: true });
    const kari = done(joins(start, "kari", "fjordvik"));
    const out = { by: "ola", partyId: "fjordvik", personId: "kari", answer: "out", at: evening } as const;
    expect(refusal(answerNewcomer(kari, out))).toBe("answered");
  });

  it("is also given when the coordinator sets the person's roles", () => {
    const set = (approves: boolean) =>
      roleOf(done(changeMember(withTor, "turid", { memberId: "tor-lms", writes: true, approves, at: evening })), "tor");
    expect(set(true)).toEqual({ writes: true, approves: true, asksToApprove: false, admittedAt: evening });
    expect(set(false)).toEqual({ writes: true, approves: false, asksToApprove: false, admittedAt: evening });
  });
});

describe("a newcomer's handover or return", () => {
  const handed = (structure: Structure, by: PersonId, memberId: string, to: PersonId) =>
    handOver(structure, { by, memberId, to: { personId: to, personName: to }, newMemberId: "new", at: evening });

  it("passes on no more than the newcomer had: the colleague needs confirmation too", () => {
    const eva = roleOf(done(handed(withTor, "tor", "tor-lms", "eva")), "eva");
    expect(eva).toEqual({ writes: true, approves: false, asksToApprove: true, admittedAt: null });
  });

  it("counts as the confirmation if a confirmed person hands over", () => {
    expect(roleOf(done(handed(start, "lars", "lars-lms", "eva")), "eva")).toMatchObject({
      approves: true,
      admittedAt: evening,
    });
    const tor = roleOf(done(handed(withTor, "lars", "lars-lms", "tor")), "tor");
    expect(tor).toEqual({ writes: true, approves: true, asksToApprove: false, admittedAt: evening });
  });

  it("restores the request, not the approver role, after «Angre»", () => {
    const left = done(leaveParty(withTor, "tor", "tor-lms"));
    const removal = { personId: "tor", personName: "tor", partyId: "lms", by: "tor", isLast: true };
    const was = { writes: true, approves: false, asksToApprove: true, admitted: false };
    const back = restoreMember(left, { ...removal, ...was }, { by: "tor", newMemberId: "new", at: evening });
    expect(roleOf(done(back), "tor")).toEqual({
      writes: true,
      approves: false,
      asksToApprove: true,
      admittedAt: null,
    });
  });
});

describe("an invitation for a party", () => {
  const invite = (by: PersonId, partyId: string | null, structure = start) =>
    inviteAll(structure, { by, ...asking("tor"), partyId });

  it.each([
    ["a person of the party", "lars"],
    ["the coordinator", "turid"],
  ])("counts as the confirmation when %s gives it, and is used once", (_who, by) => {
    const joined = done(joins(done(invite(by, "lms")), "tor", "lms"));
    expect(roleOf(joined, "tor")).toEqual({ writes: true, approves: true, asksToApprove: false, admittedAt: later });
    expect(joined.invitations).toEqual([]);
    const left = done(leaveParty(joined, "tor", "tor-lms"));
    expect(roleOf(done(joins(left, "tor", "lms")), "tor")).toMatchObject({ approves: false, asksToApprove: true });
  });

  it("admits a person to an emptied party, and a writer who approves later", () => {
    const emptied = done(removeMember(start, "turid", "lars-lms"));
    expect(roleOf(done(joins(done(invite("turid", "lms", emptied)), "tor", "lms")), "tor").approves).toBe(true);
    const writer = done(joins(done(invite("lars", "lms")), "tor", "lms", { approves: false }));
    expect(roleOf(done(joins(writer, "tor", "lms")), "tor")).toMatchObject({ approves: true, asksToApprove: false });
  });

  it("gives nothing to another person, and nothing elsewhere to the person invited", () => {
    const invited = done(invite("lars", "lms"));
    expect(roleOf(done(joins(invited, "eva", "lms")), "eva")).toMatchObject({ approves: false, asksToApprove: true });
    const elsewhere = done(joins(invited, "tor", "fjordvik"));
    expect(roleOf(elsewhere, "tor", "fjordvik")).toMatchObject({ approves: false, asksToApprove: true });
  });

  it("can be given only by people the party has confirmed", () => {
    const asks = done(joins(start, "eva", "lms"));
    for (const [by, structure] of [
      ["eva", asks],
      ["kari", start],
      ["nobody", start],
    ] as const)
      expect(refusal(invite(by, "lms", structure))).toBe("not-your-party");
    const self = inviteAll(asks, { by: "lars", ...asking("lars"), partyId: "lms" });
    expect(refusal(self)).toBe("not-your-party");
    const deputy = { personId: "bo", personName: "Bo" };
    const named = done(nameDeputy(start, { by: "lars", personId: "lars", deputy }));
    const standing = withActiveDeputies(done(stepIn(named, { by: "bo", personId: "lars", at: later })), () => "bo");
    expect(refusal(inviteAll(standing, { by: "bo", ...asking("lars"), partyId: "lms" }))).toBe("not-your-party");
    expect(refusal(invite("bo", "lms", standing))).toBeNull();
    expect(refusal(invite("lars", null))).toBe("not-your-party");
    expect(refusal(invite("turid", "no such party"))).toBe("not-your-party");
  });

  it("ends when the coordinator sets the person's roles", () => {
    const writer = done(joins(done(invite("lars", "lms")), "tor", "lms", { approves: false }));
    const set = { memberId: "tor-lms", writes: true, approves: false, at: evening };
    const decided = done(changeMember(writer, "turid", set));
    expect(roleOf(done(joins(decided, "tor", "lms")), "tor")).toMatchObject({ approves: false, asksToApprove: true });
  });
});

describe("a removed person", () => {
  const out = done(removeMember(start, "turid", "lars-lms"));
  const anew = { id: "new", kind: "union", name: "Nytt lag", shortName: "", orgNumber: "" } as const;

  it("cannot join alone, neither an existing party nor a new one", () => {
    expect(refusal(joins(out, "lars", "lms"))).toBe("taken-out");
    expect(refusal(joins(out, "lars", "nord"))).toBe("taken-out");
    expect(refusal(joins(out, "lars", "", { party: { created: anew } }))).toBe("taken-out");
  });

  it("is admitted by an invitation of the coordinator, and by nobody else's", () => {
    for (const partyId of [null, "lms"]) {
      const invited = done(inviteAll(out, { by: "turid", ...asking("lars"), partyId }));
      expect(roleOf(done(joins(invited, "lars", "lms")), "lars")).toMatchObject({ approves: partyId !== null });
    }
    const invitedForFjordvik = inviteAll(out, { by: "kari", ...asking("lars"), partyId: "fjordvik" });
    expect(refusal(invitedForFjordvik)).toBe("taken-out");
  });

  it("has no valid invitation left, neither received nor given", () => {
    const tor = done(inviteAll(start, { by: "lars", ...asking("tor"), partyId: "lms" }));
    const both = done(inviteAll(tor, { by: "turid", ...asking("lars"), partyId: "nord" }));
    expect(done(removeMember(both, "turid", "lars-lms")).invitations).toEqual([]);
    const party = done(setPartyRemoved(both, "turid", { partyId: "lms", removed: true }));
    expect(party.invitations).toEqual([]);
  });

  it("is admitted again by the person of the party who removed them, and by the coordinator", () => {
    const gone = done(answered(withTor, "lars", "out"));
    const was = { writes: true, approves: false, asksToApprove: true, admitted: false };
    const removal = { personId: "tor", personName: "Tor", partyId: "lms", by: "lars", isLast: true, ...was };
    const back = (by: PersonId, structure = gone) =>
      restoreMember(structure, removal, { by, newMemberId: "new", at: evening });
    for (const by of ["lars", "turid"]) {
      expect(done(back(by)).takenOut).toEqual([]);
      expect(roleOf(done(back(by)), "tor")).toMatchObject({ approves: false, asksToApprove: true, admittedAt: null });
    }
    for (const by of ["tor", "kari", "nobody"]) expect(refusal(back(by))).toBe("stale");
    expect(refusal(back("lars", done(leaveParty(gone, "lars", "lars-lms"))))).toBe("stale");
  });

  it("is admitted when the coordinator undoes the removal", () => {
    const removal = { personId: "lars", personName: "Lars", partyId: "lms", by: "turid", isLast: true };
    const was = { writes: true, approves: true, asksToApprove: false, admitted: true };
    const back = restoreMember(out, { ...removal, ...was }, { by: "turid", newMemberId: "new", at: evening });
    expect(done(back).takenOut).toEqual([]);
  });

  it("is not admitted as a deputy, nor through a colleague's handover", () => {
    const lars = { personId: "lars", personName: "Lars Mønster" };
    expect(refusal(nameDeputy(out, { by: "kari", personId: "kari", deputy: lars }))).toBe("nobody-chosen");
    const hand = { by: "kari", memberId: "kari-fjordvik", to: lars, newMemberId: "new", at: evening };
    expect(refusal(handOver(out, hand))).toBe("nobody-chosen");
    const named = done(nameDeputy(start, { by: "kari", personId: "kari", deputy: lars }));
    const afterwards = done(removeMember(named, "turid", "lars-lms"));
    expect(refusal(stepIn(afterwards, { by: "lars", personId: "kari", at: evening }))).toBe("taken-out");
    const standing = done(stepIn(named, { by: "lars", personId: "kari", at: later }));
    const gone = withActiveDeputies(done(removeMember(standing, "turid", "lars-lms")), () => "x");
    expect(membershipsOf(gone, "lars")).toEqual([]);
  });

  it("cannot register the removed party again until the coordinator restores it", () => {
    const gone = done(setPartyRemoved(start, "turid", { partyId: "lms", removed: true }));
    expect(refusal(joins(gone, "lars", "nord"))).toBe("taken-out");
    const back = done(setPartyRemoved(gone, "turid", { partyId: "lms", removed: false }));
    expect(refusal(joins(back, "lars", "nord"))).toBeNull();
  });

  it("differs from a person who left voluntarily, who returns like any newcomer", () => {
    const left = done(leaveParty(start, "ola", "ola-fjordvik"));
    expect(roleOf(done(joins(left, "ola", "fjordvik")), "ola", "fjordvik")).toMatchObject({ asksToApprove: true });
  });
});

describe("the new parties of one person", () => {
  const registers = (structure: Structure, personId: PersonId, count: number): Outcome<Structure, { kind: string }> =>
    Array.from({ length: count }, (_, index) => index).reduce<Outcome<Structure, { kind: string }>>(
      (outcome, index) => {
        const party = { kind: "union", shortName: "", orgNumber: "" } as const;
        const created = { ...party, id: `new-${index}`, name: `Lag ${index}` };
        return outcome.ok
          ? joins(outcome.value, personId, "", { memberId: `m-${index}`, party: { created } })
          : outcome;
      },
      { ok: true, value: structure },
    );

  it("are limited to three, even if the person leaves them or they are removed", () => {
    expect(refusal(registers(start, "tor", 3))).toBeNull();
    expect(registers(start, "tor", 4)).toEqual({ ok: false, refusal: { kind: "too-many-parties", most: 3 } });
    const three = done(registers(start, "tor", 3));
    const left = done(leaveParty(three, "tor", "m-0"));
    const one = { id: "x", kind: "union", name: "Nok et lag", shortName: "", orgNumber: "" } as const;
    expect(refusal(joins(left, "tor", "", { party: { created: one } }))).toBe("too-many-parties");
    expect(refusal(joins(three, "eva", "", { party: { created: one } }))).toBeNull();
  });

  it("are unlimited if the coordinator registers them", () => {
    expect(refusal(registers(start, "turid", 8))).toBeNull();
  });
});

describe("the notice of a newcomer", () => {
  it("goes to everybody in the party and the coordinator, also for a newcomer who only writes", () => {
    expect(told(start, withTor, "tor")).toEqual([
      ["newcomer", "turid"],
      ["newcomer", "lars"],
    ]);
    const writer = done(joins(start, "tor", "lms", { approves: false }));
    expect(told(start, writer, "tor")).toHaveLength(2);
    expect(told(start, done(joins(start, "turid", "lms")), "turid")).toEqual([["newcomer", "lars"]]);
  });

  it("is the same when a writer wants to approve, and reaches nobody twice", () => {
    const kari = done(joins(start, "kari", "fjordvik"));
    expect(told(start, kari, "kari")).toEqual([
      ["newcomer", "turid"],
      ["newcomer", "ola"],
    ]);
    expect(told(kari, done(joins(kari, "kari", "fjordvik")), "kari")).toEqual([]);
  });

  it("goes to the coordinator if the newcomer is the first", () => {
    const anew = { id: "new", kind: "union", name: "Nytt lag", shortName: "", orgNumber: "" } as const;
    const first = done(joins(start, "tor", "", { party: { created: anew } }));
    expect(told(start, first, "tor")).toEqual([["newcomer", "turid"]]);
  });

  it("goes to nobody if a colleague takes over another person's roles", () => {
    const hand = { by: "lars", memberId: "lars-lms", to: { personId: "eva", personName: "Eva" } };
    expect(told(start, done(handOver(start, { ...hand, newMemberId: "new", at: later })), "lars")).toEqual([]);
  });

  it("goes to the newcomer after any answer", () => {
    const answerIn = (after: Structure) =>
      newcomerNews(withTor, after, "turid").map((notice) => "answer" in notice && [notice.personId, notice.answer]);
    for (const answer of ["approves", "writes", "out"] as const)
      expect(answerIn(done(answered(withTor, "turid", answer)))).toEqual([["tor", answer]]);
    const set = { memberId: "tor-lms", writes: true, approves: true, at: evening };
    expect(answerIn(done(changeMember(withTor, "turid", set)))).toEqual([["tor", "approves"]]);
    expect(answerIn(done(removeMember(withTor, "turid", "tor-lms")))).toEqual([["tor", "out"]]);
    expect(answerIn(done(removeMember(withTor, "turid", "lars-lms")))).toEqual([]);
    expect(told(withTor, done(leaveParty(withTor, "tor", "tor-lms")), "tor")).toEqual([]);
  });
});
