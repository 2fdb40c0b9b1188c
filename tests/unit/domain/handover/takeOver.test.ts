import {
  isCoordinator,
  type Member,
  membershipsOf,
  type Party,
  type Structure,
} from "../../../../domain/application/structure";
import { concernedBy, newsOfAsking, newsOfOutcome } from "../../../../domain/handover/newsOfOutcome";
import {
  agree,
  askedAbout,
  askToTakeOver,
  awaitedOwners,
  endInTime,
  isPending,
  refuseTakeOver,
  saidByAsking,
  stillHere,
  type TakeOver,
  type TakeOverAnswer,
  withdraw,
} from "../../../../domain/handover/takeOver";
import { aMember, anApplication, fjordvik, later, noon } from "../../../support/application/application";

const dalen: Party = { ...fjordvik, id: "dalen", name: "Dalen kommune", orgNumber: "920000002" };
const DAY = 24 * 60 * 60 * 1000;

/** Kari writes and Ola approves for Fjordvik, Eli approves for Dalen, Turid is the coordinator. */
const withTwoOwners = (...more: Member[]): Structure => {
  const start = anApplication();
  return {
    ...start,
    parties: [...start.parties, dalen],
    members: [...start.members, aMember("eli", "Eli Øvelse", "dalen"), ...more],
  };
};
const withOneOwner = (...more: Member[]): Structure => {
  const start = anApplication();
  return { ...start, members: [...start.members, ...more] };
};

const asking = (structure: Structure, by: string, reason = "Turid svarer ikke.") =>
  askToTakeOver(structure, { id: "one", by, byName: by, reason, at: noon });
function asked(structure: Structure, by: string): TakeOver {
  const outcome = asking(structure, by);
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value;
}
const answer = (by: string, over: Partial<TakeOverAnswer> = {}) => ({
  id: "one",
  by,
  byName: by,
  at: later,
  newMemberId: "new",
  ...over,
});
const awaitedIn = (structure: Structure, takeOver: TakeOver) =>
  awaitedOwners(structure, takeOver).map(({ party }) => party.id);
const refusalOf = (outcome: { ok: true } | { ok: false; refusal: { kind: string } }) =>
  outcome.ok ? null : outcome.refusal.kind;

describe("a request to take over", () => {
  it("needs all owners if a writer asks, and the other owners if an approver asks", () => {
    const structure = withTwoOwners();
    expect(awaitedIn(structure, asked(structure, "kari"))).toEqual(["fjordvik", "dalen"]);
    expect(awaitedIn(structure, asked(structure, "ola"))).toEqual(["dalen"]);
  });

  it("needs a second person of the only owner: nobody takes the lead alone", () => {
    const structure = withOneOwner(aMember("eva", "Eva Øvelse", "fjordvik"));
    const takeOver = asked(structure, "ola");
    expect(awaitedIn(structure, takeOver)).toEqual(["fjordvik"]);
    expect(askedAbout(structure, takeOver, "ola")).toEqual([]);
    expect(askedAbout(structure, takeOver, "eva").map(({ id }) => id)).toEqual(["fjordvik"]);
    expect(refusalOf(asking(withOneOwner(), "ola"))).toBe("nobody-else");
  });

  it("does not need the absent coordinator, even one who can approve for an owner", () => {
    const structure = withTwoOwners(aMember("turid", "Turid Testesen", "fjordvik"));
    const alone = { ...structure, members: structure.members.filter(({ personId }) => personId !== "ola") };
    expect(awaitedIn(alone, asked(alone, "kari"))).toEqual(["dalen"]);
    expect(askedAbout(structure, asked(structure, "kari"), "turid")).toEqual([]);
  });

  it.each([
    ["who leads already", "turid", "not-owner"],
    ["a private owner", "siri", "not-owner"],
    ["a university", "lars", "not-owner"],
    ["a stranger", "nobody", "not-owner"],
  ])("is refused to %s", (_who, by, kind) => {
    expect(refusalOf(asking(withTwoOwners(), by))).toBe(kind);
    expect(refusalOf(saidByAsking(withTwoOwners(), by, noon))).toBe(kind);
  });

  it("is refused to the coordinator, even one who belongs to an owner", () => {
    expect(refusalOf(asking(withTwoOwners(aMember("turid", "Turid Testesen", "fjordvik")), "turid"))).toBe("not-owner");
  });

  it("needs a reason, and a short one", () => {
    expect(refusalOf(asking(withTwoOwners(), "kari", " \n"))).toBe("no-reason");
    expect(refusalOf(asking(withTwoOwners(), "kari", "x".repeat(2001)))).toBe("reason-too-long");
  });

  it("is sent to the people asked, to the coordinator and to the person replaced", () => {
    const structure = withTwoOwners();
    const takeOver = asked(structure, "kari");
    const told = newsOfAsking(structure, takeOver, { ...takeOver, id: "older", asker: "ola" });
    expect(told.map((notice) => [notice.kind, "personId" in notice && notice.personId])).toEqual([
      ["take-over", "turid"],
      ["take-over", "ola"],
      ["take-over", "eli"],
      ["take-over-news", "ola"],
    ]);
    expect(newsOfAsking(structure, takeOver, takeOver)).toHaveLength(3);
  });
});

