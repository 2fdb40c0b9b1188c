import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import type { Listed } from "../../../demo/connector";
import { people, startTestBot, type TestBot } from "../../support/bot/bot";
import { joinNew, partnership, SETTING_UP } from "../../support/bot/partnership";

const everybody: readonly Listed[] = Object.values(people);
const { tor, liv } = people;

describe("A person with a name from Teams", () => {
  let test: TestBot;
  let applicationId: string;
  beforeEach(async () => {
    test = await startTestBot();
    ({ applicationId } = await partnership(test));
  });
  afterEach(() => test.stop());

  const person = (teamsId: string) => test.database.db.prisma.person.findFirst({ where: { teamsId } });
  const installed = (from: Listed) =>
    test.client.deliver({ ...test.user.tor.activity("chat", { type: "installationUpdate", action: "add" }), from });
  /** The same account as the bot sees it after a new channel registration. */
  const again = { ...liv, id: "29:new-id-of-liv" };

  it("keeps the known name if an installation event comes without one", async () => {
    await installed({ id: liv.id, aadObjectId: liv.aadObjectId });

    expect(await person(liv.id)).toMatchObject({ name: "Liv Strandheim" });
    const card = await test.user.kari.execute("parties/list", { applicationId });
    expect(textOf(card)).toContain("Liv Strandheim");
    expect(textOf(card)).not.toContain("Ukjent");
  });

  it("is looked up among the members of the conversation if the name is not known yet", async () => {
    await installed({ id: tor.id, aadObjectId: tor.aadObjectId });

    expect(await person(tor.id)).toMatchObject({ name: "Tor Fremmed" });
  });

  it("has a placeholder name while the lookup fails, and the real name as soon as Teams provides it", async () => {
    test.connector.failRoster(503);
    await installed({ id: tor.id });
    expect(await person(tor.id)).toMatchObject({ name: "Gjest uten navn" });
    test.connector.failRoster(null);

    await test.user.tor.say("hei");
    expect(await person(tor.id)).toMatchObject({ name: "Tor Fremmed", aadObjectId: tor.aadObjectId });
  });

  it("keeps the known object id if an activity leaves it out", async () => {
    await test.client.deliver({
      ...test.user.liv.activity("chat", { type: "message", text: "hei" }),
      from: { id: liv.id, name: liv.name },
    });
    expect(await person(liv.id)).toMatchObject({ aadObjectId: liv.aadObjectId });
  });

  it("is recognised by tenant and object id under a new Teams id, with all roles and data", async () => {
    const before = await person(liv.id);
    const home = await test.client.as(again).say("mine oppgaver");

    expect(textOf(home)).toContain("Behovsmelding 2027");
    expect(await person(again.id)).toMatchObject({ id: before?.id, name: liv.name });
    expect(await person(liv.id)).toBeNull();
  });

  it("is merged if the person was stored twice, and the data of both rows is combined", async () => {
    // Without the object id the bot cannot recognise Liv, who joins once more.
    const stranger = { id: again.id, name: liv.name };
    const unknown = test.client.as({ ...stranger, aadObjectId: "" });
    test.connector.setRoster([...everybody, stranger]);
    await joinNew(unknown, applicationId, "union", { name: "Fagforbundet Fjordvik" }, "approves");
    await test.client.as(again).say("hei");

    const roles = textOf(await test.client.as(again).execute("me/roles", { applicationId }));
    expect(roles).toContain("Læringsmiljøsenteret");
    expect(roles).toContain("Fagforbundet Fjordvik");
    const members = await test.database.db.prisma.member.findMany({ include: { person: true } });
    const ofLiv = members.filter((each) => each.person.name === liv.name);
    expect(new Set(ofLiv.map(({ personId }) => personId)).size).toBe(1);
    const listed = textOf(await test.user.kari.execute("parties/list", { applicationId }));
    expect(listed.match(/Liv Strandheim/g)?.length).toBe(4);
  });

  it.each([
    ["no name at all", { id: "guest-1", aadObjectId: "00000000-0000-4000-8000-0000000000aa" }, "Gjest uten navn"],
    ["an empty name", { id: "guest-1", name: "  " }, "Gjest uten navn"],
    ["an e-mail address and no name", { id: "guest-1", email: "gjest@nord.example" }, "gjest@nord.example"],
  ])("can be chosen if the roster has %s, and nobody else is affected", async (_what, guest, shown) => {
    test.connector.setRoster([...everybody, guest]);

    const invite = await test.user.kari.execute("parties/invite", { applicationId });
    const invitable = inputsOf(invite)
      .at(-1)
      ?.choices.map(({ title }) => title);
    expect(invitable).toEqual(expect.arrayContaining([shown, "Tor Fremmed"]));

    const deputy = await test.user.kari.execute("deputy/edit", { applicationId });
    const choices = inputsOf(deputy)[0]?.choices ?? [];
    expect(choices.map(({ title }) => title)).toEqual(expect.arrayContaining([shown, "Tor Fremmed", "Liv Strandheim"]));
    expect(choices.every(({ title }) => title.trim() !== "")).toBe(true);

    const chosen = choices.find(({ title }) => title === shown)?.value ?? "";
    expect(textOf(await test.user.kari.press(deputy, "deputy/set", { deputy: chosen }))).toContain("Takk, lagret.");
  });
});

