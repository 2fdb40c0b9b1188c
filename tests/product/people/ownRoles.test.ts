import { inputsOf, textOf } from "../../../demo/card";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { joinNew, open, partnership, save, typedIn } from "../../support/bot/partnership";
import { settled, storedIn } from "../../support/database/stored";

describe("«Mine roller»", () => {
  let test: TestBot;
  let applicationId: string;
  let measureId: string;
  const prisma = () => test.database.db.prisma;
  const role = async (name: keyof TestBot["user"]) =>
    test.user[name].press(await test.user[name].execute("me/roles", { applicationId }), "role/edit");
  const idOf = async (name: string) => (await prisma().person.findFirstOrThrow({ where: { name } })).id;

  beforeEach(async () => {
    test = await startTestBot();
    ({ applicationId } = await partnership(test));
    measureId = (await prisma().measure.findFirstOrThrow({ where: { number: 1 } })).id;
    const { liv } = test.user;
    await save(liv, await open(liv, applicationId, "teacherEducation", measureId), { text: "Studentene er med." });
  });
  afterEach(async () => {
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });

  it("transfers one's sections to a colleague in the team, who gets a card and finds the texts", async () => {
    const { liv, tor, kari } = test.user;
    await tor.say("hei");
    const home = await liv.press(await liv.say("mine oppgaver"), "Mine roller");
    const from = test.client.mark;

    await liv.press(await liv.press(home, "role/edit"), "role/hand", { colleague: await idOf("Tor Fremmed") });

    expect(textOf(await tor.receive(from, "Du har overtatt"))).toContain(
      "Liv Strandheim har gitt deg oppgavene sine for Læringsmiljøsenteret",
    );
    expect(textOf(await kari.receive(from, "En endring blant deltakerne"))).toContain("til Tor Fremmed");
    expect(typedIn(await open(tor, applicationId, "teacherEducation", measureId), "text")).toBe("Studentene er med.");
    expect(textOf(await open(liv, applicationId, "teacherEducation", measureId))).toContain("Det finner jeg ikke");
  });

  it("lets a member leave; the texts stay with the party, and the coordinator sees that nobody remains", async () => {
    const { liv, kari } = test.user;
    const from = test.client.mark;

    const asked = await liv.press(await role("liv"), "Gå ut");
    expect(textOf(asked)).toContain("Læringsmiljøsenteret har da ingen som skriver eller godkjenner.");
    expect(textOf(await liv.press(asked, "Bli med videre"))).toContain("Her skriver og godkjenner du.");
    const out = await liv.press(asked, "Gå ut");

    expect(textOf(out)).toContain("Du er ikke lenger med");
    const told = textOf(await kari.receive(from, "Liv Strandheim er ikke lenger med for Læringsmiljøsenteret"));
    expect(told).toContain("Nå er det ingen igjen i Læringsmiljøsenteret");
    expect(
      (await prisma().answer.findFirstOrThrow({ where: { section: { sectionId: "teacherEducation" } } })).value,
    ).toBe("Studentene er med.");
    expect(textOf(await kari.say("mine oppgaver"))).toContain("LMS");
  });

  it("lets the coordinator transfer the role, but not leave it without a successor", async () => {
    const { kari, liv } = test.user;
    const roles = await kari.execute("me/roles", { applicationId });
    const { id: memberId } = await prisma().member.findFirstOrThrow({ where: { party: { kind: "coordinator" } } });
    const card = await kari.press(roles, ({ verb, data }) => verb === "role/edit" && data.memberId === memberId);

    expect(textOf(await kari.press(card, "Gå ut"))).toContain("Du er den eneste koordinatoren.");
    await kari.press(card, "role/hand", { colleague: await idOf("Liv Strandheim") });

    expect(textOf(await liv.execute("parties/list", { applicationId }))).toContain("Deltakere");
    expect(textOf(await kari.execute("parties/list", { applicationId }))).toContain("Dette gjør koordinatoren");
  });

  it("lists the application's members while the team roster is unavailable, and a member can leave", async () => {
    const { liv, kari } = test.user;
    test.connector.failRoster(502);
    const card = await role("liv");

    expect(textOf(card)).toContain("Her skriver og godkjenner du.");
    expect(textOf(card)).toContain("Teams svarer ikke akkurat nå.");
    const [colleague] = inputsOf(card);
    expect(colleague?.choices.map(({ title }) => title).sort()).toEqual(["Anne Lerkedal", "Kari Nordmo", "Per Nyvoll"]);
    expect(JSON.stringify(card)).toContain('"placeholder":"Velg …"');
    expect(textOf(await kari.execute("parties/invite", { applicationId }))).toContain("Teams svarer ikke");
    const asked = await liv.press(card, "Gå ut");
    expect(textOf(await liv.press(asked, "Gå ut"))).toContain("Du er ikke lenger med");
  });

  it("lets one person represent several parties, and leave one of them", async () => {
    const { liv } = test.user;
    await joinNew(liv, applicationId, "union", { name: "Skolenes landsforbund" });
    expect(
      textOf(await liv.execute("approval/show", { applicationId, measureId: null, sectionId: "consultation" })),
    ).toContain("Skolenes landsforbund");
    const { id: memberId } = await prisma().member.findFirstOrThrow({
      where: { party: { name: "Skolenes landsforbund" } },
    });
    const left = await liv.execute("role/leave", { applicationId, memberId });

    expect(textOf(left)).toContain("Du er ute.");
    expect(textOf(left)).toContain("Læringsmiljøsenteret");
    expect(textOf(left)).not.toContain("Skolenes landsforbund");
  });

  it("changes no other person's role, and nothing without a chosen colleague", async () => {
    const { liv, tor, per } = test.user;
    const own = await prisma().member.findFirstOrThrow({ where: { person: { name: "Liv Strandheim" } } });
    const colleague = await idOf("Per Nyvoll");
    await tor.say("hei");
    await settled(test.database.db);
    const before = await storedIn(test.database.db);

    for (const verb of ["role/edit", "role/hand", "role/leave"]) {
      const data = { applicationId, memberId: own.id, colleague };
      expect(textOf(await per.execute(verb, data))).toContain("kortet er gammelt");
      expect(textOf(await tor.execute(verb, data))).toContain("Det finner jeg ikke");
    }
    const unchosen = await liv.press(await role("liv"), "role/hand", { colleague: "" });
    expect(textOf(unchosen)).toContain("Velg hvem som skal overta.");
    expect(inputsOf(unchosen).map(({ id }) => id)).toEqual(["colleague"]);
    expect(await storedIn(test.database.db)).toEqual(before);
  });
});
