import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { isCoordinator, membershipsOf, type Structure } from "../../../../domain/application/structure";
import { approveSection } from "../../../../domain/approval/approveSection";
import { structureActs } from "../../../../domain/audit/structureActs";
import { withActiveDeputies } from "../../../../domain/handover/activeDeputies";
import { deputyChanges, deputyNews } from "../../../../domain/handover/deputyNews";
import { nameDeputy } from "../../../../domain/handover/nameDeputy";
import { ownersOf } from "../../../../domain/handover/ownersOf";
import { stepIn } from "../../../../domain/handover/stepIn";
import { stepOut } from "../../../../domain/handover/stepOut";
import { saidByAsking } from "../../../../domain/handover/takeOver";
import { changeMember } from "../../../../domain/people/changeMember";
import { handOver } from "../../../../domain/people/handOver";
import { joinParty } from "../../../../domain/people/joinParty";
import { leaveParty } from "../../../../domain/people/leaveParty";
import { removeMember } from "../../../../domain/people/removeMember";
import { sectionAt } from "../../../../domain/section/section";
import type { Outcome } from "../../../../domain/values/outcome";
import {
  aMember,
  anApplication,
  form2026 as form,
  later,
  noon,
  withAllAnswers,
  withAllSent,
} from "../../../support/application/application";
import { runs } from "../../../support/cases";
import { accepted } from "../../../support/database/stores";

const start = anApplication();
const followed = <S extends Structure>(before: S, outcome: Outcome<Structure, unknown>): S => ({
  ...before,
  ...withActiveDeputies(accepted(outcome), randomUUID),
});
const nameOf = (id: string) => start.members.find(({ personId }) => personId === id)?.personName ?? "Tor Uvitende";
const named = <S extends Structure>(structure: S, personId: string, deputy: string | null, by = personId): S =>
  followed(
    structure,
    nameDeputy(structure, {
      by,
      personId,
      deputy: deputy && { personId: deputy, personName: nameOf(deputy) },
    } as never),
  );
const inFor = <S extends Structure>(structure: S, by: string, personId: string): S =>
  followed(structure, stepIn(structure, { by, personId, at: later }));
const outFor = <S extends Structure>(structure: S, by: string, personId: string): S =>
  followed(structure, stepOut(structure, { by, personId }));
const rolesOf = (structure: Structure, personId: string) =>
  membershipsOf(structure, personId).map(({ member, party }) => [
    party.id,
    [member.writes && "writes", member.approves && "approves"].filter(Boolean).join(" "),
    member.standsInFor?.personName ?? null,
  ]);
const standing = inFor(named(start, "ola", "siri"), "siri", "ola");

describe("an active deputy", () => {
  it("has the person's roles in each of the person's parties, besides the deputy's own", () => {
    const both = { ...start, members: [...start.members, aMember("ola", "Ola Eksempel", "union", { writes: false })] };
    const tor = inFor(named(both, "ola", "tor"), "tor", "ola");
    expect(rolesOf(tor, "tor")).toEqual([
      ["fjordvik", "approves", "Ola Eksempel"],
      ["union", "approves", "Ola Eksempel"],
    ]);
    expect(rolesOf(standing, "siri")).toEqual([
      ["solsikken", "writes approves", null],
      ["fjordvik", "approves", "Ola Eksempel"],
    ]);
  });

  it("with fewer roles in the party keeps those when the period ends", () => {
    const tor = inFor(named(start, "ola", "kari"), "kari", "ola");
    expect(rolesOf(tor, "kari")).toEqual([
      ["fjordvik", "writes", null],
      ["fjordvik", "approves", "Ola Eksempel"],
    ]);
    expect(rolesOf(outFor(tor, "kari", "ola"), "kari")).toEqual([["fjordvik", "writes", null]]);
  });

  it("can deputise for two people of one party, and stop for one of them", () => {
    const two = inFor(inFor(named(named(start, "ola", "tor"), "kari", "tor"), "tor", "ola"), "tor", "kari");
    expect(rolesOf(two, "tor")).toEqual([
      ["fjordvik", "approves", "Ola Eksempel"],
      ["fjordvik", "writes", "Kari Prøve"],
    ]);
    expect(rolesOf(outFor(two, "tor", "ola"), "tor")).toEqual([["fjordvik", "writes", "Kari Prøve"]]);
  });

  it("does not inherit roles the person holds as somebody else's deputy", () => {
    const chain = inFor(named(standing, "siri", "tor"), "tor", "siri");
    expect(rolesOf(chain, "tor")).toEqual([["solsikken", "writes approves", "Siri Solheim-Test"]]);
  });

  it("becomes active once, however often the button is pressed", () => {
    const again = inFor(standing, "siri", "ola");
    expect(again).toEqual(standing);
    expect(structureActs(standing, again)).toEqual([]);
  });

  it("can only be the chosen person, for a person in the application", () => {
    const chosen = named(start, "ola", "siri");
    for (const [by, personId] of [
      ["tor", "ola"],
      ["siri", "kari"],
      ["ola", "siri"],
    ] as const)
      expect(stepIn(chosen, { by, personId, at: later })).toEqual({ ok: false, refusal: { kind: "stale" } });
    const gone = { ...chosen, members: chosen.members.filter(({ personId }) => personId !== "ola") };
    expect(stepIn(gone, { by: "siri", personId: "ola", at: later }).ok).toBe(false);
  });

  it("approves in the deputy's own name, for the person", () => {
    const sent = withAllSent(withAllAnswers(standing));
    const section = sectionAt(form, sent, { measureId: "measure-1", sectionId: "needs" });
    const given = accepted(approveSection(section, sent, { by: "siri", contentHash: section.contentHash, at: later }));
    expect(given.find(({ partyId }) => partyId === "fjordvik")).toMatchObject({
      personName: "Siri Solheim-Test",
      onBehalfOf: { personName: "Ola Eksempel" },
    });
    const own = { ...sent, members: [...sent.members, aMember("siri", "Siri Solheim-Test", "fjordvik")] };
    const [approval] = accepted(
      approveSection(section, own, { by: "siri", contentHash: section.contentHash, at: later }),
    );
    expect(approval?.onBehalfOf).toBeNull();
  });
});

