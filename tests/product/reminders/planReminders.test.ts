import { randomUUID } from "node:crypto";
import type { Rhythm } from "../../../domain/reminders/reminderChoice";
import { planReminders } from "../../../jobs/planReminders";
import { openDatabase } from "../../../prisma/connection/openDatabase";
import { emptied, type FreshDatabase, freshDatabase } from "../../support/database/database";
import { cause, forms, openStores, type Stores } from "../../support/database/stores";

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

const plan = (at: string, { reminders }: Pick<Stores, "reminders"> = stores) =>
  planReminders({ forms, reminders, clock: { now: () => new Date(at) } });
const planned = async () =>
  (await database.db.prisma.reminder.findMany({ include: { digest: { include: { person: true } } } }))
    .map(({ offsetDays, digest }) => `${digest.person.name} ${offsetDays}`)
    .sort();

describe("The reminders of an application", () => {
  it("are planned 21, 14, 7, 3, 1 and 0 days before the deadline, on working days at nine", async () => {
    await stores.application(await stores.person("Kari"), { date: "2027-02-01" });
    const days: string[] = [];
    for (let day = Date.parse("2027-01-10T00:00:00Z"); day < Date.parse("2027-02-05T00:00:00Z"); day += 86_400_000) {
      const date = new Date(day).toISOString().slice(0, 10);
      expect(await plan(`${date}T07:59:00Z`)).toBe(0);
      if (await plan(`${date}T08:00:00Z`)) days.push(date);
      expect(await plan(`${date}T08:01:00Z`)).toBe(0);
    }

    expect(days).toEqual(["2027-01-11", "2027-01-18", "2027-01-25", "2027-01-29", "2027-02-01", "2027-02-02"]);
    expect((await stores.queued("notice")).map(({ kind, day }) => [kind, day])).toEqual(
      days.map((day) => ["reminder", day]),
    );
  });

  it.each([
    ["in winter time, before the clock goes forward", "2028-03-28", "2028-03-24", "08:00"],
    ["in summer time, after it", "2028-03-28", "2028-03-27", "07:00"],
    ["in summer time, before the clock goes back", "2027-11-01", "2027-10-29", "07:00"],
    ["in winter time, after it", "2027-11-01", "2027-11-01", "08:00"],
  ])("come at nine local time %s", async (_when, date, day, utc) => {
    await stores.application(await stores.person("Kari"), { date });
    const minuteBefore = new Date(Date.parse(`${day}T${utc}:00Z`) - 60_000).toISOString();

    expect(await plan(minuteBefore)).toBe(0);
    expect(await plan(`${day}T${utc}:00Z`)).toBe(1);
  });

  it("follow the time zone of the partnership", async () => {
    await stores.application(await stores.person("Kari"), { date: "2027-02-01", timeZone: "Atlantic/Reykjavik" });

    expect(await plan("2027-01-25T08:00:00Z")).toBe(0);
    expect(await plan("2027-01-25T09:00:00Z")).toBe(1);
  });

  it("come late on the same day if the bot was away at nine, but not at night", async () => {
    await stores.application(await stores.person("Kari"), { date: "2027-02-01" });

    expect(await plan("2027-01-24T23:30:00Z")).toBe(0);
    expect(await plan("2027-01-25T15:00:00Z")).toBe(1);
  });

  it("come the next morning if the bot was away until the night", async () => {
    await stores.application(await stores.person("Kari"), { date: "2027-02-01" });

    expect(await plan("2027-01-25T22:00:00Z")).toBe(0);
    expect(await plan("2027-01-26T07:59:00Z")).toBe(0);
    expect(await plan("2027-01-26T08:00:00Z")).toBe(1);
  });

  it.each([
    ["at the deadline", "12:00", "2027-02-01T11:00:00Z"],
    ["after it", "12:00", "2027-02-01T11:30:00Z"],
    ["when the deadline of the day was before nine", "08:00", "2027-02-01T08:00:00Z"],
  ])("are not planned %s", async (_when, time, at) => {
    await stores.application(await stores.person("Kari"), { date: "2027-02-01", time });

    expect(await plan(at)).toBe(0);
    expect(await stores.queued("notice")).toEqual([]);
  });

  it("go to the coordinator alone once it is final, until it is delivered", async () => {
    const id = await stores.application(await stores.person("Kari"), { date: "2027-02-01" });
    await stores.join(id, await stores.person("Anne"), "union");
    const become = (status: "final" | "delivered") =>
      database.db.prisma.application.update({ where: { id }, data: { status } });
    await become("final");

    expect(await plan("2027-01-25T08:00:00Z")).toBe(1);
    expect(await planned()).toEqual(["Kari 7"]);

    await become("delivered");
    expect(await plan("2027-01-29T08:00:00Z")).toBe(0);
  });

  it("go only to people with open tasks", async () => {
    const id = await stores.application(await stores.person("Kari"), { date: "2027-02-01" });
    await stores.join(id, await stores.person("Anne"), "union");
    // A person who only approves has no task before something is submitted.
    await stores.join(id, await stores.person("Olav"), "union", { name: "Et annet forbund", writes: false });

    await plan("2027-01-25T08:00:00Z");

    expect(await planned()).toEqual(["Anne 7", "Kari 7"]);
  });

  it("are not planned for a person who joined after that day's hour, until the next time", async () => {
    const id = await stores.application(await stores.person("Kari"), { date: "2027-02-01" });
    await stores.join(id, await stores.person("Anne"), "union", { at: new Date("2027-01-25T08:30:00Z") });

    await plan("2027-01-25T09:00:00Z");
    expect(await planned()).toEqual(["Kari 7"]);

    await plan("2027-01-29T08:00:00Z");
    expect(await planned()).toEqual(["Anne 1", "Kari 1", "Kari 7"]);
  });
});