describe("A person who joins while the team roster is slow", () => {
  let test: TestBot;
  beforeEach(async () => {
    test = await startTestBot();
  });
  afterEach(() => test.stop());

  it("is asked to try again, and nothing is done in the background", async () => {
    const { applicationId } = await partnership(test);
    const before = await test.database.db.prisma.member.count();
    test.connector.slowRoster(60_000);
    const card = await test.user.tor.execute("party/joinAs", {
      applicationId,
      kind: "union",
      party: "new",
      name: "Fagforbundet Fjordvik",
      roles: "writes",
    });
    expect(textOf(card)).toContain("Prøv igjen om litt");
    const unknown = { applicationId: "00000000-0000-4000-8000-000000000000", kind: "union" };
    expect(textOf(await test.user.tor.execute("party/joinAs", { ...unknown, roles: "writes" }))).toBe(textOf(card));
    test.connector.slowRoster(0);
    expect(await test.database.db.prisma.member.count()).toBe(before);
  });

  it("is told that they are in if the first try succeeded without an answer", async () => {
    const { applicationId } = await partnership(test);
    const fagforbundet = { name: "Fagforbundet Fjordvik" };
    await joinNew(test.user.tor, applicationId, "union", fagforbundet, "writes");
    const again = await joinNew(test.user.tor, applicationId, "union", fagforbundet, "writes");

    expect(textOf(again)).toContain("Du er med for Fagforbundet Fjordvik");
    expect(await test.database.db.prisma.party.count({ where: { name: fagforbundet.name } })).toBe(1);
  });
});

describe("A client with its own format for dates, times and mentions", () => {
  let test: TestBot;
  beforeAll(async () => {
    test = await startTestBot();
  });
  afterAll(() => test.stop());

  const deadlines = () => test.database.db.prisma.application.findMany({ select: { deadline: true } });

  it.each([
    ["01.02.2027", "12:00:00"],
    ["1.2.2027", "12:00 PM"],
    ["2027-02-01", "12.00"],
  ])("can set up an application with %s %s", async (date, time) => {
    const start = await test.user.kari.execute("application/start", { beside: true }, "channel");
    const created = await test.user.kari.press(start, "application/create", { ...SETTING_UP, date, time }, "channel");

    expect(buttonsOf(created).map(({ verb }) => verb)).toContain("measures/open");
    for (const { deadline } of await deadlines()) expect(deadline.toISOString()).toBe("2027-02-01T12:00:00.000Z");
  });

  it("is asked about an ambiguous date, and the answer is accepted", async () => {
    const before = (await deadlines()).length;
    const start = await test.user.kari.execute("application/start", { beside: true }, "channel");
    const asked = await test.user.kari.press(
      start,
      "application/create",
      { ...SETTING_UP, date: "2/1/2027" },
      "channel",
    );
    expect(textOf(asked)).toContain("Hvilken av dem mener du?");
    const days = inputsOf(asked).find(({ id }) => id === "date")?.choices;
    expect(days?.map(({ title }) => title)).toEqual(["2. januar 2027", "1. februar 2027"]);
    expect(await deadlines()).toHaveLength(before);

    await test.user.kari.press(asked, "application/create", { date: days?.[1]?.value ?? "" }, "channel");
    expect(await deadlines()).toHaveLength(before + 1);
  });

  it("is understood with the mention in bold, a comma and a picture", async () => {
    const from = test.client.mark;
    await test.client.deliver(
      test.user.kari.activity("channel", {
        type: "message",
        text: '<p><b><at id="0">Samskriv</at></b>,&nbsp;ny 🙂</p>',
      }),
    );
    const offersSetUp = ({ card }: { card: Card | null }) =>
      buttonsOf(card ?? {}).some(({ verb }) => verb === "application/start");
    expect(await test.client.awaitSent(from, offersSetUp, "the answer to «ny»")).toMatchObject({ kind: "sent" });
  });
});

describe("Two members with the same name", () => {
  let test: TestBot;
  beforeAll(async () => {
    test = await startTestBot();
  });
  afterAll(() => test.stop());

  it("are distinguishable in every choice", async () => {
    const { applicationId } = await partnership(test);
    const other = { id: "77", aadObjectId: "00000000-0000-4000-8000-000000000077", name: "Tor Fremmed" };
    test.connector.setRoster([
      ...everybody.filter(({ id }) => id !== tor.id),
      { ...tor, email: "tor@fjord.example" },
      { ...other, email: "tor@nord.example" },
    ]);
    const both = ["Tor Fremmed (tor@fjord.example)", "Tor Fremmed (tor@nord.example)"];
    for (const [verb, data] of [
      ["parties/invite", { applicationId }],
      ["deputy/edit", { applicationId }],
    ] as const) {
      const titles = inputsOf(await test.user.kari.execute(verb, data))
        .at(-1)
        ?.choices.map(({ title }) => title);
      expect(titles).toEqual(expect.arrayContaining(both));
    }
    expect(textOf(await test.user.kari.say("spill som"))).toContain("tor@nord.example");

    await joinNew(test.user.tor, applicationId, "union", { name: "Fagforbundet Fjordvik" });
    await joinNew(test.client.as(other), applicationId, "union", { name: "Lærerlaget" });
    const parties = textOf(await test.user.kari.execute("parties/list", { applicationId }));
    expect(parties).toContain("Tor Fremmed (Fagforbundet Fjordvik)");
    expect(parties).toContain("Tor Fremmed (Lærerlaget)");
  });
});