describe("a vote for the take-over", () => {
  it("by the last owner hands the lead over and leaves all other memberships", () => {
    const structure = withTwoOwners(aMember("turid", "Turid Testesen", "fjordvik"));
    const once = agree(structure, asked(structure, "kari"), answer("ola"));
    if (!once.ok) throw new Error(once.refusal.kind);
    expect(once.value.takeOver.ended).toBeNull();
    expect(once.value.structure).toBe(structure);

    const twice = agree(structure, once.value.takeOver, answer("eli"));
    if (!twice.ok) throw new Error(twice.refusal.kind);
    const { structure: after, takeOver } = twice.value;
    expect(takeOver.ended).toEqual({ how: "taken", by: { personId: "eli", name: "eli" }, at: later });
    expect(isCoordinator(after, "kari")).toBe(true);
    expect(isCoordinator(after, "turid")).toBe(false);
    expect(membershipsOf(after, "turid").map(({ party }) => party.id)).toEqual(["fjordvik"]);
    expect(membershipsOf(after, "kari").map(({ party }) => party.id)).toEqual(["fjordvik", "coordinator"]);
  });

  it("counts once for each owner the person speaks for", () => {
    const structure = withTwoOwners(aMember("ola", "Ola Eksempel", "dalen"));
    const outcome = agree(structure, asked(structure, "kari"), answer("ola"));
    expect(outcome).toMatchObject({ ok: true, value: { takeOver: { agreed: ["fjordvik", "dalen"] } } });
    const half = { ...asked(structure, "kari"), agreed: ["fjordvik"] };
    expect(refusalOf(agree(withTwoOwners(), half, answer("ola")))).toBe("not-asked");
  });

  it.each(["kari", "turid", "siri", "lars", "nobody"])("is not accepted from %s", (by) => {
    const structure = withTwoOwners();
    expect(refusalOf(agree(structure, asked(structure, "kari"), answer(by)))).toBe("not-asked");
    if (by !== "nobody")
      expect(refusalOf(refuseTakeOver(structure, asked(structure, "kari"), answer(by)))).toBe("not-asked");
  });
});

describe("the end of the request", () => {
  const structure = withTwoOwners();
  const takeOver = asked(structure, "kari");

  it("comes with one owner's no, or when the coordinator reports back", () => {
    expect(refuseTakeOver(structure, takeOver, answer("eli"))).toMatchObject({ value: { ended: { how: "refused" } } });
    expect(stillHere(structure, takeOver, answer("turid"))).toMatchObject({ value: { ended: { how: "here" } } });
    expect(refusalOf(stillHere(structure, takeOver, answer("eli")))).toBe("not-asked");
  });

  it("comes when the asker, and nobody else, withdraws it", () => {
    expect(withdraw(structure, takeOver, answer("kari"))).toMatchObject({ value: { ended: { how: "withdrawn" } } });
    for (const by of ["ola", "eli", "turid", "siri"])
      expect(refusalOf(withdraw(structure, takeOver, answer(by)))).toBe("not-asked");
  });

  it("is attributed to nobody if the request has expired", () => {
    const late = new Date(noon.getTime() + 14 * DAY);
    const end = (one: TakeOver, at: Date) => endInTime(structure, one, { newMemberId: "new", at });
    expect(end(takeOver, later)).toBeNull();
    const over = end(takeOver, late);
    expect(over?.takeOver.ended).toEqual({ how: "lapsed", by: null, at: late });
    expect(over?.structure).toBe(structure);
    expect(end(over?.takeOver as TakeOver, late)).toBeNull();
    expect(newsOfOutcome(structure, takeOver, null)).toHaveLength(4);
  });

  it("is sent to everybody concerned except the person who pressed", () => {
    expect([...concernedBy(structure, takeOver)].sort()).toEqual(["eli", "kari", "ola", "turid"]);
    const told = newsOfOutcome(structure, takeOver, "eli");
    expect(told.map((notice) => notice.kind === "take-over-news" && [notice.personId, notice.led])).toEqual([
      ["kari", false],
      ["turid", true],
      ["ola", false],
    ]);
  });

  it("comes automatically after fourteen days, and when the asker has left or leads already", () => {
    const inDays = (days: number) => new Date(noon.getTime() + days * DAY);
    expect(isPending(structure, takeOver, inDays(13.9))).toBe(true);
    expect(isPending(structure, takeOver, inDays(14))).toBe(false);
    const left = { ...structure, members: structure.members.filter(({ personId }) => personId !== "kari") };
    expect(isPending(left, takeOver, later)).toBe(false);
    expect(isPending(withTwoOwners(aMember("kari", "Kari Prøve", "coordinator")), takeOver, later)).toBe(false);
  });

  it.each([agree, refuseTakeOver, stillHere, withdraw] as const)("prevents any further answer: %p", (act) => {
    const over: TakeOver = { ...takeOver, ended: { how: "refused", by: null, at: later } };
    for (const by of ["ola", "turid", "kari"]) {
      expect(refusalOf(act(structure, over, answer(by)))).toBe("stale");
      expect(refusalOf(act(structure, null, answer(by)))).toBe("stale");
      expect(refusalOf(act(structure, takeOver, answer(by, { id: "another" })))).toBe("stale");
      const late = answer(by, { at: new Date(noon.getTime() + 14 * DAY) });
      expect(refusalOf(act(structure, takeOver, late))).toBe("stale");
    }
  });
});

