import { membershipsOf, type Structure } from "../../../../domain/application/structure";
import { handOver } from "../../../../domain/people/handOver";
import { leaveParty } from "../../../../domain/people/leaveParty";
import { recordAt } from "../../../../domain/section/section";
import { aMember, anApplication, later, withAllAnswers } from "../../../support/application/application";

const start = anApplication();
const hand = (structure: Structure, memberId: string, to: string | null, by: string) =>
  handOver(structure, {
    by,
    memberId,
    to: to === null ? null : { personId: to, personName: "Et Navn" },
    newMemberId: "new",
    at: later,
  });
const rolesOf = (structure: Structure, personId: string) =>
  membershipsOf(structure, personId).map(({ member, party }) => [party.id, member.writes, member.approves]);

describe("handing over one's own roles", () => {
  it("makes a colleague a member with the same roles and removes the giver", () => {
    const outcome = hand(start, "kari-fjordvik", "tor", "kari");
    if (!outcome.ok) throw new Error(outcome.refusal.kind);
    expect(rolesOf(outcome.value, "tor")).toEqual([["fjordvik", true, false]]);
    expect(rolesOf(outcome.value, "kari")).toEqual([]);
  });

  it("gives a colleague who is already a member the roles of both", () => {
    const outcome = hand(start, "kari-fjordvik", "ola", "kari");
    if (!outcome.ok) throw new Error(outcome.refusal.kind);
    expect(rolesOf(outcome.value, "ola")).toEqual([["fjordvik", true, true]]);
  });

  it("hands over the coordinator role too, even to a person from another party", () => {
    const outcome = hand(start, "turid-coordinator", "lars", "turid");
    if (!outcome.ok) throw new Error(outcome.refusal.kind);
    expect(rolesOf(outcome.value, "lars").map(([party]) => party)).toEqual(["lms", "coordinator"]);
  });

  it.each([
    ["nobody", "kari-fjordvik", null, "kari", "nobody-chosen"],
    ["oneself", "kari-fjordvik", "kari", "kari", "nobody-chosen"],
    ["anybody, of what is another's", "ola-fjordvik", "tor", "kari", "stale"],
  ])("to %s is refused", (_name, memberId, to, by, kind) => {
    expect(hand(start, memberId, to, by)).toEqual({ ok: false, refusal: { kind } });
  });
});

describe("leaving a party", () => {
  it("keeps the texts in the party", () => {
    const written = withAllAnswers(start);
    const outcome = leaveParty(written, "siri", "siri-solsikken");
    if (!outcome.ok) throw new Error(outcome.refusal.kind);
    expect(rolesOf(outcome.value, "siri")).toEqual([]);
    const place = { measureId: null, sectionId: "partners" };
    const own = recordAt({ ...written, ...outcome.value }, place).answers.filter(
      ({ partyId }) => partyId === "solsikken",
    );
    expect(own).not.toEqual([]);
  });

  it("leaves a person's memberships in other parties unchanged", () => {
    const both = { ...start, members: [...start.members, aMember("siri", "Siri Solheim-Test", "union")] };
    const outcome = leaveParty(both, "siri", "siri-solsikken");
    expect(outcome.ok && rolesOf(outcome.value, "siri").map(([party]) => party)).toEqual(["union"]);
  });

  it("is refused to the only coordinator, and for another person's membership", () => {
    expect(leaveParty(start, "turid", "turid-coordinator")).toEqual({
      ok: false,
      refusal: { kind: "last-coordinator" },
    });
    expect(leaveParty(start, "kari", "siri-solsikken")).toEqual({ ok: false, refusal: { kind: "stale" } });
  });
});