describe("The reminder after the deadline", () => {
  it("goes to the coordinator alone, and lists the open tasks", async () => {
    const id = await stores.application(await stores.person("Kari"), { date: "2027-02-01" });
    await stores.join(id, await stores.person("Anne"), "union");

    expect(await plan("2027-02-02T08:00:00Z")).toBe(1);
    expect(await planned()).toEqual(["Kari -1"]);
  });
});

describe("A machine that slept", () => {
  const sent = () => database.db.prisma.reminderDigest.findMany({ select: { day: true } });
  const dropped = async () =>
    (await database.db.prisma.droppedReminder.findMany({ include: { person: true } }))
      .map(({ person, offsetDays }) => `${person.name} ${offsetDays}`)
      .sort();

  it("for three days sends its missed reminders once, in one card", async () => {
    const anne = await stores.person("Anne");
    const kari = await stores.person("Kari");
    for (const date of ["2027-02-01", "2027-02-02"])
      await stores.join(await stores.application(kari, { date }), anne, "union");

    // Both deadlines were a week away while the machine slept, on the 25th and the 26th.
    expect(await plan("2027-01-28T06:30:00Z")).toBe(0);
    expect(await plan("2027-01-28T08:00:00Z")).toBe(2);
    expect(await plan("2027-01-28T08:01:00Z")).toBe(0);
    expect(await planned()).toEqual(["Anne 7", "Anne 7", "Kari 7", "Kari 7"]);
    expect(await sent()).toHaveLength(2);
  });

  it("until the deadline passed drops the reminder, and records that once", async () => {
    const id = await stores.application(await stores.person("Kari"), { date: "2027-02-01" });
    await stores.join(id, await stores.person("Anne"), "union");

    expect(await plan("2027-02-01T12:00:00Z")).toBe(0);
    expect(await plan("2027-02-01T12:01:00Z")).toBe(0);
    expect(await dropped()).toEqual(["Anne 0", "Kari 0"]);
  });

  it("drops no reminder that was sent", async () => {
    await stores.application(await stores.person("Kari"), { date: "2027-02-01" });
    await plan("2027-02-01T08:00:00Z");

    await plan("2027-02-01T12:00:00Z");
    expect(await dropped()).toEqual([]);
  });
});

describe("A person with chosen reminder settings", () => {
  const choose = (personId: string, rhythm: Rhythm, hour = 9) =>
    stores.reminders.choose(cause(), personId, { rhythm, hour }, new Date("2027-01-01T12:00:00Z"));

  it("gets no reminder if reminders are off", async () => {
    const kari = await stores.person("Kari");
    await stores.application(kari, { date: "2027-02-01" });
    await choose(kari.id, "off");

    for (const day of ["11", "18", "25", "29"]) expect(await plan(`2027-01-${day}T08:00:00Z`)).toBe(0);
  });

  it("is reminded at the chosen hour and in the chosen rhythm", async () => {
    const kari = await stores.person("Kari");
    await stores.application(kari, { date: "2027-02-01" });
    await choose(kari.id, "daily", 14);

    expect(await plan("2027-01-20T08:00:00Z")).toBe(0);
    expect(await plan("2027-01-20T13:00:00Z")).toBe(1);
    expect(await plan("2027-01-21T13:00:00Z")).toBe(1);
  });

  it("is reminded again on the day to which the reminder was postponed", async () => {
    const kari = await stores.person("Kari");
    await stores.application(kari, { date: "2027-02-01" });
    await plan("2027-01-25T08:00:00Z");
    await stores.reminders.putOff(cause(), kari.id, "2027-01-26", new Date("2027-01-25T09:00:00Z"));

    expect(await plan("2027-01-25T12:00:00Z")).toBe(0);
    expect(await plan("2027-01-26T08:00:00Z")).toBe(1);
    expect(await plan("2027-01-27T08:00:00Z")).toBe(0);
    expect(await plan("2027-01-29T08:00:00Z")).toBe(1);
  });
});