describe("the last vote", () => {
  const structure = withTwoOwners();
  const takeOver = { ...asked(structure, "ola"), toldAt: noon };
  const minutesAfter = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
  const agreed = (at: Date, one: TakeOver = takeOver) => {
    const outcome = agree(structure, one, answer("eli", { at }));
    if (!outcome.ok) throw new Error(outcome.refusal.kind);
    return outcome.value;
  };
  const settled = agreed(minutesAfter(5)).takeOver;
  const end = (one: TakeOver, at: Date, within = structure) => endInTime(within, one, { newMemberId: "new", at });

  it("changes nothing until the coordinator has had a working day", () => {
    expect(settled).toMatchObject({ ended: null, settled: { by: { personId: "eli", name: "eli" } } });
    expect(agreed(minutesAfter(5)).structure).toBe(structure);
    expect(end(settled, new Date(later.getTime() - 1))).toBeNull();

    const over = end(settled, later);

    expect(over?.takeOver.ended).toEqual({ how: "taken", by: { personId: "eli", name: "eli" }, at: later });
    expect(over && isCoordinator(over.structure, "ola")).toBe(true);
    expect(over && isCoordinator(over.structure, "turid")).toBe(false);
  });

  it("takes effect at once if that day has passed already", () => {
    expect(agreed(later).takeOver.ended).toMatchObject({ how: "taken" });
  });

  it("starts the working day when the coordinator is told, or at the request if telling is impossible", () => {
    const toldLate = { ...settled, toldAt: minutesAfter(120) };
    expect(end(toldLate, later)).toBeNull();
    expect(end(toldLate, new Date(later.getTime() + 120 * 60_000))).not.toBeNull();
    expect(end({ ...settled, toldAt: null }, later)).not.toBeNull();
  });

  it("can be stopped in the meantime by the coordinator, an owner and the asker, without new requests to vote", () => {
    const at = minutesAfter(10);
    expect(stillHere(structure, settled, answer("turid", { at }))).toMatchObject({ value: { ended: { how: "here" } } });
    expect(refuseTakeOver(structure, settled, answer("eli", { at }))).toMatchObject({
      value: { ended: { how: "refused" } },
    });
    expect(withdraw(structure, settled, answer("ola", { at }))).toMatchObject({
      value: { ended: { how: "withdrawn" } },
    });
    expect(askedAbout(structure, settled, "eli")).toEqual([]);
    for (const act of [stillHere, refuseTakeOver, withdraw])
      expect(refusalOf(act(structure, settled, answer("turid", { at: later })))).toBe("stale");
  });

  it("lapses if the asker has left in the meantime", () => {
    const left = { ...structure, members: structure.members.filter(({ personId }) => personId !== "ola") };
    expect(end(settled, later, left)).toMatchObject({ takeOver: { ended: { how: "lapsed" } }, structure: left });
  });
});

describe("people who joined after the request", () => {
  const came = new Date(noon.getTime() + 1);
  const newcomer = (personId: string, partyId: string) =>
    aMember(personId, personId, partyId, { joinedAt: came, admittedAt: came });

  it("cannot vote, and their owner is not waited for", () => {
    const before = withTwoOwners();
    const takeOver = asked(before, "kari");
    const vika: Party = { ...fjordvik, id: "vika", name: "Vika kommune" };
    const after = {
      ...before,
      parties: [...before.parties, vika],
      members: [...before.members, newcomer("per", "fjordvik"), newcomer("eva", "vika")],
    };
    expect(awaitedIn(after, takeOver)).toEqual(["fjordvik", "dalen"]);
    for (const by of ["per", "eva"])
      for (const act of [agree, refuseTakeOver]) expect(refusalOf(act(after, takeOver, answer(by)))).toBe("not-asked");
  });

  it("cannot become coordinator through an earlier request, and an unconfirmed newcomer cannot make one", () => {
    const structure = withTwoOwners();
    const takeOver = asked(structure, "kari");
    const again = structure.members.map((each) => (each.personId === "kari" ? { ...each, admittedAt: came } : each));
    expect(isPending({ ...structure, members: again }, takeOver, later)).toBe(false);
    const unknown = withTwoOwners(aMember("tor", "Tor", "fjordvik", { approves: false, admittedAt: null }));
    expect(refusalOf(asking(unknown, "tor"))).toBe("not-owner");
  });
});
