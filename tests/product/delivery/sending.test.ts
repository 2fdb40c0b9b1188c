import { type Button, buttonsOf, type Card, textOf } from "../../../demo/card";
import { leadsToDocuments } from "../../../demo/documents";
import type { TeamsUser } from "../../../demo/teamsClient";
import { people, startTestBot, type TestBot } from "../../support/bot/bot";
import { open, partnership, save } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";
import { until } from "../../support/until";

let test: TestBot;
let applicationId: string;
let measureId: string;
const db = () => test.database.db;
const inChannel = (from: number) =>
  test.client.sentSince(from).filter(({ conversationId }) => conversationId === test.client.team.channelId);
/** Ends the pause before the next try. */
const tryAgain = async () => {
  await db().pool.query("update pgboss.job set start_after = now() where state = 'retry'");
  await settled(db());
};
const waitingAgain = () =>
  until(async () => (await db().pool.query("select 1 from pgboss.job where state = 'retry'")).rowCount);
const personOf = (teamsId: string) =>
  db().prisma.person.findUniqueOrThrow({ where: { tenantId_teamsId: { tenantId: "tenant", teamsId } } });
/** The content of the status card on request. */
const statusNow = async (id = applicationId) => {
  const { kari } = test.user;
  const asked = await kari.say("status", "channel");
  const isChoice = ({ title, data }: Button) => title.startsWith("Vis status her") && data.applicationId === id;
  const card = buttonsOf(asked).some(isChoice) ? await kari.press(asked, isChoice, {}, "channel") : asked;
  await settled(db());
  return textOf(card);
};
const withoutAsking = (card: Card | null | undefined) => textOf(card ?? {});

let units = 0;
const change = async (user: TeamsUser = test.user.kari) =>
  save(user, await open(user, applicationId, "units"), { publicSchools: String(++units) });

beforeAll(async () => {
  test = await startTestBot({ queueEachMs: 500 });
  ({ applicationId } = await partnership(test));
  measureId = (await db().prisma.measure.findFirstOrThrow({ where: { number: 1 } })).id;
  await settled(db());
});
afterAll(() => test.stop());