it("A reminder that was sent by hand and postponed comes again too", async () => {
  const kari = await stores.person("Kari");
  const id = await stores.application(kari, { date: "2027-02-01" });
  const part = { applicationId: id, deadline: "2027-02-01T12:00", offsetDays: 12 };
  const plans = [{ personId: kari.id, day: "2027-01-20", parts: [part] }];
  await stores.reminders.sendNow(cause(), plans, new Date("2027-01-20T12:00:00Z"), 0);
  await stores.reminders.putOff(cause(), kari.id, "2027-01-21", new Date("2027-01-20T12:05:00Z"));

  expect(await plan("2027-01-21T08:00:00Z")).toBe(1);
  expect(await plan("2027-01-22T08:00:00Z")).toBe(0);
});

it("Nobody is reminded while the coordinator has paused the reminders", async () => {
  const id = await stores.application(await stores.person("Kari"), { date: "2027-02-01" });
  await stores.reminders.setPaused(cause(), id, new Date("2027-01-20T12:00:00Z"));
  expect(await plan("2027-01-25T08:00:00Z")).toBe(0);

  await stores.reminders.setPaused(cause(), id, null);
  expect(await plan("2027-01-25T08:00:00Z")).toBe(1);
});

describe("A deputy", () => {
  const deputised = async () => {
    const [kari, anne, per] = [await stores.person("Kari"), await stores.person("Anne"), await stores.person("Per")];
    const id = await stores.application(kari, { date: "2027-02-04" });
    await stores.join(id, anne, "union");
    // Per only approves, and has no task yet.
    await stores.join(id, per, "union", { name: "Et annet forbund", writes: false });
    await stores.deputy(id, anne, per);
    return { id, anne, per };
  };

  it("is reminded three days before the deadline, and not earlier", async () => {
    await deputised();
    await plan("2027-01-28T08:00:00Z");
    expect(await planned()).toEqual(["Anne 7", "Kari 7"]);

    await plan("2027-02-01T08:00:00Z");
    expect(await planned()).toEqual(["Anne 3", "Anne 7", "Kari 3", "Kari 7", "Per 3"]);
  });

  it("is reminded once without being in the application", async () => {
    const { id, anne } = await deputised();
    await stores.deputy(id, anne, await stores.person("Tor"));
    await plan("2027-02-01T08:00:00Z");
    expect(await planned()).toEqual(["Anne 3", "Kari 3", "Tor 3"]);
    expect(await plan("2027-02-01T09:00:00Z")).toBe(0);
    expect(await plan("2027-02-02T08:00:00Z")).toBe(0);
    expect(await planned()).toEqual(["Anne 3", "Kari 3", "Tor 3"]);
  });

  it("outside the application with reminders off is scanned again after turning them on", async () => {
    const { id, anne } = await deputised();
    const tor = await stores.person("Tor");
    await stores.deputy(id, anne, tor);
    await stores.reminders.choose(cause(), tor.id, { rhythm: "off", hour: 9 }, new Date("2027-01-01T12:00:00Z"));
    await plan("2027-02-01T08:00:00Z");
    expect(await planned()).toEqual(["Anne 3", "Kari 3"]);

    await stores.reminders.choose(cause(), tor.id, { rhythm: "daily", hour: 9 }, new Date("2027-01-01T12:00:00Z"));
    await plan("2027-02-01T08:10:00Z");
    expect(await planned()).toEqual(["Anne 3", "Kari 3", "Tor 3"]);
  });

  it("who postpones the reminder gets it again on that day, and the represented person's schedule is unchanged", async () => {
    const { per } = await deputised();
    await plan("2027-02-01T08:00:00Z");
    await stores.reminders.putOff(cause(), per.id, "2027-02-02", new Date("2027-02-01T09:00:00Z"));

    expect(await plan("2027-02-01T12:00:00Z")).toBe(0);
    expect(await plan("2027-02-02T08:00:00Z")).toBe(1);
    expect(await planned()).toEqual(["Anne 3", "Kari 3", "Per 2", "Per 3"]);
    expect(await plan("2027-02-02T09:00:00Z")).toBe(0);
    expect(await plan("2027-02-03T08:00:00Z")).toBe(3);
  });

  it("who is named after the hour is reminded the same day", async () => {
    const { id, anne, per } = await deputised();
    await stores.deputy(id, anne, null);
    await plan("2027-02-01T08:00:00Z");
    expect(await planned()).toEqual(["Anne 3", "Kari 3"]);

    await stores.deputy(id, anne, per);
    await plan("2027-02-01T09:30:00Z");
    expect(await planned()).toEqual(["Anne 3", "Kari 3", "Per 3"]);
  });

  it("is reminded even if the person has reminders off, but not if the deputy has", async () => {
    const { anne, per } = await deputised();
    const off = { rhythm: "off", hour: 9 } as const;
    await stores.reminders.choose(cause(), anne.id, off, new Date("2027-01-01T12:00:00Z"));
    await plan("2027-02-01T08:00:00Z");
    expect(await planned()).toEqual(["Kari 3", "Per 3"]);

    await stores.reminders.choose(cause(), per.id, off, new Date("2027-01-01T12:00:00Z"));
    await plan("2027-02-03T08:00:00Z");
    expect(await planned()).toEqual(["Kari 1", "Kari 3", "Per 3"]);
  });
});

