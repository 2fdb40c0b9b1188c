import {
  isCoordinator,
  membershipsOf,
  participantsOf,
  partiesOf,
  type Structure,
} from "../../../../domain/application/structure";
import { changeMember } from "../../../../domain/people/changeMember";
import { changeParty } from "../../../../domain/people/changeParty";
import type { NewParty } from "../../../../domain/people/describeParty";
import { type Joining, joinParty } from "../../../../domain/people/joinParty";
import { removeMember } from "../../../../domain/people/removeMember";
import { setPartyRemoved } from "../../../../domain/people/setPartyRemoved";
import type { Outcome } from "../../../../domain/values/outcome";
import { anApplication, form2026, later, measureId, noon } from "../../../support/application/application";

const start: Structure = anApplication();
const changed = (outcome: Outcome<Structure, unknown>): Structure => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
};
const anew: NewParty = {
  id: "blomst",
  kind: "privateOwner",
  name: "Blomsten barnehage AS",
  shortName: "",
  orgNumber: "923 456 783",
};
const joining = (over: Partial<Joining> = {}): Joining => ({
  memberId: "member",
  personId: "per",
  personName: "Per Påfunn",
  party: { created: anew },
  writes: true,
  approves: false,
  at: later,
  ...over,
});
const party = (structure: Structure, id: string) => structure.parties.find((each) => each.id === id);

describe("joining", () => {
  it("adds a new party and its first member", () => {
    const grown = changed(joinParty(form2026, start, joining()));

    expect(party(grown, "blomst")).toEqual({
      id: "blomst",
      kind: "privateOwner",
      roles: [],
      column: "owner",
      name: "Blomsten barnehage AS",
      shortName: null,
      orgNumber: "923456783",
      removed: false,
      registeredBy: "per",
      hadPeople: false,
    });
    expect(grown.members.at(-1)).toEqual({
      id: "member",
      partyId: "blomst",
      personId: "per",
      personName: "Per Påfunn",
      writes: true,
      approves: false,
      asksToApprove: false,
      admittedAt: later,
      joinedAt: later,
      standsInFor: null,
    });
  });

  it("adds a new owner or union to every measure, and a new UH to none", () => {
    const owner = changed(joinParty(form2026, start, joining()));
    const uh = changed(joinParty(form2026, start, joining({ party: { created: { ...anew, kind: "uh" } } })));

    expect(owner.measures.every(({ partyIds }) => partyIds.includes("blomst"))).toBe(true);
    expect(uh.measures).toEqual(start.measures);
  });

  it("does not ask a union for an org.nr", () => {
    const grown = changed(
      joinParty(form2026, start, joining({ party: { created: { ...anew, kind: "union", orgNumber: "" } } })),
    );

    expect(party(grown, "blomst")?.orgNumber).toBeNull();
  });

  it("can add a member to an existing party", () => {
    const grown = changed(joinParty(form2026, start, joining({ party: { existing: "lms" } })));

    expect(grown.parties).toEqual(start.parties);
    expect(membershipsOf(grown, "per").map(({ party: { id } }) => id)).toEqual(["lms"]);
  });

  it("changes only the person's own roles the second time", () => {
    const again = changed(
      joinParty(
        form2026,
        start,
        joining({ personId: "kari", personName: "Kari Prøve", party: { existing: "fjordvik" }, approves: true }),
      ),
    );

    expect(again.members).toHaveLength(start.members.length);
    expect(membershipsOf(again, "kari")[0]?.member).toMatchObject({
      id: "kari-fjordvik",
      writes: true,
      approves: false,
      asksToApprove: true,
      admittedAt: noon,
      joinedAt: noon,
    });
  });

  const orgNumber = {
    ...start,
    parties: start.parties.map((each) => (each.id === "solsikken" ? { ...each, orgNumber: "923456783" } : each)),
  };

  it.each([
    ["without a role", start, { writes: false, approves: false }, { kind: "no-role" }],
    ["a party that is not there", start, { party: { existing: "other" } }, { kind: "no-such-party" }],
    ["the coordinator", start, { party: { existing: "coordinator" } }, { kind: "no-such-party" }],
    ["a party without a name", start, { party: { created: { ...anew, name: " " } } }, { kind: "name-missing" }],
    [
      "a party with too long a name",
      start,
      { party: { created: { ...anew, name: "x".repeat(151) } } },
      { kind: "name-too-long", most: 150 },
    ],
    [
      "a party with too long a short name",
      start,
      { party: { created: { ...anew, shortName: "x".repeat(151) } } },
      { kind: "name-too-long", most: 150 },
    ],
    [
      "a party whose name is taken",
      start,
      { party: { created: { ...anew, name: "solsikken  Barnehage as" } } },
      { kind: "name-taken", name: "solsikken Barnehage as" },
    ],
    [
      "an owner without org.nr",
      start,
      { party: { created: { ...anew, orgNumber: " " } } },
      { kind: "org-number-missing" },
    ],
    [
      "an owner with a wrong org.nr",
      start,
      { party: { created: { ...anew, orgNumber: "923456784" } } },
      { kind: "not-an-org-number" },
    ],
    [
      "a choice with the name of another party beside it",
      start,
      { party: { existing: "lms", name: "Nord  universitet" } },
      { kind: "two-parties", chosen: "Læringsmiljøsenteret", name: "Nord universitet" },
    ],
    ["an owner whose org.nr is taken", orgNumber, {}, { kind: "org-number-taken", name: "Solsikken barnehage AS" }],
  ] as [string, Structure, Partial<Joining>, unknown][])("is refused for %s", (_what, structure, over, refusal) => {
    expect(joinParty(form2026, structure, joining(over))).toEqual({ ok: false, refusal });
  });
});