describe("the end of a deputy's period", () => {
  it.each<[string, (structure: Structure) => Outcome<Structure, unknown>]>([
    ["by oneself", (structure) => stepOut(structure, { by: "siri", personId: "ola" })],
    ["when the person is back", (structure) => stepOut(structure, { by: "ola", personId: "ola" })],
    [
      "when the person chooses nobody",
      (structure) => nameDeputy(structure, { by: "ola", personId: "ola", deputy: null }),
    ],
    [
      "when the coordinator chooses another",
      (structure) =>
        nameDeputy(structure, { by: "turid", personId: "ola", deputy: { personId: "tor", personName: "Tor" } }),
    ],
    ["when the person leaves", (structure) => leaveParty(structure, "ola", "ola-fjordvik")],
    ["when the person is removed", (structure) => removeMember(structure, "turid", "ola-fjordvik")],
    [
      "when the person hands it all on",
      (structure) =>
        handOver(structure, {
          by: "ola",
          memberId: "ola-fjordvik",
          to: { personId: "lars", personName: "Lars Mønster" },
          newMemberId: "x",
          at: later,
        }),
    ],
  ])("removes the inherited roles and is recorded: %s", (_when, change) => {
    const after = followed(standing, change(standing));
    expect(rolesOf(after, "siri")).toEqual([["solsikken", "writes approves", null]]);
    expect(structureActs(standing, after)).toContainEqual({ kind: "stepped-out", personId: "ola", deputyId: "siri" });
    expect(deputyNews(standing, after, "nobody").map(({ kind }) => kind)).toContain("deputy-news");
  });

  it("cannot be set by anybody else", () => {
    expect(stepOut(standing, { by: "kari", personId: "ola" })).toEqual({ ok: false, refusal: { kind: "stale" } });
    expect(nameDeputy(standing, { by: "kari", personId: "ola", deputy: null })).toEqual({
      ok: false,
      refusal: { kind: "not-coordinator" },
    });
  });

  it("is not undone when the person returns to the application", () => {
    const left = followed(standing, leaveParty(standing, "ola", "ola-fjordvik"));
    const back = followed(
      left,
      joinParty(form, left, {
        memberId: "y",
        personId: "ola",
        personName: "Ola Eksempel",
        party: { existing: "fjordvik" },
        writes: true,
        approves: true,
        at: later,
      }),
    );
    expect(rolesOf(back, "siri")).toEqual([["solsikken", "writes approves", null]]);
    expect(rolesOf(inFor(back, "siri", "ola"), "siri")[1]).toEqual(["fjordvik", "writes", "Ola Eksempel"]);
  });
});

describe("a deputy's roles", () => {
  it("change when the person's roles change", () => {
    const after = followed(
      standing,
      changeMember(standing, "turid", { memberId: "ola-fjordvik", writes: true, approves: false, at: later }),
    );
    expect(rolesOf(after, "siri")[1]).toEqual(["fjordvik", "writes", "Ola Eksempel"]);
  });

  it("cannot be changed, removed, handed over or left separately", () => {
    const { id } = standing.members.find(({ standsInFor }) => standsInFor !== null) ?? { id: "" };
    const no = (kind: string) => ({ ok: false, refusal: { kind } });
    expect(changeMember(standing, "turid", { memberId: id, writes: true, approves: true, at: later })).toEqual(
      no("no-such-member"),
    );
    expect(removeMember(standing, "turid", id)).toEqual(no("no-such-member"));
    expect(leaveParty(standing, "siri", id)).toEqual(no("stale"));
    const to = { personId: "lars", personName: "Lars Mønster" };
    expect(handOver(standing, { by: "siri", memberId: id, to, newMemberId: "x", at: later })).toEqual(no("stale"));
  });

  it("include coordinating while the coordinator is away, though the coordinator still counts as the last one", () => {
    const leading = inFor(named(start, "turid", "lars"), "lars", "turid");
    expect(isCoordinator(leading, "lars")).toBe(true);
    expect(leaveParty(leading, "turid", "turid-coordinator")).toEqual({
      ok: false,
      refusal: { kind: "last-coordinator" },
    });
    const { id } = leading.members.find(({ standsInFor }) => standsInFor !== null) ?? { id: "" };
    expect(leaveParty(leading, "lars", id).ok).toBe(false);
  });

  it("do not include a vote on a permanent coordinator", () => {
    const inKari = inFor(named(start, "kari", "tor"), "tor", "kari");
    expect(saidByAsking(inKari, "tor", later)).toEqual({ ok: false, refusal: { kind: "not-owner" } });
    expect(ownersOf(standing, later)).toEqual(ownersOf(start, later));
  });
});

