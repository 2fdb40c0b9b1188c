import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import { eva, startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { open, partnership, save, typedIn } from "../../support/bot/partnership";
import { settled, storedIn } from "../../support/database/stored";

describe("A deputy", () => {
  let test: TestBot;
  let applicationId: string;
  let measureId: string;
  const clock = testClock();
  const prisma = () => test.database.db.prisma;
  const at = () => ({ applicationId });
  const idOf = async (name: string) => (await prisma().person.findFirstOrThrow({ where: { name } })).id;
  const place = (sectionId: string) => ({ applicationId, measureId, sectionId });
  const rowsOf = (card: Card) => buttonsOf(card).map(({ verb }) => verb);

  /** A person chooses a deputy under «Mine roller». */
  const choose = async (who: "kari" | "liv" | "per", deputy: string): Promise<Card> => {
    const user = test.user[who];
    const card = await user.press(await user.execute("me/roles", at()), "deputy/edit");
    return user.press(card, "deputy/set", { deputy: deputy === "" ? "none" : await idOf(deputy) });
  };
  /** Chooses a deputy, who then steps in from the card about it. */
  const stoodIn = async (who: "kari" | "liv" | "per", by: "tor" | "anne" | "per" = "tor"): Promise<Card> => {
    const user = test.user[by];
    await user.say("hei");
    const from = test.client.mark;
    await choose(who, user.account.name);
    return user.press(await user.receive(from, "Du er stedfortreder"), "Trå inn");
  };

  beforeEach(async () => {
    clock.at = new Date("2027-01-11T12:00:00Z");
    test = await startTestBot({ clock });
    ({ applicationId } = await partnership(test));
    measureId = (await prisma().measure.findFirstOrThrow({ where: { number: 1 } })).id;
    await test.user.tor.say("hei");
    await settled(test.database.db);
  });
  afterEach(async () => {
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });

  it("is chosen by a person, is told, steps in, writes for that person, and steps out again", async () => {
    const { liv, tor, kari } = test.user;
    const start = test.client.mark;
    expect(textOf(await choose("liv", "Tor Fremmed"))).toContain("Takk, lagret.");
    const card = await tor.receive(start, "Du er stedfortreder for Liv Strandheim");
    expect(textOf(await open(tor, applicationId, "teacherEducation", measureId))).toContain("Det finner jeg ikke");

    const from = test.client.mark;
    expect(textOf(await tor.press(card, "Trå inn"))).toContain("Du står inn for Liv Strandheim nå");
    expect(textOf(await liv.receive(from, "Tor Fremmed står inn for deg nå"))).toContain("Jeg er tilbake");
    await kari.receive(from, "Tor Fremmed står inn for Liv Strandheim nå");
    await save(tor, await open(tor, applicationId, "teacherEducation", measureId), { text: "Skrevet av Tor." });
    expect(typedIn(await open(liv, applicationId, "teacherEducation", measureId), "text")).toBe("Skrevet av Tor.");
    const written = await prisma().answer.findFirstOrThrow({ where: { section: { sectionId: "teacherEducation" } } });
    expect(written.writtenById).toBe(await idOf("Tor Fremmed"));
    expect(textOf(await kari.execute("parties/list", at()))).toContain("stedfortreder for Liv Strandheim");

    const home = await tor.say("mine oppgaver");
    expect(textOf(home)).toContain("Behovsmelding 2027");
    const out = await tor.press(home, "deputy/stepOut");
    expect(textOf(out)).toContain("Du står ikke lenger inn for Liv Strandheim");
    expect(textOf(await open(tor, applicationId, "teacherEducation", measureId))).toContain("Det finner jeg ikke");
    expect(typedIn(await open(liv, applicationId, "teacherEducation", measureId), "text")).toBe("Skrevet av Tor.");
    expect(rowsOf(await tor.say("mine oppgaver"))).toContain("deputy/stepIn");
  });

  it("steps out when the person is back", async () => {
    const { liv, tor } = test.user;
    await stoodIn("liv");
    const from = test.client.mark;

    const back = await liv.press(await liv.say("mine oppgaver"), "deputy/back");

    expect(textOf(back)).toContain("Tor Fremmed står ikke lenger inn for deg");
    await tor.receive(from, "Du står ikke lenger inn for Liv Strandheim");
    expect(textOf(await tor.execute("me/roles", at()))).toContain("Det finner jeg ikke");
    expect(await prisma().member.count({ where: { standsInForId: { not: null } } })).toBe(0);
  });

  it("steps out when the coordinator removes the deputy or the person", async () => {
    const { kari, tor } = test.user;
    await stoodIn("liv");
    const card = await kari.execute("reminders/person", { ...at(), personId: await idOf("Liv Strandheim") });
    expect(textOf(card)).toContain("Tor Fremmed står inn for Liv Strandheim nå.");
    const from = test.client.mark;
    await kari.press(card, "reminders/setDeputy", { deputy: "none" });
    await tor.receive(from, "Du er ute igjen");
    expect(rowsOf(await tor.say("mine oppgaver"))).not.toContain("deputy/stepIn");

    await stoodIn("per");
    const { id: memberId } = await prisma().member.findFirstOrThrow({
      where: { person: { name: "Per Nyvoll" }, standsInForId: null },
    });
    await kari.execute("member/remove", { ...at(), memberId });
    expect(await prisma().member.count({ where: { person: { name: "Tor Fremmed" } } })).toBe(0);
  });

  it("approves under the deputy's own name, and the final documents name the represented person", async () => {
    const { kari, liv, tor } = test.user;
    await stoodIn("liv");
    await save(liv, await open(liv, applicationId, "teacherEducation", measureId), { text: "Nye studier." });
    await liv.execute("walk/send", at());
    const approved = await tor.press(await tor.execute("approval/show", place("teacherEducation")), "section/approve");
    expect(textOf(approved)).toContain("er godkjent av deg");
    expect(textOf(await liv.execute("approval/show", place("teacherEducation")))).toContain(
      "Godkjent av Tor Fremmed, stedfortreder for Liv Strandheim.",
    );
    expect(textOf(await kari.execute("approval/show", place("teacherEducation")))).toContain(
      "Godkjent av Tor Fremmed, stedfortreder for Liv Strandheim.",
    );
    await liv.execute("deputy/back", at());

    await kari.press(await kari.execute("final/ask", at()), "final/confirm", { reason: "Fristen er her." });
    const draft = await prisma().draft.findFirstOrThrow({ where: { applicationId } });
    expect(JSON.stringify(draft.outline)).toContain("Tor Fremmed, stedfortreder for Liv Strandheim");
  });

  it("of the coordinator leads the writing temporarily, and the coordinator keeps the role", async () => {
    const { kari, per } = test.user;
    await stoodIn("kari", "per");
    expect(textOf(await per.execute("parties/list", at()))).toContain(
      "Kari Nordmo, Per Nyvoll (stedfortreder for Kari Nordmo)",
    );
    const { id: memberId } = await prisma().member.findFirstOrThrow({
      where: { party: { kind: "coordinator" }, person: { name: "Per Nyvoll" } },
    });
    for (const verb of ["role/edit", "role/leave", "role/hand"])
      expect(textOf(await per.execute(verb, { ...at(), memberId, colleague: await idOf("Tor Fremmed") }))).toContain(
        "kortet er gammelt",
      );
    await kari.execute("deputy/back", at());
    expect(textOf(await per.execute("parties/list", at()))).toContain("Dette gjør koordinatoren");
    expect(textOf(await kari.execute("parties/list", at()))).toContain("Deltakere");
  });

  it("keeps their own membership in the same party", async () => {
    const { kari, tor } = test.user;
    const which = await tor.execute("party/joinKind", { ...at(), kind: "municipalOwner" });
    await tor.press(which, "party/joinAs", { roles: "writes" });
    await stoodIn("kari");
    const roles = await tor.execute("me/roles", at());
    expect(textOf(roles)).toContain("Du står inn her:");
    await tor.press(roles, "deputy/stepOut");
    const own = await prisma().member.findMany({ where: { person: { name: "Tor Fremmed" } } });
    expect(own).toMatchObject([{ writes: true, approves: false, standsInForId: null }]);
    expect(textOf(await kari.execute("me/roles", at()))).toContain("Tor Fremmed");
  });

  it("steps in once, however many presses come at the same time", async () => {
    const { tor } = test.user;
    await choose("liv", "Tor Fremmed");
    const personId = await idOf("Liv Strandheim");
    const cards = await Promise.all(
      Array.from({ length: 4 }, () => tor.execute("deputy/stepIn", { ...at(), personId })),
    );
    for (const card of cards) expect(textOf(card)).toContain("Du står inn for Liv Strandheim nå");
    expect(await prisma().member.count({ where: { person: { name: "Tor Fremmed" } } })).toBe(1);
    expect(await prisma().audit.count({ where: { act: "stepped-in" } })).toBe(1);
  });

  it("cannot step in without being chosen, and cannot be chosen from outside the application and the team", async () => {
    const { liv, per } = test.user;
    await test.elsewhere().as(eva).say("hei");
    await choose("liv", "Tor Fremmed");
    await settled(test.database.db);
    const before = await storedIn(test.database.db);
    const personId = await idOf("Liv Strandheim");

    for (const verb of ["deputy/stepIn", "deputy/stepOut"])
      expect(textOf(await per.execute(verb, { ...at(), personId }))).toContain("kortet er gammelt");
    expect(
      textOf(
        await test
          .elsewhere()
          .as(eva)
          .execute("deputy/stepIn", { ...at(), personId }),
      ),
    ).toContain("Det finner jeg ikke");
    const wrong = await liv.execute("deputy/set", { ...at(), deputy: await idOf("Eva Annetsted") });
    expect(textOf(wrong)).toContain("Velg en av dem i listen.");
    expect(inputsOf(wrong)[0]?.value).toBe(await idOf("Tor Fremmed"));
    expect(await storedIn(test.database.db)).toEqual(before);
  });
});
