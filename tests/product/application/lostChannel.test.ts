import { buttonsOf, textOf } from "../../../demo/card";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { partnership, setUp } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";

const LOST = "Jeg får ikke skrevet i kanalen";

describe("An application whose channel is lost", () => {
  let test: TestBot;
  let applicationId: string;
  let statusActivityId: string;
  beforeEach(async () => {
    test = await startTestBot();
    ({ applicationId, statusActivityId } = await partnership(test));
    await settled(test.database.db);
  });
  afterEach(() => test.stop());

  const channel = () => test.client.team.channelId;
  const quiet = () => settled(test.database.db);
  const compile = (user = test.user.liv) => user.execute("draft/compile", { applicationId });
  const toldOf = (from: number) => test.client.sentSince(from).filter(({ card }) => textOf(card ?? {}).includes(LOST));
  const inConversation = (from: number, id: string) =>
    test.client
      .sentSince(from)
      .filter(({ conversationId }) => conversationId.startsWith(id))
      .map(({ kind, activityId, card }) => ({ kind, activityId, text: textOf(card ?? {}) }));
  const kariElsewhere = () => test.elsewhere().as(test.user.kari.account);

  it.each([404, 403])(
    "notifies the coordinator and the draft's author once, where Teams answers %s",
    async (status) => {
      const from = test.client.mark;
      test.connector.refusePosts(channel(), status);
      expect(textOf(await compile())).toContain("Det kommer her i kanalen");

      const told = await test.user.kari.receive(from, LOST);
      expect(textOf(told)).toContain("flytt hit");
      expect(textOf(await test.user.liv.receive(from, LOST))).toContain("Kari Nordmo har fått beskjed");
      expect(textOf(await compile())).toContain("jeg får ikke skrevet i kanalen");
      await test.user.kari.execute("application/edit", { applicationId });
      await quiet();
      expect(toldOf(from)).toHaveLength(2);
      const missing = await test.user.kari.press(told, "Det som ikke kom fram");
      expect(textOf(missing)).toContain("flytt hit");
    },
  );

  it("notifies the coordinator and lists the failure once if only a status card update failed", async () => {
    const from = test.client.mark;
    test.connector.refusePosts(channel(), 404);
    for (const name of ["Fådelt skole", "Trygg start"]) {
      await test.user.kari.execute("measure/add", { applicationId, name, partyIds: "" });
      await quiet();
    }
    expect(toldOf(from)).toHaveLength(1);
    const list = await test.user.kari.execute("undelivered/list", { applicationId });
    expect(buttonsOf(list).filter(({ verb }) => verb === "undelivered/resend")).toHaveLength(1);
  });

  it("notifies again if the channel worked in between", async () => {
    const from = test.client.mark;
    for (const _ of [1, 2]) {
      test.connector.refusePosts(channel(), 403);
      await compile(test.user.kari);
      await quiet();
      test.connector.refusePosts(channel(), null);
      await compile(test.user.kari);
      await quiet();
    }
    expect(toldOf(from)).toHaveLength(2);
  });

  it("moves to the channel of the coordinator's choice, with its status card and the undelivered drafts", async () => {
    test.connector.refusePosts(channel(), 404);
    await compile();
    await quiet();
    const from = test.client.mark;
    const kari = kariElsewhere();
    const asked = await kari.say("Samskriv, flytt hit", "channel");
    expect(textOf(asked)).toContain("Flytte «Behovsmelding 2027» hit?");

    expect(textOf(await kari.press(asked, "Ja, flytt hit", {}, "channel"))).toContain("er flyttet hit");
    await quiet();
    const posted = inConversation(from, "19:other").filter(({ kind }) => kind === "sent");
    const [status] = posted.filter(({ text }) => text.includes("Frist 1. februar"));
    expect(status).toBeDefined();
    expect(posted.filter(({ text }) => text.includes("Utkast nr. 1")).length).toBeGreaterThan(1);
    expect(textOf(await test.user.kari.execute("undelivered/list", { applicationId }))).toContain(
      "Alt har kommet fram",
    );

    const later = test.client.mark;
    await test.user.kari.execute("measure/add", { applicationId, name: "Fådelt skole", partyIds: "" });
    await quiet();
    expect(inConversation(later, "19:").map(({ kind, activityId }) => [kind, activityId])).toEqual([
      ["updated", status?.activityId],
    ]);
  });

  it("can move out of a working channel, and its old status card says so", async () => {
    const from = test.client.mark;
    const kari = kariElsewhere();
    await kari.press(await kari.say("kan du flytte behovsmeldingen hit?", "channel"), "Ja, flytt hit", {}, "channel");
    await quiet();
    expect(inConversation(from, channel()).map(({ activityId, text }) => [activityId, text])).toEqual([
      [statusActivityId, expect.stringContaining("flyttet til en annen kanal")],
    ]);
  });

  it("has a half-posted draft posted again as a whole", async () => {
    const { prisma } = test.database.db;
    await compile();
    await quiet();
    const draft = await prisma.draft.findFirstOrThrow();
    await prisma.draft.update({ where: { id: draft.id }, data: { repliesSent: 1 } });
    test.connector.refusePosts(channel(), 404);
    await prisma.$executeRawUnsafe(
      `update pgboss.job set state = 'created', completed_on = null, start_after = now() where name = 'notice' and data->>'kind' = 'draft'`,
    );
    await quiet();
    const kari = kariElsewhere();
    const from = test.client.mark;
    await kari.press(await kari.say("flytt hit", "channel"), "Ja, flytt hit", {}, "channel");
    await quiet();
    const { rootActivityId, rootChannelId } = await prisma.draft.findFirstOrThrow();
    expect(rootChannelId).toBe("19:other");
    expect(inConversation(from, "19:other").map(({ activityId }) => activityId)).toContain(rootActivityId);
  });

  it("can be chosen among several, and can share a channel with others", async () => {
    const other = test.elsewhere();
    await setUp(test.client, test.user.kari, { title: "Den andre" });
    await setUp(other, other.as(test.user.ola.account), { title: "Den som er her" });
    const kari = kariElsewhere();
    const list = await kari.say("bytt kanal", "channel");
    expect(textOf(list)).toContain("Den andre");
    expect(textOf(list)).toContain("Behovsmelding 2027");
    const asked = await kari.press(
      list,
      ({ verb, data }) => verb === "channel/askMove" && data.applicationId === applicationId,
      {},
      "channel",
    );
    expect(textOf(asked)).toContain("«Den som er her»");
    await kari.press(asked, "Ja, flytt hit", {}, "channel");
    const lives = await test.database.db.prisma.application.findUniqueOrThrow({
      where: { id: applicationId },
      include: { partnership: true },
    });
    expect(lives.partnership.channelId).toBe("19:other");
  });

  it("can be moved only by its coordinator, and only from a channel", async () => {
    const { liv, kari } = test.user;
    expect(textOf(await liv.say("flytt hit", "channel"))).toContain("Du koordinerer ingenting i en annen kanal");
    expect(textOf(await kari.say("flytt hit"))).toContain("Gå til kanalen");
    const press = test.elsewhere();
    expect(textOf(await press.as(liv.account).execute("channel/move", { applicationId }, "channel"))).toContain(
      "Dette gjør koordinatoren",
    );
    expect(textOf(await kari.execute("channel/move", { applicationId }))).toContain("Gå til kanalen");
    const { partnership: lives } = await test.database.db.prisma.application.findUniqueOrThrow({
      where: { id: applicationId },
      include: { partnership: true },
    });
    expect(lives.channelId).toBe(channel());
  });
});