describe("the notices and the record", () => {
  const chosen = named(start, "ola", "siri");
  const to = (before: Structure, after: Structure, by: string) =>
    deputyNews(before, after, by).map((notice) => ("what" in notice ? `${notice.personId} ${notice.what}` : ""));

  it("tell the deputy and the person of a choice, except the one who made it", () => {
    expect(to(start, chosen, "ola")).toEqual(["siri named"]);
    expect(to(start, chosen, "turid").sort()).toEqual(["ola named", "siri named"]);
    expect(structureActs(start, chosen)).toEqual([{ kind: "deputy-set", personId: "ola", deputyId: "siri" }]);
    expect(structureActs(chosen, named(chosen, "ola", null))).toEqual([
      { kind: "deputy-set", personId: "ola", deputyId: null },
    ]);
  });

  it("tell the person and the coordinator too when a deputy starts or stops", () => {
    expect(to(chosen, standing, "siri").sort()).toEqual(["ola in", "turid in"]);
    expect(to(standing, outFor(standing, "ola", "ola"), "ola").sort()).toEqual(["siri out", "turid out"]);
    expect(structureActs(chosen, standing)).toEqual([{ kind: "stepped-in", personId: "ola", deputyId: "siri" }]);
  });

  it("show that the old deputy stops and the new one is chosen but not yet active", () => {
    const other = named(standing, "ola", "lars", "turid");
    expect(deputyChanges(standing, other).map(({ what, deputy }) => [what, deputy.personId])).toEqual([
      ["out", "siri"],
      ["named", "lars"],
    ]);
    expect(rolesOf(other, "lars")).toEqual([["lms", "writes approves", null]]);
  });

  it("leave out a person who has left", () => {
    const left = followed(standing, removeMember(standing, "turid", "ola-fjordvik"));
    expect(to(standing, left, "turid")).toEqual(["siri out"]);
  });
});

it("deputies always have exactly the roles of those they stand in for, and no other roles change", () => {
  const people = ["turid", "kari", "ola", "siri", "tor"];
  const who = fc.constantFrom(...people);
  const press = fc.record({ what: fc.constantFrom("name", "none", "in", "out", "leave"), by: who, of: who });
  fc.assert(
    fc.property(fc.array(press, { maxLength: 25 }), (presses) => {
      let structure: Structure = start;
      for (const { what, by, of } of presses) {
        const deputy = { personId: by, personName: nameOf(by) };
        const outcome =
          what === "name"
            ? nameDeputy(structure, { by: of, personId: of, deputy })
            : what === "none"
              ? nameDeputy(structure, { by, personId: of, deputy: null })
              : what === "in"
                ? stepIn(structure, { by, personId: of, at: noon })
                : what === "out"
                  ? stepOut(structure, { by, personId: of })
                  : leaveParty(structure, by, structure.members.find(({ personId }) => personId === by)?.id ?? "");
        if (outcome.ok) structure = followed(structure, outcome);
        const own = structure.members.filter(({ standsInFor }) => standsInFor === null);
        const theirs = structure.members.filter(({ standsInFor }) => standsInFor !== null);
        const expected = structure.deputies.flatMap(({ personId, deputy, since }) =>
          since === null
            ? []
            : own
                .filter((each) => each.personId === personId)
                .map(({ partyId, writes, approves }) =>
                  [partyId, deputy.personId, personId, writes, approves].join(" "),
                ),
        );
        expect(
          theirs
            .map((each) =>
              [each.partyId, each.personId, each.standsInFor?.personId, each.writes, each.approves].join(" "),
            )
            .sort(),
        ).toEqual(expected.sort());
        expect(own.every((each) => start.members.some(({ id }) => id === each.id))).toBe(true);
        expect(own.some(({ partyId }) => partyId === "coordinator")).toBe(true);
        expect(new Set(structure.members.map(({ id }) => id)).size).toBe(structure.members.length);
      }
    }),
    { numRuns: runs(200) },
  );
});
