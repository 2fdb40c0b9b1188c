import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import { planReminders } from "../../../jobs/planReminders";
import { statementIn } from "../../../prisma/connection/transaction";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { partnership } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";
import { forms, openStores, type Stores } from "../../support/database/stores";

let test: TestBot;
let stores: Stores;
let applicationId: string;
/** A week before the deadline, at nine. */
const WEEK_BEFORE = "2027-01-25T08:00:00Z";
const clock = testClock();
const db = () => test.database.db;

beforeAll(async () => {
  test = await startTestBot({ clock });
  stores = await openStores(db());
  ({ applicationId } = await partnership(test));
  await settled(db());
});
afterAll(async () => {
  await stores.stop();
  await test.stop();
});
beforeEach(async () => {
  await settled(db());
  await db().pool.query("delete from member where stands_in_for_id is not null");
  for (const table of ["reminder", "dropped_reminder", "reminder_digest", "reminder_choice", "deputy"])
    await db().pool.query(`delete from ${table}`);
  await db().pool.query("update person set blocked_at = null");
  clock.at = new Date(WEEK_BEFORE);
});

const remind = async (at = WEEK_BEFORE) => {
  clock.at = new Date(at);
  const from = test.client.mark;
  await planReminders({ forms, reminders: stores.reminders, clock });
  await settled(db());
  return test.client
    .sentSince(from)
    .flatMap(({ conversationId, card }) =>
      card && /Fristen nærmer seg|Dette står åpent/.test(textOf(card))
        ? [{ conversationId, card: card as Card, text: textOf(card) }]
        : [],
    );
};
const cardFor = (sent: Awaited<ReturnType<typeof remind>>, chatId: string) =>
  sent.find(({ conversationId }) => conversationId === chatId) ?? { card: {}, text: "" };
const personId = async (name: string) => (await db().prisma.person.findFirstOrThrow({ where: { name } })).id;
const overview = () => test.user.kari.execute("reminders/show", { applicationId });
const person = async (name: string) =>
  test.user.kari.execute("reminders/person", { applicationId, personId: await personId(name) });

describe("A reminder", () => {
  it("can be postponed, and comes again the next working day", async () => {
    const { per } = test.user;
    const { card } = cardFor(await remind(), per.chatId);
    const answered = await per.press(card, "me/putOff");

    expect(textOf(answered)).toContain("Jeg minner deg på det tirsdag 26. januar");
    expect((await remind("2027-01-26T08:00:00Z")).map(({ conversationId }) => conversationId)).toEqual([per.chatId]);
  });

  it("from an earlier day can no longer be postponed", async () => {
    const { per } = test.user;
    const { card } = cardFor(await remind(), per.chatId);
    clock.at = new Date("2027-01-26T12:00:00Z");

    expect(textOf(await per.press(card, "me/putOff"))).toContain("Dette kortet er gammelt");
    expect(await db().prisma.reminderChoice.count()).toBe(0);
  });

  it("opens the settings, which can turn reminders off, and the coordinator sees that", async () => {
    const { per, kari } = test.user;
    clock.at = new Date("2027-01-20T12:00:00Z");
    const settings = await per.execute("me/reminders", {});
    const saved = await per.press(settings, "me/setReminders", { rhythm: "off", hour: "9" });

    expect(textOf(saved)).toContain("Jeg minner deg ikke på noe mer");
    expect((await remind()).map(({ conversationId }) => conversationId)).not.toContain(per.chatId);
    expect(textOf(await overview())).toContain("Per Nyvoll");
    expect(textOf(await overview())).toContain("har slått av påminnelser");
    const card = await person("Per Nyvoll");
    expect(buttonsOf(card).map(({ verb }) => verb)).not.toContain("reminders/sendNow");
    const forced = await kari.execute("reminders/sendNow", { applicationId, personId: await personId("Per Nyvoll") });
    expect(textOf(forced)).toContain("har slått av påminnelser");
  });

  it("is not delivered if the person turned reminders off while it was on its way", async () => {
    const { per } = test.user;
    clock.at = new Date(WEEK_BEFORE);
    const id = await personId("Per Nyvoll");
    await db().prisma.reminderDigest.create({
      data: { personId: id, day: new Date("2027-01-25"), plannedAt: clock.at },
    });
    await db().prisma.reminder.create({
      data: {
        personId: id,
        day: new Date("2027-01-25"),
        applicationId,
        deadline: new Date("2027-02-01T12:00:00Z"),
        offsetDays: 7,
      },
    });
    await per.execute("me/setReminders", { rhythm: "off", hour: 9 });
    const from = test.client.mark;
    await db().prisma.$transaction(async (tx) => {
      await stores.queue.notice({ kind: "reminder", personId: id, day: "2027-01-25" }, statementIn(tx));
    });
    await settled(db());

    expect(test.client.sentSince(from)).toEqual([]);
    expect((await db().prisma.reminderDigest.findFirstOrThrow()).droppedAt).not.toBeNull();
  });
});