describe("The status card in the channel", () => {
  it("is updated a few times for a hundred saves, and the last update is correct", async () => {
    const { kari, liv, per, anne } = test.user;
    const from = test.client.mark;
    const many = async (
      user: TeamsUser,
      sectionId: string,
      field: string,
      measure: string | null,
      value: (index: number) => string,
    ) => {
      let card = await open(user, applicationId, sectionId, measure);
      for (let index = 1; index <= 25; index += 1) card = await save(user, card, { [field]: value(index) });
    };

    await Promise.all([
      many(kari, "economy", "grant", measureId, (index) => String(index * 1_000)),
      many(liv, "economy", "grant", measureId, (index) => String(index * 2_000)),
      many(per, "partners", "contact", null, (index) => `Per ${index}`),
      many(anne, "consultation", "participants", null, (index) => `Tillitsvalgt: Anne ${index}`),
    ]);
    await settled(db());

    const updates = inChannel(from);
    expect(updates.every(({ kind }) => kind === "updated")).toBe(true);
    expect(updates.length).toBeGreaterThan(0);
    expect(updates.length).toBeLessThan(25);
    expect(withoutAsking(updates.at(-1)?.card)).toBe(await statusNow());
    expect(withoutAsking(updates.at(-1)?.card)).toContain("75\u00a0000");
  });

  it("is posted once and kept correct by two bots that share a database", async () => {
    const other = await startTestBot({ beside: test });
    const { kari, liv } = test.user;
    const [own, others] = [kari, other.user.liv];
    const from = test.client.mark;
    // Teams is slow, so one bot is still sending when the other has a newer update.
    test.connector.slowBy(150);
    const posted = await test.client.as(people.kari).press(
      await own.press(await own.say("ny", "channel"), "Sett opp en ny likevel", {}, "channel"),
      "application/create",
      {
        title: "To boter",
        year: "2027",
        date: "2027-02-01",
        time: "12:00",
        owner: "Fjordvik kommune",
        network: "Fjord",
      },
      "channel",
    );
    expect(textOf(posted)).toContain("Opprettet");
    const { id } = await db().prisma.application.findFirstOrThrow({ where: { title: "To boter" } });
    for (let round = 0; round < 8; round += 1) {
      await Promise.all([
        own.execute("measure/add", { applicationId: id, name: `Fra den ene ${round}`, partyIds: "" }),
        others.execute("party/joinAs", {
          applicationId: id,
          kind: "union",
          party: "new",
          name: `Fra den andre ${round}`,
          roles: "writes",
        }),
      ]);
    }
    await settled(db());
    test.connector.slowBy(0);

    const shown = inChannel(from).filter(
      ({ card }) => textOf(card ?? {}).includes("To boter") && !textOf(card ?? {}).includes("Opprettet"),
    );
    expect(shown.filter(({ kind }) => kind === "sent")).toHaveLength(1);
    expect(shown.at(-1)?.kind).toBe("updated");
    expect(withoutAsking(shown.at(-1)?.card)).toBe(await statusNow(id));
    expect(textOf(await liv.say("hjelp"))).toContain("Dette kan jeg");
    await other.stop();
    await db().prisma.application.update({
      where: { id },
      data: { status: "final", createdAt: new Date("2020-01-01") },
    });
  });

  it("is posted again after somebody deletes it, and is then updated there", async () => {
    test.connector.failNext(404);
    const from = test.client.mark;
    await change();
    await settled(db());

    const [anew] = inChannel(from);
    expect(anew?.kind).toBe("sent");
    const later = test.client.mark;
    await change();
    await settled(db());
    expect(inChannel(later)).toMatchObject([{ kind: "updated", activityId: anew?.activityId }]);
  });

  it.each([412, 429, 500, 502, 504])("is delivered even if Teams answers %s at first", async (status) => {
    test.connector.failNext(status);
    const from = test.client.mark;
    await change();
    await waitingAgain();
    await tryAgain();
    await settled(db());

    expect(inChannel(from).map(({ kind }) => kind)).toEqual(["updated"]);
  });

  it("is not retried where the bot may not write, and is sent with the next change once it may", async () => {
    // The bot neither updates the card nor posts it again.
    test.connector.failNext(403, 403);
    const from = test.client.mark;
    await change();
    await settled(db());

    expect(inChannel(from)).toEqual([]);
    expect((await db().pool.query("select 1 from pgboss.job where state = 'retry'")).rowCount).toBe(0);
    expect(await db().prisma.undelivered.findMany()).toMatchObject([
      { what: { kind: "application-changed", applicationId }, reason: "channel-lost" },
    ]);

    await change();
    await settled(db());
    expect(inChannel(from).map(({ kind }) => kind)).toEqual(["updated"]);
  });
});

