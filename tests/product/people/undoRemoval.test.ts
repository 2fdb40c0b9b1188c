import { buttonsOf, type Card, textOf } from "../../../demo/card";
import type { TestBot } from "../../support/bot/bot";
import { open, partnership, save } from "../../support/bot/partnership";
import { playedOnce } from "../../support/bot/playedOnce";
import { settled, storedIn } from "../../support/database/stored";

describe("«Angre» after a removal or departure from a party", () => {
  let test: TestBot;
  let applicationId: string;
  const prisma = () => test.database.db.prisma;
  const at = () => ({ applicationId });
  const memberOf = (name: string) =>
    prisma().member.findFirstOrThrow({
      where: { applicationId, person: { name }, party: { kind: { not: "coordinator" } } },
    });
  const rolesOf = async (name: string) =>
    (await prisma().member.findMany({ where: { applicationId, person: { name } }, include: { party: true } })).map(
      ({ party, writes, approves }) => [party.name, writes, approves],
    );
  const removed = async (name: string): Promise<Card> => {
    const { kari } = test.user;
    const card = await kari.execute("member/edit", { ...at(), memberId: (await memberOf(name)).id });
    const asked = await kari.press(card, "member/askRemove");
    expect(textOf(asked)).toContain(`Fjerne ${name}?`);
    return kari.press(asked, "member/remove");
  };
  const unchangedBy = async (act: () => Promise<unknown>) => {
    await settled(test.database.db);
    const before = await storedIn(test.database.db);
    await act();
    expect(await storedIn(test.database.db)).toEqual(before);
  };

  let original: Awaited<ReturnType<typeof playedOnce<Awaited<ReturnType<typeof partnership>>>>>;
  beforeAll(async () => {
    original = await playedOnce(partnership);
  });
  afterAll(() => original.drop());
  beforeEach(async () => {
    test = await original.start();
    ({ applicationId } = original.played);
    await test.user.kari.execute("member/change", {
      ...at(),
      memberId: (await memberOf("Liv Strandheim")).id,
      roles: "writes",
    });
  });
  afterEach(async () => {
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });

  it("restores the person for the coordinator, and the person can do the same as before", async () => {
    const { kari, liv } = test.user;
    const card = await removed("Liv Strandheim");
    expect(textOf(card)).toContain("Liv Strandheim er tatt ut av Læringsmiljøsenteret.");
    expect(textOf(await open(liv, applicationId, "about"))).toContain("Det finner jeg ikke");

    const back = await kari.press(card, "Angre");

    expect(textOf(back)).toContain("Angret. Personen er med igjen.");
    expect(await rolesOf("Liv Strandheim")).toEqual([["Læringsmiljøsenteret", true, false]]);
  });

  it("restores a member who left, and the coordinator is told about that too", async () => {
    const { kari, liv } = test.user;
    const { id: memberId } = await memberOf("Liv Strandheim");
    const left = await liv.execute("role/leave", { ...at(), memberId });
    const from = test.client.mark;

    expect(textOf(await liv.press(left, "Angre"))).toContain("Angret. Du er med igjen.");

    expect(await rolesOf("Liv Strandheim")).toEqual([["Læringsmiljøsenteret", true, false]]);
    await kari.receive(from, "Liv Strandheim har angret, og er med for Læringsmiljøsenteret igjen.");
  });

  it("restores a member who left one of several parties", async () => {
    const { kari } = test.user;
    const left = await kari.execute("role/leave", { ...at(), memberId: (await memberOf("Kari Nordmo")).id });
    expect(textOf(left)).toContain("Du er ute.");

    expect(textOf(await kari.press(left, "Angre"))).toContain("Angret. Du er med igjen.");
    expect(await rolesOf("Kari Nordmo")).toContainEqual(["Fjordvik kommune", true, true]);
  });

  it("changes nothing if the members of the party have changed since", async () => {
    const { kari, per, tor } = test.user;
    const card = await removed("Liv Strandheim");
    const which = await tor.execute("party/joinKind", { ...at(), kind: "uh" });
    await tor.press(which, "party/joinAs", { party: (await partyOf("Læringsmiljøsenteret")).id, roles: "writes" });

    await unchangedBy(async () => expect(textOf(await kari.press(card, "Angre"))).toContain("så jeg angret ingenting"));

    const left = await tor.execute("role/leave", { ...at(), memberId: (await memberOf("Tor Fremmed")).id });
    const again = await per.execute("party/joinKind", { ...at(), kind: "uh" });
    await per.press(again, "party/joinAs", { party: (await partyOf("Læringsmiljøsenteret")).id, roles: "writes" });
    await unchangedBy(async () => expect(textOf(await tor.press(left, "Angre"))).toContain("Ikke angret"));
  });

  it("says what goes with a party, brings it back, and says so; a party taken out can be taken in later too", async () => {
    const { kari, liv } = test.user;
    const { id: partyId } = await partyOf("Læringsmiljøsenteret");
    const { id: measureId } = await prisma().measure.findFirstOrThrow();
    await save(liv, await open(liv, applicationId, "teacherEducation", measureId), { text: "Studentene er med." });
    await liv.execute("walk/send", at());
    const party = await kari.execute("party/edit", { ...at(), partyId });

    const asked = await kari.press(party, "Fjern");
    expect(textOf(asked)).toContain("Fjerne Læringsmiljøsenteret?");
    expect(textOf(asked)).toContain("Da skjules 1 svar og 0 kr.");
    expect(textOf(asked)).toContain("1 person er ikke lenger med.");
    const gone = await kari.press(asked, "Fjern");
    expect(textOf(await kari.press(gone, "Angre"))).toContain("Angret. Parten er med igjen");
    expect(textOf(await open(liv, applicationId, "about"))).not.toContain("Det finner jeg ikke");

    await kari.press(asked, "Fjern");
    const list = await kari.execute("parties/list", at());
    expect(textOf(list)).toContain("Tatt ut");
    const back = await kari.press(list, ({ verb, data }) => verb === "party/restore" && data.partyId === partyId);
    expect(textOf(back)).toContain("Angret. Parten er med igjen");
    expect(textOf(back)).not.toContain("Tatt ut");
  });

  it("works once, and a second press changes nothing", async () => {
    const { kari } = test.user;
    const card = await removed("Liv Strandheim");
    await kari.press(card, "Angre");
    await unchangedBy(async () => expect(textOf(await kari.press(card, "Angre"))).toContain("så jeg angret ingenting"));
  });

  it("works for the person who made the change, not for a removed member or a former role holder", async () => {
    const { kari, liv, per } = test.user;
    const { id: partyId } = await partyOf("Læringsmiljøsenteret");
    const { personId } = await memberOf("Liv Strandheim");
    const card = await removed("Liv Strandheim");
    const button = buttonsOf(card).find(({ verb }) => verb === "member/restore");
    await unchangedBy(async () => {
      expect(textOf(await liv.execute("role/undoLeave", { ...at(), partyId }))).toContain("Det finner jeg ikke");
      expect(textOf(await per.execute("member/restore", { ...button?.data }))).toContain("Dette gjør koordinatoren");
      expect(textOf(await per.execute("role/undoLeave", { ...at(), partyId }))).toContain("kortet er gammelt");
    });
    await kari.press(card, "Angre");

    const { id: memberId } = await memberOf("Liv Strandheim");
    const { personId: colleague } = await memberOf("Per Nyvoll");
    await liv.execute("role/hand", { ...at(), memberId, colleague });
    await unchangedBy(async () => {
      expect(textOf(await liv.execute("role/undoLeave", { ...at(), partyId }))).toContain("Ikke angret");
      expect(textOf(await kari.execute("member/restore", { ...at(), partyId, personId }))).toContain(
        "kortet er gammelt",
      );
    });
  });

  it("works on the same day only, and an old card restores nobody's role", async () => {
    const { liv } = test.user;
    const { partyId, personId, id: memberId } = await memberOf("Liv Strandheim");
    await prisma().member.delete({ where: { id: memberId } });
    const details = { partyId, personId, writes: true, approves: false };
    await prisma().audit.create({
      data: {
        ...{ applicationId, personId, act: "member-removed", details, conversationId: "chat", activityId: "old" },
        at: new Date(Date.now() - 25 * 60 * 60 * 1000),
      },
    });
    await unchangedBy(async () =>
      expect(textOf(await liv.execute("role/undoLeave", { ...at(), partyId }))).toContain("Ikke angret"),
    );
  });

  const partyOf = (name: string) => prisma().party.findFirstOrThrow({ where: { applicationId, name } });
});
