import { planReminders } from "../../jobs/planReminders";
import { openDatabase } from "../../prisma/client";
import { emptied, type FreshDatabase, freshDatabase } from "../support/database";
import { forms, openStores, type Stores } from "../support/stores";

let database: FreshDatabase;
let stores: Stores;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  stores = await openStores(database.db);
});
afterEach(async () => {
  await stores.stop();
  await emptied(database.db);
});

const plan = (at: string, { applications, reminders }: Pick<Stores, "applications" | "reminders"> = stores) =>
  planReminders({ forms, applications, reminders, clock: { now: () => new Date(at) } });
const planned = async () =>
  (await database.db.prisma.reminder.findMany({ include: { digest: { include: { person: true } } } }))
    .map(({ offsetDays, digest }) => `${digest.person.name} ${offsetDays}`)
    .sort();

describe("the reminders of an application", () => {
  it("are planned 14, 7, 3 and 1 days before the deadline and on its day, at nine in the morning of its zone", async () => {
    await stores.application(await stores.person("Kari"), { date: "2027-02-01" });
    const days: string[] = [];
    for (let day = Date.parse("2027-01-10T00:00:00Z"); day < Date.parse("2027-02-05T00:00:00Z"); day += 86_400_000) {
      const date = new Date(day).toISOString().slice(0, 10);
      expect(await plan(`${date}T07:59:00Z`)).toBe(0);
      if (await plan(`${date}T08:00:00Z`)) days.push(date);
      expect(await plan(`${date}T08:01:00Z`)).toBe(0);
    }

    expect(days).toEqual(["2027-01-18", "2027-01-25", "2027-01-29", "2027-01-31", "2027-02-01"]);
    expect((await stores.queued("notice")).map(({ kind, day }) => [kind, day])).toEqual(
      days.map((day) => ["reminder", day]),
    );
  });

  it.each([
    ["in winter time, before the clock goes forward", "2027-03-29", "2027-03-26", "08:00"],
    ["on the day on which it goes forward", "2027-03-29", "2027-03-28", "07:00"],
    ["in summer time, after it", "2027-03-29", "2027-03-29", "07:00"],
    ["in summer time, before the clock goes back", "2027-11-01", "2027-10-29", "07:00"],
    ["on the day on which it goes back", "2027-11-01", "2027-10-31", "08:00"],
    ["in winter time, after it", "2027-11-01", "2027-11-01", "08:00"],
  ])("come at nine by the clock on the wall %s", async (_when, date, day, utc) => {
    await stores.application(await stores.person("Kari"), { date });
    const minuteBefore = new Date(Date.parse(`${day}T${utc}:00Z`) - 60_000).toISOString();

    expect(await plan(minuteBefore)).toBe(0);
    expect(await plan(`${day}T${utc}:00Z`)).toBe(1);
  });

  it("follow the zone of the partnership", async () => {
    await stores.application(await stores.person("Kari"), { date: "2027-02-01", timeZone: "Atlantic/Reykjavik" });

    expect(await plan("2027-01-25T08:00:00Z")).toBe(0);
    expect(await plan("2027-01-25T09:00:00Z")).toBe(1);
  });

  it("come late on the same day when the bot was away at nine, but not at night", async () => {
    await stores.application(await stores.person("Kari"), { date: "2027-02-01" });

    expect(await plan("2027-01-24T23:30:00Z")).toBe(0);
    expect(await plan("2027-01-25T22:00:00Z")).toBe(0);
    expect(await plan("2027-01-25T15:00:00Z")).toBe(1);
  });

  it.each([
    ["at the deadline", "12:00", "2027-02-01T11:00:00Z"],
    ["after it", "12:00", "2027-02-01T11:30:00Z"],
    ["when the deadline of the day was before nine", "08:00", "2027-02-01T08:00:00Z"],
    ["the day after", "12:00", "2027-02-02T08:00:00Z"],
  ])("are none %s", async (_when, time, at) => {
    await stores.application(await stores.person("Kari"), { date: "2027-02-01", time });

    expect(await plan(at)).toBe(0);
    expect(await stores.queued("notice")).toEqual([]);
  });

  it.each(["final", "submitted"] as const)("are none when it is %s", async (status) => {
    const id = await stores.application(await stores.person("Kari"), { date: "2027-02-01" });
    await database.db.prisma.application.update({ where: { id }, data: { status } });

    expect(await plan("2027-01-25T08:00:00Z")).toBe(0);
  });

  it("go to each who has something open, and to nobody who has not", async () => {
    const id = await stores.application(await stores.person("Kari"), { date: "2027-02-01" });
    await stores.join(id, await stores.person("Anne"), "union");
    // Who only approves has nothing to do before something is sent.
    await stores.join(id, await stores.person("Olav"), "union", { name: "Et annet forbund", writes: false });

    await plan("2027-01-25T08:00:00Z");

    expect(await planned()).toEqual(["Anne 7", "Kari 7"]);
  });

  it("are none for who joined after the hour of the day, and one the next time", async () => {
    const id = await stores.application(await stores.person("Kari"), { date: "2027-02-01" });
    await stores.join(id, await stores.person("Anne"), "union", { at: new Date("2027-01-25T08:30:00Z") });

    await plan("2027-01-25T09:00:00Z");
    expect(await planned()).toEqual(["Kari 7"]);

    await plan("2027-01-29T08:00:00Z");
    expect(await planned()).toEqual(["Anne 3", "Kari 3", "Kari 7"]);
  });
});