describe("A card to a person", () => {
  const asking = (user: TeamsUser) => user.execute("me/tasks", { applicationId }, "channel");

  it("for a person who has blocked the bot is not resent, and the block lasts until the person writes", async () => {
    const { anne } = test.user;
    const from = test.client.mark;
    test.connector.failNext(403);
    await asking(anne);
    await settled(db());

    expect((await personOf(people.anne.id)).blockedAt).not.toBeNull();
    expect((await db().pool.query("select 1 from pgboss.job where state = 'retry'")).rowCount).toBe(0);
    expect(await db().prisma.undelivered.findMany({ where: { person: { teamsId: people.anne.id } } })).toMatchObject([
      { what: { kind: "home" }, reason: "blocked" },
    ]);
    expect(test.client.sentSince(from)).toEqual([]);

    await anne.say("hei");
    expect((await personOf(people.anne.id)).blockedAt).toBeNull();
  });

  it("removes the block when it is delivered, whichever bot saw the person return", async () => {
    const { anne } = test.user;
    const { id } = await personOf(people.anne.id);
    await db().prisma.person.update({ where: { id }, data: { blockedAt: new Date() } });
    const from = test.client.mark;

    await asking(anne);
    await settled(db());

    expect(test.client.sentSince(from).map(({ conversationId }) => conversationId)).toContain(anne.chatId);
    expect((await personOf(people.anne.id)).blockedAt).toBeNull();
  });

  it("is not retried if the person cannot be written to at all", async () => {
    const { tor } = test.user;
    await tor.say("hjelp", "channel");
    test.connector.failNext(403);
    await tor.execute("party/join", { applicationId }, "channel");
    await settled(db());

    const { blockedAt, conversationId } = await personOf(people.tor.id);
    expect(blockedAt).not.toBeNull();
    expect(conversationId).toBeNull();
  });

  it("is sent in a new chat if the old chat is gone", async () => {
    const { per } = test.user;
    await per.say("hei");
    await db().prisma.person.update({
      where: { id: (await personOf(people.per.id)).id },
      data: { conversationId: "a-chat-of-old" },
    });
    const from = test.client.mark;
    test.connector.failNext(404);
    await asking(per);
    await settled(db());

    expect(test.client.sentSince(from).map(({ conversationId }) => conversationId)).toEqual([
      `chat-with-${people.per.id}`,
    ]);
    expect((await personOf(people.per.id)).conversationId).toBe(`chat-with-${people.per.id}`);
  });

  it("is retried after a failure and delivered once", async () => {
    const { liv } = test.user;
    const from = test.client.mark;
    test.connector.failNext(412);
    await asking(liv);
    await waitingAgain();
    await tryAgain();

    expect(test.client.sentSince(from).map(({ conversationId }) => conversationId)).toEqual([liv.chatId]);
  });

  it("is not delayed by a draft with many replies", async () => {
    const { kari, liv } = test.user;
    for (const section of ["needs", "ownEffort", "audience", "partnership"])
      await save(kari, await open(kari, applicationId, section, measureId), { text: "En lang tekst. ".repeat(1_300) });
    await settled(db());
    const from = test.client.mark;
    // The replies are still to be sent when the card is asked for.
    test.connector.slowBy(2_000);
    await kari.execute("draft/compile", { applicationId }, "channel");
    await test.client.awaitSent(from, ({ card }) => leadsToDocuments(card), "the draft");
    await asking(liv);
    test.connector.slowBy(0);
    await settled(db());

    const order = test.client.sentSince(from).map(({ conversationId }) => conversationId);
    expect(order.indexOf(liv.chatId)).toBeGreaterThan(0);
    expect(order.indexOf(liv.chatId)).toBeLessThan(order.length - 1);
  });
});

describe("An undelivered message", () => {
  const list = (user: TeamsUser) => user.execute("undelivered/list", { applicationId });

  it("is listed for the coordinator with recipient and reason, and is resent once on request", async () => {
    const { kari, liv } = test.user;
    await db().prisma.undelivered.deleteMany();
    test.connector.failNext(413);
    await liv.execute("me/tasks", { applicationId }, "channel");
    await settled(db());

    const reminders = await kari.execute("reminders/show", { applicationId });
    const listed = await kari.press(reminders, "undelivered/list");
    expect(textOf(listed)).toContain("Liv Strandheim");
    expect(textOf(listed)).toContain("Teams tok ikke imot meldingen.");

    const from = test.client.mark;
    const [row] = await db().prisma.undelivered.findMany();
    const resend = () => kari.execute("undelivered/resend", { applicationId, messageId: row?.id });
    expect(textOf(await resend())).toContain("Alt har kommet fram.");
    expect(textOf(await resend())).toContain("fra før");
    await settled(db());

    expect(test.client.sentSince(from).map(({ conversationId }) => conversationId)).toEqual([liv.chatId]);
  });

  it("is visible to the coordinator only", async () => {
    expect(textOf(await list(test.user.liv))).not.toContain("Det som ikke kom fram");
  });
});

describe("A draft in the channel", () => {
  it("continues after a failed reply, with nothing repeated and nothing left out", async () => {
    const from = test.client.mark;
    // The root and one reply are delivered; the next reply fails.
    test.connector.failNext(0, 0, 412);
    await test.user.kari.execute("draft/compile", { applicationId }, "channel");
    await waitingAgain();
    await tryAgain();
    const broken = test.client.sentSince(from);
    const whole = test.client.mark;
    await test.user.kari.execute("draft/compile", { applicationId }, "channel");
    await settled(db());

    const texts = (sent: typeof broken) =>
      sent
        .filter(({ conversationId }) => conversationId.includes(";messageid="))
        .map(({ card }) => textOf(card ?? {}).replace(/Utkast nr\. \d+/, ""));
    expect(broken.filter(({ card }) => leadsToDocuments(card))).toHaveLength(1);
    expect(texts(broken)).toEqual(texts(test.client.sentSince(whole)));
    expect(texts(broken).length).toBeGreaterThan(2);
  });
});
