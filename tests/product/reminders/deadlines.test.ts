import { randomUUID } from "node:crypto";
import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { open, partnership, save } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";

let test: TestBot;
let applicationId: string;
const clock = testClock();
const db = () => test.database.db;
const deadline = async () =>
  (await db().prisma.application.findUniqueOrThrow({ where: { id: applicationId } })).deadline.toISOString();

beforeAll(async () => {
  test = await startTestBot({ clock });
  ({ applicationId } = await partnership(test));
  await settled(db());
});
afterAll(() => test.stop());

const show = () => test.user.kari.execute("deadlines/show", { applicationId });
const newsSince = (from: number) =>
  test.client
    .sentSince(from)
    .flatMap(({ conversationId, card }) =>
      card && textOf(card).includes("Fristen er flyttet") ? [{ conversationId, text: textOf(card) }] : [],
    );

describe("The deadline of an application", () => {
  it("is available on the coordinator's own card, with its current value", async () => {
    const { kari, liv } = test.user;
    const home = await kari.say("mine oppgaver");
    const overview = await kari.press(home, "reminders/show");
    const card = await kari.press(overview, "deadlines/show");

    expect(inputsOf(card).map(({ value }) => value)).toEqual(["2027-02-01", "12:00"]);
    expect(buttonsOf(await liv.say("mine oppgaver")).map(({ verb }) => verb)).not.toContain("reminders/show");
  });

  it.each([
    ["2026-12-01", "12:00", "Denne tiden er passert"],
    ["2027-02-30", "12:00", "Velg en dato"],
    ["", "12:00", "Velg en dato"],
    ["2027-02-10", "kl. tolv", "Skriv klokkeslettet"],
  ])("is not moved to «%s» «%s», and the card gives the reason and keeps the input", async (date, time, why) => {
    const card = await test.user.kari.press(await show(), "deadlines/preview", { date, time });

    expect(textOf(card)).toContain(why);
    expect(inputsOf(card).map(({ value }) => value)).toEqual([date, time]);
    expect(await deadline()).toBe("2027-02-01T12:00:00.000Z");
  });

  it("can be moved, and each person concerned is told once, with the earlier deadline", async () => {
    const { user, client } = test;
    const from = client.mark;

    const asked = await user.kari.press(await show(), "deadlines/preview", { date: "2027-02-15", time: "14:00" });
    expect(textOf(asked)).toContain("Fra 1. februar kl. 12.00 til 15. februar kl. 14.00.");
    expect(textOf(asked)).toContain("3 får beskjed: ");
    expect(textOf(asked)).toContain("Liv Strandheim");
    expect(textOf(asked)).toContain("Påminnelser");
    expect(await deadline()).toBe("2027-02-01T12:00:00.000Z");
    await settled(db());
    expect(newsSince(from)).toEqual([]);

    const card = await user.kari.press(asked, "Flytt fristen");
    await settled(db());

    expect(textOf(card)).toContain("Fristen er flyttet til 15. februar kl. 14.00");
    expect(await deadline()).toBe("2027-02-15T14:00:00.000Z");
    const news = newsSince(from);
    expect(news.map(({ conversationId }) => conversationId).sort()).toEqual(
      [user.liv, user.per, user.anne].map(({ chatId }) => chatId).sort(),
    );
    for (const { text } of news) {
      expect(text).toContain("Fristen er nå 15. februar kl. 14.00. Før var den 1. februar kl. 12.00");
      expect(text).toContain("Flyttet av Kari Nordmo");
    }
    // The status card in the channel follows.
    expect(
      client
        .sentSince(from)
        .some(
          ({ kind, card }) => kind === "updated" && card !== null && textOf(card).includes("15. februar kl. 14.00"),
        ),
    ).toBe(true);
  });

  it("is announced once, however many messages report the move", async () => {
    const { rows } = await db().pool.query(
      `insert into pgboss.job (name, data, retry_limit) select 'notice', data, 10 from pgboss.job
       where data->>'kind' = 'deadline-moved' returning 1`,
    );
    expect(rows).toHaveLength(3);
    const from = test.client.mark;
    await settled(db());
    expect(test.client.sentSince(from)).toEqual([]);
  });

  it("is not announced to a person who left in the meantime", async () => {
    const { user, client } = test;
    await user.tor.say("hei");
    const { id: personId } = await db().prisma.person.findFirstOrThrow({ where: { name: "Tor Fremmed" } });
    const { id: movedById } = await db().prisma.person.findFirstOrThrow({ where: { name: "Kari Nordmo" } });
    const news = { id: randomUUID(), personId, applicationId, was: new Date("2027-01-29T12:00:00Z"), movedById };
    await db().prisma.deadlineNews.create({ data: { ...news, at: clock.at } });
    const from = client.mark;

    await db().pool.query("insert into pgboss.job (name, data, retry_limit) values ('notice', $1, 10)", [
      { kind: "deadline-moved", applicationId, personId },
    ]);
    await settled(db());

    expect(newsSince(from)).toEqual([]);
    await db().prisma.deadlineNews.delete({ where: { id: news.id } });
  });

  it("is announced to nobody if it moves to its present time", async () => {
    const { user, client } = test;
    const from = client.mark;
    const card = await user.kari.press(await show(), "deadlines/preview", { date: "2027-02-15", time: "14:00" });
    expect(textOf(card)).toContain("Det er den fristen dere har.");
    await user.kari.execute("deadlines/move", { applicationId, date: "2027-02-15", time: "14:00" });
    await settled(db());

    expect(newsSince(from)).toEqual([]);
  });

  it("moves back by «Angre»", async () => {
    const { kari } = test.user;
    const asked = await kari.press(await show(), "deadlines/preview", { date: "2027-02-16", time: "10:00" });
    const moved = await kari.press(asked, "Flytt fristen");
    expect(await deadline()).toBe("2027-02-16T10:00:00.000Z");

    expect(textOf(await kari.press(moved, "Angre"))).toContain("Fristen er flyttet til 15. februar kl. 14.00");
    expect(await deadline()).toBe("2027-02-15T14:00:00.000Z");
    await settled(db());
  });
});