describe("a person in two applications", () => {
  it("gets one card for both on the same day, whatever the deadlines", async () => {
    const kari = await stores.person("Kari");
    const one = await stores.application(kari, { date: "2027-02-01" });
    const two = await stores.application(kari, { date: "2027-02-08" });

    expect(await plan("2027-01-25T08:00:00Z")).toBe(1);

    expect(await planned()).toEqual(["Kari 14", "Kari 7"]);
    expect(await stores.queued("notice")).toEqual([{ kind: "reminder", personId: kari.id, day: "2027-01-25" }]);
    expect((await stores.reminders.partsOf(kari.id, "2027-01-25")).sort()).toEqual([one, two].sort());
  });

  it("gets no second one on the day, when another application comes to be due later on it", async () => {
    const kari = await stores.person("Kari");
    await stores.application(kari, { date: "2027-02-01" });
    await plan("2027-01-25T08:00:00Z");
    await stores.application(kari, { date: "2027-02-08" });

    expect(await plan("2027-01-25T12:00:00Z")).toBe(0);
    expect(await stores.queued("notice")).toHaveLength(1);
  });

  it("is reminded of a deadline that was moved, once for each day", async () => {
    const kari = await stores.person("Kari");
    const id = await stores.application(kari, { date: "2027-02-01" });
    await plan("2027-01-25T08:00:00Z");
    await database.db.prisma.application.update({
      where: { id },
      data: { deadline: new Date("2027-02-08T12:00:00Z") },
    });

    expect(await plan("2027-01-25T08:10:00Z")).toBe(0);
    expect(await plan("2027-02-01T08:00:00Z")).toBe(1);
  });
});

describe("many planners", () => {
  it("who look in the same moment plan each card once, and every card", async () => {
    const people = await Promise.all(Array.from({ length: 12 }, (_, index) => stores.person(`Person ${index}`)));
    const [first, ...others] = people as [(typeof people)[number], ...typeof people];
    const id = await stores.application(first, { date: "2027-02-01" });
    for (const person of others) await stores.join(id, person, "union");
    const processes = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const db = openDatabase(database.url, { poolSize: 3 });
        return { db, stores: await openStores(db) };
      }),
    );

    const counts = await Promise.all(processes.map((each) => plan("2027-01-25T08:00:00Z", each.stores)));

    expect(counts.reduce((sum, count) => sum + count)).toBe(12);
    const notices = await stores.queued("notice");
    expect(new Set(notices.map(({ personId }) => personId)).size).toBe(12);
    expect(notices).toHaveLength(12);
    for (const each of processes) {
      await each.stores.stop();
      await each.db.close();
    }
  });
});
