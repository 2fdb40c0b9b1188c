import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import type { TeamsUser } from "../../../demo/teamsClient";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { partnership, SETTING_UP } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";

/** Some clients deliver the two clicks of a double click as two activities, each with an id of its own. */
describe("A double click that arrives as two activities", () => {
  let test: TestBot;
  let applicationId: string;
  let measureId: string;
  const clock = testClock();
  beforeAll(async () => {
    test = await startTestBot({ clock });
    ({ applicationId } = await partnership(test));
    measureId = (await test.database.db.prisma.measure.findFirstOrThrow()).id;
  });
  afterAll(() => test.stop());

  const twice = (user: TeamsUser, card: Card, verb: string, typed: Record<string, string>, where?: "channel") =>
    Promise.all([user.press(card, verb, typed, where), user.press(card, verb, typed, where)]);
  const prisma = () => test.database.db.prisma;

  it("adds a measure once, and another measure with the next name", async () => {
    const { kari } = test.user;
    const list = await kari.execute("measures/list", { applicationId });
    const partyIds = inputsOf(list).find(({ id }) => id === "partyIds")?.choices[0]?.value ?? "";
    await twice(kari, list, "measure/add", { name: "Fådelt skole", partyIds });
    expect(await prisma().measure.count({ where: { name: "Fådelt skole" } })).toBe(1);

    await kari.press(list, "measure/add", { name: "Trygt skolemiljø", partyIds });
    expect(await prisma().measure.count({ where: { name: "Trygt skolemiljø" } })).toBe(1);
  });

  it("adds the same comment twice if the second press comes from a redrawn card", async () => {
    const { kari } = test.user;
    const at = { applicationId, measureId, sectionId: "needs" };
    const first = await kari.press(await kari.execute("thread/show", at), "thread/add", { comment: "Enig" });
    await kari.press(first, "thread/add", { comment: "Enig" });
    expect(await prisma().comment.count({ where: { text: "Enig" } })).toBe(2);
  });

  it("adds one message to a thread", async () => {
    const { kari } = test.user;
    const thread = await kari.execute("thread/show", { applicationId, measureId, sectionId: "needs" });
    await twice(kari, thread, "thread/add", { comment: "Hvem leder møtene?" });
    expect(await prisma().comment.count({ where: { text: "Hvem leder møtene?" } })).toBe(1);
  });

  it("asks a colleague once", async () => {
    const { kari } = test.user;
    const ask = await kari.execute("thread/ask", { applicationId, measureId, sectionId: "needs" });
    const colleague = inputsOf(ask)[0]?.choices[0]?.value ?? "";
    await twice(kari, ask, "thread/sendQuestion", { colleague, question: "Hvor mange er det?" });
    expect(await prisma().comment.count({ where: { text: "Hvor mange er det?" } })).toBe(1);
  });

  it("joins a person once, to one new party", async () => {
    const { tor } = test.user;
    const card = await tor.execute("party/joinKind", { applicationId, kind: "union" });
    await twice(tor, card, "party/joinAs", { party: "new", name: "Fagforbundet Fjordvik", roles: "writes" });
    expect(await prisma().party.count({ where: { name: "Fagforbundet Fjordvik" } })).toBe(1);
    expect(await prisma().member.count({ where: { person: { name: "Tor Fremmed" } } })).toBe(1);
  });

  it("sends an invitation once", async () => {
    const { kari } = test.user;
    const invite = await kari.execute("parties/invite", { applicationId });
    const ola =
      inputsOf(invite)
        .find(({ id }) => id === "people")
        ?.choices.find(({ title }) => title === "Ola Bakkevik")?.value ?? "";
    const answers = await twice(kari, invite, "parties/sendInvitations", { people: ola });
    expect(answers.filter((card) => textOf(card).includes("allerede"))).toHaveLength(1);
    expect(await prisma().audit.count({ where: { act: "invited" } })).toBe(1);
  });

  it("posts one draft, and another draft later from the same card", async () => {
    const from = test.client.mark;
    await test.user.kari.say("status", "channel");
    await settled(test.database.db);
    const status = test.client
      .sentSince(from)
      .find(
        ({ conversationId, kind, card }) =>
          kind === "sent" &&
          conversationId === test.client.team.channelId &&
          buttonsOf(card ?? {}).some(({ verb }) => verb === "draft/compile"),
      )?.card as Card;
    const answers = await twice(test.user.liv, status, "draft/compile", {}, "channel");
    expect(await prisma().draft.count()).toBe(1);
    for (const each of answers) expect(textOf(each)).toContain("om et øyeblikk");

    clock.at = new Date(clock.at.getTime() + 11_000);
    await test.user.per.press(status, "draft/compile", {}, "channel");
    await test.user.liv.press(status, "draft/compile", {}, "channel");
    expect(await prisma().draft.count()).toBe(3);
  });

  it("sends one card to the presser's chat, however often the person clicks at once", async () => {
    const { kari } = test.user;
    const status = await kari.execute("status/show", { applicationId }, "channel");
    await settled(test.database.db);
    for (const verb of ["me/tasks", "party/join"]) {
      const from = test.client.mark;
      await twice(kari, status, verb, {}, "channel");
      await settled(test.database.db);
      const inChat = test.client.sentSince(from).filter(({ conversationId }) => !conversationId.startsWith("19:"));
      expect([verb, inChat.length]).toEqual([verb, 1]);
    }
  });

  it("sets up one application", async () => {
    const { kari } = test.user;
    const before = await prisma().application.count();
    const start = await kari.execute("application/start", { beside: true }, "channel");
    await twice(kari, start, "application/create", { ...SETTING_UP, title: "Enda en" }, "channel");
    expect(await prisma().application.count()).toBe(before + 1);
    expect(buttonsOf(start).every(({ data }) => JSON.stringify(data).length < 1_500)).toBe(true);
  });
});