describe("the coordinator", () => {
  it("changes a member's roles", () => {
    const next = changed(
      changeMember(start, "turid", { memberId: "kari-fjordvik", writes: true, approves: true, at: later }),
    );

    expect(membershipsOf(next, "kari")[0]?.member).toMatchObject({ writes: true, approves: true });
  });

  it("removes a member", () => {
    expect(membershipsOf(changed(removeMember(start, "turid", "kari-fjordvik")), "kari")).toEqual([]);
  });

  it("corrects a party's names, even to its current one", () => {
    const next = changed(
      changeParty(form2026, start, "turid", {
        id: "nord",
        name: "Nord universitet",
        shortName: "NU",
        orgNumber: "934567897",
      }),
    );

    expect(party(next, "nord")).toMatchObject({
      kind: "uh",
      name: "Nord universitet",
      shortName: "NU",
      orgNumber: "934567897",
    });
  });

  it("removes a party, which then has no say, and restores it as it was", () => {
    const out = changed(setPartyRemoved(start, "turid", { partyId: "lms", removed: true }));

    expect(partiesOf(out).map(({ id }) => id)).not.toContain("lms");
    expect(participantsOf(out, measureId(1)).map(({ id }) => id)).not.toContain("lms");
    expect(membershipsOf(out, "lars")).toEqual([]);
    expect(changed(setPartyRemoved(out, "turid", { partyId: "lms", removed: false }))).toEqual(start);
  });

  it("cannot restore a party whose name or org.nr another party has taken", () => {
    const out = changed(
      setPartyRemoved(changed(joinParty(form2026, start, joining())), "turid", { partyId: "blomst", removed: true }),
    );
    const sameName = changed(
      joinParty(
        form2026,
        out,
        joining({
          memberId: "m2",
          personId: "eva",
          party: { created: { ...anew, id: "new", orgNumber: "934567897" } },
        }),
      ),
    );
    const sameNumber = changed(
      joinParty(
        form2026,
        out,
        joining({ memberId: "m2", personId: "eva", party: { created: { ...anew, id: "new", name: "Blomsten AS" } } }),
      ),
    );
    const back = { partyId: "blomst", removed: false };

    expect(setPartyRemoved(sameName, "turid", back)).toEqual({
      ok: false,
      refusal: { kind: "name-taken", name: "Blomsten barnehage AS" },
    });
    expect(setPartyRemoved(sameNumber, "turid", back)).toEqual({
      ok: false,
      refusal: { kind: "org-number-taken", name: "Blomsten AS" },
    });
  });

  it.each([
    [
      "anybody else changes a member",
      () => changeMember(start, "kari", { memberId: "lars-lms", writes: true, approves: true, at: later }),
      "not-coordinator",
    ],
    ["anybody else takes a member out", () => removeMember(start, "kari", "lars-lms"), "not-coordinator"],
    ["anybody else corrects a party", () => changeParty(form2026, start, "kari", anew), "not-coordinator"],
    [
      "anybody else takes a party out",
      () => setPartyRemoved(start, "kari", { partyId: "lms", removed: true }),
      "not-coordinator",
    ],
    [
      "a member is to do nothing",
      () => changeMember(start, "turid", { memberId: "lars-lms", writes: false, approves: false, at: later }),
      "no-role",
    ],
    [
      "there is no such member",
      () => changeMember(start, "turid", { memberId: "other", writes: true, approves: false, at: later }),
      "no-such-member",
    ],
    ["there is no such member", () => removeMember(start, "turid", "other"), "no-such-member"],
    ["it is the coordinator who is to go", () => removeMember(start, "turid", "turid-coordinator"), "last-coordinator"],
    [
      "it is the coordinating party",
      () => setPartyRemoved(start, "turid", { partyId: "coordinator", removed: true }),
      "no-such-party",
    ],
    ["there is no such party", () => changeParty(form2026, start, "turid", anew), "no-such-party"],
  ])("is refused when %s (%#)", (_what, outcome, kind) => {
    expect(outcome()).toMatchObject({ ok: false, refusal: { kind } });
  });

  it("can be any member of the coordinating party", () => {
    expect(isCoordinator(start, "turid")).toBe(true);
    expect(isCoordinator(start, "kari")).toBe(false);
  });
});