describe("The coordinator", () => {
  it("sees the recipients and contents of the next fourteen days", async () => {
    clock.at = new Date("2027-01-20T12:00:00Z");
    const text = textOf(await overview());

    expect(text).toMatch(/mandag 25\. januar kl\. 9[.:]00: .*Anne Lerkedal, Kari Nordmo, Liv Strandheim, Per Nyvoll/);
    expect(text).toMatch(/fredag 29\. januar kl\. 9[.:]00/);
    expect(text).not.toContain("30. januar");
  });

  it("pauses all reminders and resumes them", async () => {
    const { kari } = test.user;
    const stopped = await kari.press(await overview(), "reminders/pause");

    expect(textOf(stopped)).toContain("Alle påminnelser er stoppet");
    expect(await remind()).toEqual([]);
    await kari.press(stopped, "reminders/pause");
    expect(await remind()).toHaveLength(4);
  });

  it("sends a reminder at once, which is that person's card of the day", async () => {
    const { kari, per } = test.user;
    clock.at = new Date("2027-01-20T12:00:00Z");
    const from = test.client.mark;
    const sent = await kari.press(await person("Per Nyvoll"), "reminders/sendNow");
    const again = await kari.press(sent, "reminders/sendNow");
    await settled(db());

    expect(textOf(sent)).toContain("Påminnelsen er på vei til Per Nyvoll.");
    expect(textOf(again)).toContain("Per Nyvoll har fått påminnelse. Én om dagen er nok.");
    expect(test.client.sentSince(from).filter(({ conversationId }) => conversationId === per.chatId)).toHaveLength(1);
  });

  it("queues a reminder at night, which comes at nine in the morning", async () => {
    const { kari, per } = test.user;
    clock.at = new Date("2027-01-20T22:00:00Z");
    const from = test.client.mark;
    const queued = await kari.press(await person("Per Nyvoll"), "reminders/sendNow");

    expect(textOf(queued)).toContain("Per Nyvoll får påminnelsen kl. 9.00 i morgen.");
    const waiting = "from pgboss.job where name = 'notice' and state = 'created'";
    const { rows } = await db().pool.query(
      `select round(extract(epoch from start_after - created_on) / 60)::int as minutes ${waiting}`,
    );
    expect(rows).toEqual([{ minutes: 10 * 60 }]);
    expect(test.client.sentSince(from)).toEqual([]);

    clock.at = new Date("2027-01-21T08:00:00Z");
    await db().pool.query("update pgboss.job set start_after = now() where state = 'created'");
    await settled(db());
    expect(test.client.sentSince(from).map(({ conversationId }) => conversationId)).toEqual([per.chatId]);
  });

  it("reminds everybody who lacks something with one press, or one party's people, and sees who got it", async () => {
    const { kari, per, liv, anne } = test.user;
    clock.at = new Date("2027-01-20T12:00:00Z");
    const from = test.client.mark;
    const left = await kari.execute("findings/list", { applicationId });
    const isPers = ({ verb, title }: { verb: string; title: string }) =>
      verb === "reminders/remind" && title.includes("LMS");
    const one = await kari.press(left, isPers);
    const all = await kari.press(one, "Minn alle som mangler noe");
    await settled(db());

    expect(textOf(one)).toContain("Påminnelsen er på vei til ");
    expect(textOf(one)).toContain("Dette gjenstår");
    expect(textOf(all)).toContain("har fått påminnelse. Én om dagen er nok.");
    const reached = test.client.sentSince(from).map(({ conversationId }) => conversationId);
    expect(reached.sort()).toEqual([per.chatId, liv.chatId, anne.chatId].sort());
  });

  it("queues the reminders of all at night, which come at nine in the morning", async () => {
    const { kari, per, liv, anne } = test.user;
    clock.at = new Date("2027-01-20T22:00:00Z");
    const from = test.client.mark;
    const left = await kari.execute("findings/list", { applicationId });
    const all = await kari.press(left, "Minn alle som mangler noe");
    expect(textOf(all)).toContain("får påminnelsen kl. 9.00 i morgen.");
    expect(test.client.sentSince(from)).toEqual([]);

    clock.at = new Date("2027-01-21T08:00:00Z");
    await db().pool.query("update pgboss.job set start_after = now() where state = 'created'");
    await settled(db());
    const reached = test.client.sentSince(from).map(({ conversationId }) => conversationId);
    expect(reached.sort()).toEqual([per.chatId, liv.chatId, anne.chatId].sort());
  });

  it("names a deputy, who is reminded three days before the deadline", async () => {
    const { kari, anne } = test.user;
    const deputy = await personId("Anne Lerkedal");
    const saved = await kari.press(await person("Per Nyvoll"), "reminders/setDeputy", { deputy });

    expect(textOf(saved)).toContain("Takk, lagret");
    expect(inputsOf(await person("Per Nyvoll"))[0]?.value).toBe(deputy);
    expect(cardFor(await remind(), anne.chatId).text).not.toContain("stedfortreder for Per Nyvoll");
    expect(cardFor(await remind("2027-01-29T08:00:00Z"), anne.chatId).text).toContain(
      "Du er stedfortreder for Per Nyvoll",
    );
  });

  it("sees a deputy step in through the reminder, who then gets the person's reminders once, like their own", async () => {
    const { kari, anne } = test.user;
    const deputy = await personId("Anne Lerkedal");
    await kari.press(await person("Per Nyvoll"), "reminders/setDeputy", { deputy });
    const { card, text } = cardFor(await remind("2027-01-29T08:00:00Z"), anne.chatId);
    expect(text).toContain("Du er stedfortreder for Per Nyvoll");
    expect(text).not.toContain("Åpne: Liste over andre eiere og kompetansemiljø");

    expect(textOf(await anne.press(card, "Trå inn"))).toContain("Du står inn for Per Nyvoll nå");
    await settled(db());
    expect(textOf(await kari.execute("reminders/people", { applicationId }))).toContain("Anne Lerkedal står inn");

    const after = (await remind("2027-02-01T08:00:00Z")).filter(({ conversationId }) => conversationId === anne.chatId);
    expect(after.map((each) => each.text.includes("stedfortreder"))).toEqual([false]);
    expect(after[0]?.text).toContain("Åpne: Liste over andre eiere og kompetansemiljø");
    await anne.execute("deputy/stepOut", { applicationId, personId: await personId("Per Nyvoll") });
  });

  it("reminds a deputy from the team whom a person has chosen, and sees that reminder in advance", async () => {
    const { per, tor } = test.user;
    await tor.say("hei");
    clock.at = new Date("2027-01-28T12:00:00Z");
    await per.execute("deputy/set", { applicationId, deputy: await personId("Tor Fremmed") });
    expect(textOf(await overview())).toContain("Tor Fremmed");
    const { card, text } = cardFor(await remind("2027-01-29T08:00:00Z"), tor.chatId);
    expect(text).toContain("Du er stedfortreder for Per Nyvoll");
    expect(buttonsOf(card).map(({ verb }) => verb)).toContain("deputy/stepIn");
  });

  it.each(["Per selv", "en fremmed", "noe annet"])("cannot name %s as deputy", async (who) => {
    const per = await personId("Per Nyvoll");
    const tor = await test.user.tor.execute("me/tasks", {}).then(() => personId("Tor Fremmed"));
    const deputy = { "Per selv": per, "en fremmed": tor }[who] ?? "x' or 1=1";

    const refused = await test.user.kari.press(await person("Per Nyvoll"), "reminders/setDeputy", { deputy });

    expect(textOf(refused)).toContain("Velg noen som er med");
    expect(await db().prisma.deputy.count()).toBe(0);
  });

  it("alone gets the list of open tasks on the last day and after it", async () => {
    const { kari, per } = test.user;
    const last = await remind("2027-02-01T08:00:00Z");
    expect(cardFor(last, kari.chatId).text).toMatch(/Dette står åpent[\s\S]*Per Nyvoll: \d seksjon/);
    expect(cardFor(last, per.chatId).text).not.toContain("Liv Strandheim");

    const after = await remind("2027-02-02T08:00:00Z");
    expect(after.map(({ conversationId }) => conversationId)).toEqual([kari.chatId]);
    expect(after[0]?.text).toContain("Per Nyvoll");
  });
});