describe("An earlier deadline", () => {
  const partDeadline = (applicationId: string, partyId: string | null, sectionId: string | null, at: string) =>
    database.db.prisma.partDeadline.create({
      data: {
        id: randomUUID(),
        applicationId,
        partyId,
        sectionId,
        deadline: new Date(`${at}T12:00:00Z`),
        setAt: new Date("2027-01-01T12:00:00Z"),
      },
    });

  it("for a party replaces the application's deadline in reminders to that party's members alone", async () => {
    const id = await stores.application(await stores.person("Kari"), { date: "2027-04-01" });
    const partyId = await stores.join(id, await stores.person("Anne"), "union");
    await partDeadline(id, partyId, null, "2027-02-04");

    expect(await plan("2027-01-28T08:00:00Z")).toBe(1);
    expect(await planned()).toEqual(["Anne 7"]);
  });

  it("for a section leads to reminders for people with that section open", async () => {
    const id = await stores.application(await stores.person("Kari"), { date: "2027-04-01" });
    await stores.join(id, await stores.person("Anne"), "union");
    await partDeadline(id, null, "header", "2027-02-04");

    expect(await plan("2027-01-28T08:00:00Z")).toBe(1);
    expect(await planned()).toEqual(["Kari 7"]);
  });

  it("that has passed is replaced by the application's deadline", async () => {
    const id = await stores.application(await stores.person("Kari"), { date: "2027-02-18" });
    const partyId = await stores.join(id, await stores.person("Anne"), "union");
    await partDeadline(id, partyId, null, "2027-02-04");
    await plan("2027-02-11T08:00:00Z");

    expect(await planned()).toEqual(["Anne 7", "Kari 7"]);
  });
});

describe("A person in two applications", () => {
  it("gets one card for both on the same day, whatever the deadlines", async () => {
    const kari = await stores.person("Kari");
    const one = await stores.application(kari, { date: "2027-02-01" });
    const two = await stores.application(kari, { date: "2027-02-08" });

    expect(await plan("2027-01-25T08:00:00Z")).toBe(1);

    expect(await planned()).toEqual(["Kari 14", "Kari 7"]);
    expect(await stores.queued("notice")).toEqual([{ kind: "reminder", personId: kari.id, day: "2027-01-25" }]);
    expect(
      (await stores.reminders.partsOf(kari.id, "2027-01-25")).map(({ applicationId }) => applicationId).sort(),
    ).toEqual([one, two].sort());
  });

  it("gets one card about all applications even if they exceed one scan", async () => {
    const kari = await stores.person("Kari");
    for (let count = 0; count < 53; count += 1) await stores.application(kari, { date: "2027-02-01" });

    expect(await plan("2027-01-25T08:00:00Z")).toBe(1);
    expect(await stores.reminders.partsOf(kari.id, "2027-01-25")).toHaveLength(53);
    expect(await plan("2027-01-26T08:00:00Z")).toBe(0);
  });

  it("gets no second card on the day if another application becomes due later", async () => {
    const kari = await stores.person("Kari");
    await stores.application(kari, { date: "2027-02-01" });
    await plan("2027-01-25T08:00:00Z");
    await stores.application(kari, { date: "2027-02-08" });

    expect(await plan("2027-01-25T12:00:00Z")).toBe(0);
    expect(await stores.queued("notice")).toHaveLength(1);
  });

  it("is reminded of a moved deadline, once for each day", async () => {
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

describe("A group of planners", () => {
  it("that scan at the same moment plan every card, and each card once", async () => {
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