describe("An earlier deadline", () => {
  const addPart = async (about: string, date: string): Promise<Card> => {
    const { kari } = test.user;
    const part = await kari.press(await show(), "deadlines/part");
    const asked = await kari.press(part, "deadlines/previewPart", { about, date, time: "12:00" });
    return buttonsOf(asked).some(({ verb }) => verb === "deadlines/setPart")
      ? kari.press(asked, "deadlines/setPart")
      : asked;
  };
  /** Removes the deadline of a part, seeing first what that does. */
  const drop = async (part: Card): Promise<Card> =>
    test.user.kari.press(await test.user.kari.press(part, "Fjern"), "deadlines/dropPart");

  it("for a party can be set, is announced to its members alone, and can be removed again", async () => {
    const { user, client } = test;
    const { id } = await db().prisma.party.findFirstOrThrow({
      where: { applicationId, name: "Læringsmiljøsenteret" },
    });
    const from = client.mark;

    const card = await addPart(`part:${id}`, "2027-02-05");
    await settled(db());

    expect(textOf(card)).toContain("Læringsmiljøsenteret har frist 5. februar kl. 12.00");
    expect(newsSince(from).map(({ conversationId }) => conversationId)).toEqual([user.liv.chatId]);

    const part = await user.kari.press(card, ({ verb, data }) => verb === "deadlines/part" && data.partyId === id);
    const gone = await drop(part);
    expect(textOf(gone)).toContain("samme frist som resten");
    expect(await db().prisma.partDeadline.count()).toBe(0);
    await settled(db());
  });

  it("for a party shows who is told before anything happens, and is undone by «Angre»", async () => {
    const { user } = test;
    const { kari } = user;
    const { id } = await db().prisma.party.findFirstOrThrow({
      where: { applicationId, name: "Læringsmiljøsenteret" },
    });
    const set = async () => (await db().prisma.partDeadline.findMany()).map(({ deadline }) => deadline.toISOString());
    const from = test.client.mark;
    const typed = { about: `part:${id}`, date: "2027-02-05", time: "12:00" };
    const asked = await kari.press(await kari.press(await show(), "deadlines/part"), "Se hva som skjer", typed);
    expect(textOf(asked)).toContain("Sette egen frist?");
    expect(textOf(asked)).toContain("Fra 15. februar kl. 14.00 til 5. februar kl. 12.00.");
    expect(textOf(asked)).toContain("1 får beskjed: Liv Strandheim.");
    expect(textOf(asked)).toContain("Påminnelser");
    await settled(db());
    expect([await set(), newsSince(from)]).toEqual([[], []]);

    const done = await kari.press(asked, "Sett fristen");
    expect(await set()).toEqual(["2027-02-05T12:00:00.000Z"]);
    const undone = await kari.press(done, "Angre");
    expect(textOf(undone)).toContain("Læringsmiljøsenteret har nå samme frist som resten.");
    expect(await set()).toEqual([]);

    const back = await kari.press(undone, "Angre");
    expect(await set()).toEqual(["2027-02-05T12:00:00.000Z"]);
    const part = await kari.press(back, ({ verb, data }) => verb === "deadlines/part" && data.partyId === id);
    const dropping = await kari.press(part, "Fjern");
    expect(textOf(dropping)).toContain("Fjerne den egne fristen?");
    expect(textOf(dropping)).toContain("Fra 5. februar kl. 12.00 til 15. februar kl. 14.00.");
    expect(await set()).toHaveLength(1);
    await kari.press(dropping, "Fjern fristen");
    expect(await set()).toEqual([]);
    await settled(db());
  });

  it("for the approvals can be set, is announced to approvers and shown on their cards, and can be removed", async () => {
    const { user, client } = test;
    const { id: measureId } = await db().prisma.measure.findFirstOrThrow({ where: { number: 1 } });
    await save(user.kari, await open(user.kari, applicationId, "partnership", measureId), { text: "Vi møtes." });
    await user.kari.execute("walk/send", { applicationId });
    await settled(db());
    const plan = { applicationId, measureId, sectionId: "partnership" };
    expect(textOf(await user.liv.execute("approval/show", plan))).not.toContain("Svar innen");
    const from = client.mark;

    const card = await addPart("godkjenning", "2027-02-05");
    await settled(db());

    expect(textOf(card)).toContain("Godkjenningen har frist 5. februar kl. 12.00");
    const news = newsSince(from);
    expect(news.map(({ conversationId }) => conversationId).sort()).toEqual(
      [user.liv, user.per, user.anne].map(({ chatId }) => chatId).sort(),
    );
    expect(news[0]?.text).toContain("Godkjenningen har fått frist 5. februar kl. 12.00");
    for (const verb of ["approval/show", "approval/list"]) {
      const asked = textOf(await user.liv.execute(verb, plan));
      expect(asked).toContain("Svar innen 5. februar kl. 12.00.");
      expect(asked).toContain("25 dager igjen");
    }
    const { act, details } = await db().prisma.audit.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect([act, details]).toMatchObject(["deadline-moved", { approvals: true, deadline: "2027-02-05T12:00" }]);
    // An approver without an answer by the deadline is listed as silent, and has not approved.
    clock.at = new Date("2027-02-05T12:00:00Z");
    const status = textOf(await user.tor.execute("status/show", { applicationId }, "channel"));
    expect(status).toContain("LMS svarte ikke innen fristen 5. februar kl. 12.00 (1 seksjon).");
    clock.at = testClock().at;

    const part = await user.kari.press(card, ({ verb, data }) => verb === "deadlines/part" && data.approvals === true);
    expect(textOf(await drop(part))).toContain("Godkjenningen har nå samme frist som resten");
    expect(await db().prisma.partDeadline.count()).toBe(0);
    await settled(db());
  });

  it("for a section is announced to its writers and approvers", async () => {
    const from = test.client.mark;
    await addPart("seksjon:economy", "2027-02-05");
    await settled(db());

    expect(newsSince(from).length).toBeGreaterThan(0);
    await db().prisma.partDeadline.deleteMany();
  });

  it.each([
    ["later than the others'", "seksjon:economy", "2027-02-20", "Velg en som er tidligere"],
    ["of the approvals, later than the others'", "godkjenning", "2027-02-20", "Godkjenningen kan ikke vare lenger"],
    ["of nothing", "", "2027-02-05", "Velg en part eller en seksjon"],
    ["of a section that there is not", "seksjon:finnesIkke", "2027-02-05", "Velg en part eller en seksjon"],
  ])("%s is refused, and the input is kept", async (_what, about, date, why) => {
    const card = await addPart(about, date);

    expect(textOf(card)).toContain(why);
    expect(inputsOf(card).find(({ id }) => id === "date")?.value).toBe(date);
    expect(await db().prisma.partDeadline.count()).toBe(0);
  });
});