describe("A person without an installed bot", () => {
  const blocked = async () => {
    test.connector.failNext(403);
    const from = test.client.mark;
    clock.at = new Date("2027-01-20T12:00:00Z");
    await test.user.kari.press(await person("Per Nyvoll"), "reminders/sendNow");
    await settled(db());
    return test.client.sentSince(from).filter(({ conversationId }) => conversationId === "19:channel");
  };

  it("is mentioned in the channel without the subject, and the coordinator sees a solution", async () => {
    const [mention, ...more] = await blocked();

    expect(more).toEqual([]);
    expect(JSON.stringify(mention?.card)).toContain("<at>Per Nyvoll</at>");
    expect(mention?.card).toMatchObject({
      msteams: { entities: [{ type: "mention", text: "<at>Per Nyvoll</at>", mentioned: { name: "Per Nyvoll" } }] },
    });
    expect(textOf(mention?.card ?? {})).not.toContain("Kontaktperson");
    const shown = textOf(await overview());
    expect(shown).toContain("får ikke meldinger fra meg");
    expect(shown).toContain("Be dem legge til Samskriv");
  });

  it("is not mentioned if the coordinator has turned mentions off", async () => {
    const { kari } = test.user;
    const people = await kari.execute("reminders/people", { applicationId });
    await kari.press(people, "reminders/mentions", { mentions: "no" });

    expect(await blocked()).toEqual([]);
    await kari.execute("reminders/mentions", { applicationId, mentions: "yes" });
  });
});
