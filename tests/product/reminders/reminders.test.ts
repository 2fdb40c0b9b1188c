import { buttonsOf, inputsOf, textOf } from "../../../demo/card";
import { planReminders } from "../../../jobs/planReminders";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { open, partnership, save, setUp } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";
import { forms, openStores, type Stores } from "../../support/database/stores";
import { until } from "../../support/until";

let test: TestBot;
let stores: Stores;
let applicationId: string;
const clock = testClock();
const db = () => test.database.db;

const DAY = 86_400_000;
const plan = () => planReminders({ forms, reminders: stores.reminders, clock });
const remindersSince = (from: number) =>
  test.client
    .sentSince(from)
    .flatMap(({ conversationId, card }) =>
      card && textOf(card).includes("Fristen nærmer seg") ? [{ conversationId, card, text: textOf(card) }] : [],
    );
const deadlineOf = (id: string, at: string) =>
  db().prisma.application.update({ where: { id }, data: { deadline: new Date(at) } });

/** One week later: the deadline is a week away, and it is nine in Oslo. */
let weeks = 0;
async function aWeekBefore(): Promise<void> {
  const nine = Date.parse("2027-01-25T08:00:00Z") + 7 * DAY * weeks;
  weeks += 1;
  clock.at = new Date(nine);
  await deadlineOf(applicationId, `${new Date(nine + 7 * DAY).toISOString().slice(0, 10)}T12:00:00Z`);
}

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

/** Per answers all his own sections and submits them. */
async function finish(): Promise<void> {
  const { per } = test.user;
  await save(per, await open(per, applicationId, "header"), { contactName: "Per Nyvoll", contactRole: "Lektor" });
  await save(per, await open(per, applicationId, "partners"), { contact: "Per Nyvoll" });
  await per.execute("walk/send", { applicationId });
}

it("Reminders reach each person with open tasks, list just those tasks, and open them", async () => {
  const { user, client } = test;
  await aWeekBefore();
  const from = client.mark;

  await plan();
  await settled(db());

  const sent = remindersSince(from);
  expect(sent.map(({ conversationId }) => conversationId).sort()).toEqual(
    [user.kari, user.liv, user.per, user.anne].map(({ chatId }) => chatId).sort(),
  );
  // Per's university has no part in the measure, so only its contact person is missing.
  const per = sent.find(({ conversationId }) => conversationId === user.per.chatId);
  expect(per?.text).toContain("Liste over andre eiere og kompetansemiljø i partnerskapet");
  expect(per?.text).toContain("Behovsmelding 2027");
  expect(per?.text).toMatch(/1\. februar kl\. 12[.:]00/);
  expect(per?.text).toContain("Du får denne fordi du er en av deltakerne");
  expect(per?.text).not.toMatch(/Økonomi|Ledersamlinger|medbestemmelse/);
  expect(
    buttonsOf(per?.card ?? {}).flatMap(({ verb, data }) => (verb === "walk/goTo" ? [data.sectionId] : [])),
  ).toEqual(["header", "partners"]);
  const opened = await user.per.press(
    per?.card ?? {},
    ({ verb, data }) => verb === "walk/goTo" && data.sectionId === "partners",
  );
  expect(inputsOf(opened).map(({ label }) => label)).toEqual([expect.stringContaining("Kontaktperson")]);
  expect((await db().prisma.reminderDigest.findMany()).every(({ sentAt }) => sentAt !== null)).toBe(true);
});

it("Reminders name pending approvals, and leave out completed tasks", async () => {
  const { user, client } = test;
  const measureId = (await db().prisma.measure.findFirstOrThrow({ where: { number: 1 } })).id;
  await save(user.kari, await open(user.kari, applicationId, "partnership", measureId), { text: "Vi møtes ofte." });
  await save(user.liv, await open(user.liv, applicationId, "teacherEducation", measureId), { text: "Nye studier." });
  await save(user.liv, await open(user.liv, applicationId, "economy", measureId), {
    grant: "1000",
    travel: "0",
    use: "Fagtid.",
  });
  await save(user.liv, await open(user.liv, applicationId, "partners"), { contact: "Liv Strandheim" });
  await save(user.liv, await open(user.liv, applicationId, "header"), {
    contactName: "Liv Strandheim",
    contactRole: "Lektor",
  });
  for (const writer of [user.kari, user.liv]) await writer.execute("walk/send", { applicationId });
  await aWeekBefore();
  const from = client.mark;

  await plan();
  await settled(db());

  const liv = remindersSince(from).find(({ conversationId }) => conversationId === user.liv.chatId);
  expect(
    buttonsOf(liv?.card ?? {}).flatMap(({ verb, data }) => (verb === "approval/show" ? [data.sectionId] : [])),
  ).toEqual(["partnership", "teacherEducation"]);
  expect(buttonsOf(liv?.card ?? {}).filter(({ verb }) => verb === "walk/goTo")).toEqual([]);
});

it("Reminders come as one card a day, even in two applications, and list both", async () => {
  const { user, client } = test;
  const other = await setUp(client, user.kari, {
    title: "Den andre meldingen",
    date: "2027-03-01",
    owner: "Vesle kommune",
  });
  await aWeekBefore();
  await deadlineOf(other.applicationId, new Date(clock.at.getTime() + 14 * DAY).toISOString());
  const from = client.mark;

  for (let time = 0; time < 3; time += 1) await plan();
  clock.at = new Date(clock.at.getTime() + DAY / 5);
  await plan();
  await settled(db());

  const kari = remindersSince(from).filter(({ conversationId }) => conversationId === user.kari.chatId);
  expect(kari).toHaveLength(1);
  expect(kari[0]?.text).toContain("Behovsmelding 2027");
  expect(kari[0]?.text).toContain("Den andre meldingen");
  await db().prisma.application.update({ where: { id: other.applicationId }, data: { status: "delivered" } });
});

describe("Reminders that could not be delivered at once", () => {
  /** Everybody's first try fails. */
  const failedOnce = async () => {
    await settled(db());
    await aWeekBefore();
    test.connector.failNext(412, 412, 412, 412);
    await plan();
    const waiting = async () =>
      (await db().pool.query("select 1 from pgboss.job where name = 'notice' and state = 'retry'")).rowCount;
    await until(async () => (await waiting()) === 4);
  };
  /** Ends the pause before the next try. @returns the number of delivered reminders */
  const triedAgain = async () => {
    const from = test.client.mark;
    await db().pool.query("update pgboss.job set start_after = now() where state = 'retry'");
    await settled(db());
    return remindersSince(from).length;
  };

  it("are retried", async () => {
    await failedOnce();

    expect(await triedAgain()).toBe(4);
  });

  it.each([
    ["on another day, which may have one of its own", DAY, 6 * DAY],
    ["after the deadline", DAY / 4, DAY / 5],
  ])("are not delivered %s", async (_when, after, deadlineAfter) => {
    await failedOnce();
    await deadlineOf(applicationId, new Date(clock.at.getTime() + deadlineAfter).toISOString());
    clock.at = new Date(clock.at.getTime() + after);

    expect(await triedAgain()).toBe(0);
  });

  it("are not delivered if the deadline was moved in the meantime, and come near the new deadline", async () => {
    await failedOnce();
    await deadlineOf(applicationId, `${new Date(clock.at.getTime() + 14 * DAY).toISOString().slice(0, 10)}T12:00:00Z`);
    expect(await triedAgain()).toBe(0);

    await aWeekBefore();
    const from = test.client.mark;
    await plan();
    await settled(db());
    expect(remindersSince(from)).toHaveLength(4);
  });

  it("are not delivered to a person who has finished since, nor planned for the next time", async () => {
    await failedOnce();
    await finish();

    expect(await triedAgain()).toBe(3);

    await aWeekBefore();
    const from = test.client.mark;
    await plan();
    await settled(db());
    expect(remindersSince(from).map(({ conversationId }) => conversationId)).not.toContain(test.user.per.chatId);
  });

  it.each([
    ["go to the coordinator alone if the application became final", "final", 1],
    ["are not delivered if it was delivered", "delivered", 0],
  ] as const)("%s in the meantime", async (_what, status, count) => {
    const { liv, per } = test.user;
    // Liv and Per have open tasks again.
    for (const user of [liv, per]) await save(user, await open(user, applicationId, "partners"), { contact: "" });
    await failedOnce();
    await db().prisma.application.update({ where: { id: applicationId }, data: { status } });

    expect(await triedAgain()).toBe(count);
    await db().prisma.application.update({ where: { id: applicationId }, data: { status: "drafting" } });
  });
});
