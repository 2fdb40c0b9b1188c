import { randomUUID } from "node:crypto";
import { addMeasure } from "../../../domain/application/measureChange";
import type { Notice } from "../../../domain/application/notice";
import type { Statement } from "../../../domain/ports/outbox";
import { ok, refuse } from "../../../domain/values/outcome";
import { openQueue, type Workers } from "../../../jobs/queue";
import { lockShared } from "../../../prisma/connection/claim";
import { openDatabase } from "../../../prisma/connection/openDatabase";
import { emptied, emptyDatabase, type FreshDatabase, freshDatabase } from "../../support/database/database";
import { settled } from "../../support/database/stored";
import { accepted, cause, openStores, type Stores } from "../../support/database/stores";
import { until } from "../../support/until";

let database: FreshDatabase;
let stores: Stores;
let applicationId: string;
let kari: { id: string; name: string };

const sql = (text: string, values: unknown[] = []) => database.db.pool.query(text, values);
const add = (name: string) =>
  stores.applications.restructure(applicationId, cause(), (structure) =>
    addMeasure(structure, kari.id, { id: randomUUID(), name, partyIds: [] }),
  );
const states = async () =>
  (
    await sql(
      "select name, state, retry_count as tries from pgboss.job where name in ('notice', 'application-changed') order by created_on",
    )
  ).rows as { name: string; state: string; tries: number }[];
const nothing: Workers = {
  applicationChanged: async () => {},
  notice: async () => {},
  versionFiles: async () => {},
};
/** Ends the pause before the next try. */
const tryAgain = () => sql("update pgboss.job set start_after = now() where state = 'retry'");

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  stores = await openStores(database.db);
  kari = await stores.person("Kari");
  applicationId = await stores.application(kari, { date: "2027-02-01" });
  await sql("delete from pgboss.job");
});
afterEach(async () => {
  await stores.stop();
  await emptied(database.db);
});

it("The queue's schema is created once by any number of processes that start together on an empty database", async () => {
  const empty = await emptyDatabase();
  const all = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const db = openDatabase(empty.url, { poolSize: 2 });
      const queue = await openQueue(
        (text, values) => db.pool.query(text, values as unknown[]),
        () => {},
      );
      return { db, queue };
    }),
  );
  for (const { db, queue } of all) {
    await queue.stop(100);
    await db.close();
  }
  await empty.drop();
});

describe("A change", () => {
  it("enqueues its message in the same transaction", async () => {
    accepted(await add("Et tiltak"));

    expect(await stores.queued("application-changed")).toEqual([{ applicationId }]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ["is refused", () => stores.applications.restructure(applicationId, cause(), () => refuse({ kind: "no" }))],
    [
      "throws",
      () =>
        stores.applications
          .restructure(applicationId, cause(), () => {
            throw new Error("broken");
          })
          .catch(() => {}),
    ],
    [
      "is about no application",
      () => stores.applications.restructure(randomUUID(), cause(), (structure) => ok(structure)),
    ],
    [
      "is not allowed by the database",
      () =>
        stores.applications
          .restructure(applicationId, cause(), (structure) =>
            ok({
              ...structure,
              members: structure.members.map((member) => ({ ...member, writes: false, approves: false })),
            }),
          )
          .catch(() => {}),
    ],
    [
      "of a section is refused",
      () =>
        stores.sections.save({ applicationId, measureId: null, sectionId: "header" }, cause(), kari.id, () =>
          refuse({ kind: "no" }),
        ),
    ],
    [
      "of a section throws",
      () =>
        stores.sections
          .save({ applicationId, measureId: null, sectionId: "header" }, cause(), kari.id, () => {
            throw new Error("broken");
          })
          .catch(() => {}),
    ],
    [
      "of a section that says what it is not",
      () =>
        stores.reviews
          .review(applicationId, cause(), () =>
            ok({
              approvals: [
                {
                  place: { measureId: null, sectionId: "header" },
                  approval: {
                    partyId: randomUUID(),
                    personId: kari.id,
                    personName: kari.name,
                    onBehalfOf: null,
                    contentHash: "x",
                    at: new Date(),
                  },
                },
              ],
              notices: [{ kind: "home", personId: kari.id } as const],
            }),
          )
          .catch(() => {}),
    ],
  ])("that %s enqueues nothing, and is not recorded as handled", async (_what, attempt) => {
    const before = (await sql("select count(*)::int as n from handled_activity")).rows[0].n;
    await attempt();

    expect(await states()).toEqual([]);
    expect((await sql("select count(*)::int as n from handled_activity")).rows[0].n).toBe(before);
    expect(await database.db.prisma.measure.count()).toBe(0);
  });

  it("that fails at commit enqueues nothing", async () => {
    await sql(
      "create function fail() returns trigger language plpgsql as $$ begin raise exception 'at the end'; end $$",
    );
    await sql(
      "create constraint trigger fail after insert on measure deferrable initially deferred for each row execute function fail()",
    );

    await expect(add("Et tiltak")).rejects.toThrow("at the end");
    await sql("drop function fail cascade");

    expect(await states()).toEqual([]);
    expect(await database.db.prisma.measure.count()).toBe(0);
  });

  it("is announced once together with other pending changes", async () => {
    for (const name of ["Ett", "To", "Tre"]) accepted(await add(name));
    await Promise.all(["Fire", "Fem", "Seks"].map(add));

    expect(await stores.queued("application-changed")).toEqual([{ applicationId }]);
    expect(await database.db.prisma.measure.count()).toBe(6);
  });
});

describe("A change that is stored during the announcement of another", () => {
  /** The names in an announcement at the time it is made. */
  const announced: string[][] = [];
  const seen = async (id: string) =>
    void announced.push((await stores.applications.loadSettled(id))?.measures.map(({ name }) => name) ?? []);

  beforeEach(() => void announced.splice(0));

  it("delays the announcement if it joined the other change's message before a bot took it", async () => {
    accepted(await add("Først"));
    // The later change has not committed yet, but its message was merged into the first one's.
    const client = await database.db.pool.connect();
    const statement: Statement = (text, values) => client.query(text, values as unknown[]);
    await client.query("begin");
    await lockShared(statement, applicationId);
    await statement("insert into measure (id, application_id, number, name) values ($1, $2, 2, 'Sist')", [
      randomUUID(),
      applicationId,
    ]);
    await stores.queue.applicationChanged(applicationId, statement);
    expect(await stores.queued("application-changed")).toHaveLength(1);

    stores.queue.work({ ...nothing, applicationChanged: seen });
    // The announcement waits for the change's lock.
    await until(async () => Number((await sql("select count(*) from pg_locks where not granted")).rows[0].count) > 0);
    expect(announced).toEqual([]);
    await client.query("commit");
    client.release();

    await settled(database.db);
    expect(announced).toEqual([["Først", "Sist"]]);
  });

  it("is announced separately if a bot had already taken the other change's message", async () => {
    accepted(await add("Først"));
    let go = () => {};
    const held = new Promise<void>((resolve) => (go = resolve));
    stores.queue.work({
      ...nothing,
      applicationChanged: async (id) => {
        await seen(id);
        await held;
      },
    });
    await until(() => announced.length === 1);

    accepted(await add("Sist"));
    go();
    await settled(database.db);

    expect(announced).toEqual([["Først"], ["Først", "Sist"]]);
  });

  it("is never missed, however many changes are stored", async () => {
    stores.queue.work({ ...nothing, applicationChanged: seen });
    for (let round = 0; round < 10; round += 1) {
      await Promise.all(Array.from({ length: 6 }, (_, index) => add(`${round}.${index}`)));
      // Each round leaves the queue a little more time than the one before.
      for (let look = 0; look < round; look += 1) await states();
    }
    await settled(database.db);

    expect(announced.at(-1)).toHaveLength(60);
    // Changes that arrive at about the same time are announced together.
    expect(announced.length).toBeLessThan(60);
  });
});

describe("The files of a version", () => {
  const direct: Statement = (text, values) => database.db.pool.query(text, values as unknown[]);
  const draftId = randomUUID();

  it("are made one version at a time, and one that has a turn left is taken again", async () => {
    const others = [randomUUID(), randomUUID()];
    for (const id of [draftId, ...others]) await stores.queue.versionFiles(id, direct);
    const [taken, failed]: [string[], Error[]] = [[], []];
    let [now, most] = [0, 0];
    const queue = await openQueue(direct, (error) => failed.push(error), { eachMs: 20 });
    queue.work({
      ...nothing,
      failureOf: () => ({ kind: "later", afterMs: 0 }),
      versionFiles: async (id) => {
        most = Math.max(most, ++now);
        await Promise.resolve();
        now--;
        taken.push(id);
        if (id === draftId && taken.filter((each) => each === id).length < 3) throw new Error("its turn is over");
      },
    });
    await settled(database.db);
    await queue.stop(1_000);

    expect(taken.sort()).toEqual([draftId, draftId, draftId, ...others].sort());
    expect([most, failed]).toEqual([1, []]);
  });

  it("are given up without telling anybody: no message is lost", async () => {
    await stores.queue.versionFiles(draftId, direct);
    const given: unknown[] = [];
    const about: unknown[] = [];
    const queue = await openQueue(direct, (_error, of) => about.push(of), { eachMs: 20 });
    queue.work({
      ...nothing,
      failureOf: () => ({ kind: "never", why: "refused" }),
      givenUp: async (_id, what) => void given.push(what),
      versionFiles: async () => {
        throw new Error("the draft is not what it was");
      },
    });
    await until(async () => (await sql("select 1 from pgboss.job where state = 'failed'")).rows.length === 1);
    await queue.stop(1_000);

    expect(given).toEqual([]);
    expect(about).toEqual([expect.objectContaining({ queue: "version-files", draftId })]);
  });
});

describe("A message", () => {
  const home = (personId = randomUUID()): Notice => ({ kind: "home", personId });
  const direct: Statement = (text, values) => database.db.pool.query(text, values as unknown[]);
  let failures: { message: string; about: Record<string, unknown> }[];
  const working = async (
    notice: Workers["notice"],
    more: Pick<Workers, "failureOf" | "givenUp"> = {},
    leaseMs = 15_000,
  ) => {
    failures = [];
    const queue = await openQueue(direct, (error, about) => failures.push({ message: error.message, about }), {
      leaseMs,
    });
    queue.work({ ...nothing, notice, ...more });
    return queue;
  };

  it("is retried later if its sending fails, and other messages are neither delayed nor sent twice", async () => {
    const [good, bad] = [home(), home()];
    const sent: string[] = [];
    let broken = true;
    for (const notice of [good, bad, home()]) await stores.queue.notice(notice, direct);
    const queue = await working(async (notice) => {
      if (notice.kind === "home" && notice.personId === (bad as { personId: string }).personId && broken)
        throw new Error("Teams is away");
      sent.push((notice as { personId: string }).personId);
    });

    await until(async () => (await states()).filter(({ state }) => state === "completed").length === 2);
    expect((await states()).filter(({ state }) => state === "retry")).toHaveLength(1);
    const { rows } = await sql(
      "select extract(epoch from start_after - now()) as pause from pgboss.job where state = 'retry'",
    );
    expect(Number(rows[0].pause)).toBeGreaterThan(1);
    expect(failures).toEqual([
      { message: "Teams is away", about: expect.objectContaining({ queue: "notice", kind: "home" }) },
    ]);

    broken = false;
    await tryAgain();
    await settled(database.db);
    expect(sent).toHaveLength(3);
    await queue.stop(1_000);
  });

  it("is retried for a day, and is then given up and reported", async () => {
    const notice = home();
    await stores.queue.notice(notice, direct);
    const given: unknown[] = [];
    let tries = 0;
    const queue = await working(
      async () => {
        tries += 1;
        throw new Error("never");
      },
      { givenUp: async (_id, what, why) => void given.push({ what, why }) },
    );
    const failedFor = (hours: number) =>
      sql(`update pgboss.job set output = output || jsonb_build_object('failingSince', $1::float8)`, [
        Date.now() - hours * 3_600_000,
      ]);
    const waits = () => until(async () => (await states())[0]?.state === "retry");
    await waits();
    await failedFor(23.9);
    await tryAgain();
    await until(() => tries === 2);
    await waits();
    expect(given).toEqual([]);

    await failedFor(24.1);
    await tryAgain();
    await until(async () => (await states())[0]?.state === "failed");

    expect(tries).toBe(3);
    expect(given).toEqual([{ what: notice, why: "tooLong" }]);
    await queue.stop(1_000);
  });

  it("is given up at once if Teams refuses it permanently, and waiting for its turn is no failure", async () => {
    const [refused, early] = [home(), home()];
    await stores.queue.notice(refused, direct);
    await stores.queue.notice(early, direct);
    const given: unknown[] = [];
    const queue = await working(
      async (notice) => {
        throw new Error(
          (notice as { personId: string }).personId === (refused as { personId: string }).personId
            ? "refused"
            : "early",
        );
      },
      {
        failureOf: ({ message }) =>
          message === "early" ? { kind: "later", afterMs: 60_000 } : { kind: "never", why: "refused" },
        givenUp: async (_id, what, why) => void given.push({ what, why }),
      },
    );

    await until(async () => (await states()).map(({ state }) => state).join() === "failed,retry");

    expect(given).toEqual([{ what: refused, why: "refused" }]);
    expect(failures.map(({ message }) => message)).toEqual(["refused"]);
    const { rows } = await sql(
      "select extract(epoch from start_after - now())::float as pause, output from pgboss.job where state = 'retry'",
    );
    expect(rows[0]).toMatchObject({ output: { failingSince: null, failures: 0 } });
    expect(rows[0].pause).toBeGreaterThan(50);
    await queue.stop(1_000);
  });

  it("waits at least as long as Teams asks", async () => {
    await stores.queue.notice(home(), direct);
    const queue = await working(
      async () => {
        throw new Error("too many");
      },
      { failureOf: () => ({ kind: "again", afterMs: 120_000 }) },
    );
    await until(async () => (await states())[0]?.state === "retry");

    const { rows } = await sql(
      "select extract(epoch from start_after - now())::float as pause from pgboss.job where state = 'retry'",
    );
    expect(rows[0].pause).toBeGreaterThan(115);
    expect(rows[0].pause).toBeLessThan(160);
    await queue.stop(1_000);
  });

  it("is not sent again if the database was down when it was to be stored as sent", async () => {
    await stores.queue.notice(home(), direct);
    let away = false;
    let refusals = 0;
    const sent: Notice[] = [];
    const queue = await openQueue(
      async (text, values) => {
        if (away) {
          refusals += 1;
          throw new Error("the database is away");
        }
        return direct(text, values);
      },
      () => {},
      { eachMs: 20, leaseMs: 3_000 },
    );
    queue.work({
      ...nothing,
      notice: async (notice) => {
        sent.push(notice);
        away = true;
      },
    });
    await until(() => sent.length === 1);
    // The database has refused several calls: the record of the sent message, and the poll for others.
    await until(() => refusals > 20);
    away = false;
    await settled(database.db);

    expect(sent).toHaveLength(1);
    expect(await states()).toMatchObject([{ state: "completed" }]);
    await queue.stop(1_000);
  });

  it("is not sent if it cannot be read, and the bot reports that", async () => {
    await sql(
      'insert into pgboss.job (name, data, retry_limit) values (\'notice\', \'{"kind": "home", "personId": "ingen"}\', 0)',
    );
    const sent: Notice[] = [];
    const queue = await working(async (notice) => void sent.push(notice));

    await until(() => failures.length === 1);

    expect(sent).toEqual([]);
    await queue.stop(1_000);
  });

  it("is sent by the next bot if it was enqueued while no bot was running", async () => {
    const notice = home();
    await stores.queue.notice(notice, direct);
    await stores.stop();
    const sent: Notice[] = [];

    const queue = await working(async (each) => void sent.push(each));
    await settled(database.db);

    expect(sent).toEqual([notice]);
    await queue.stop(1_000);
  });

  it("is completed by a bot that is stopped while it sends, and the next bot does not send it again", async () => {
    await stores.queue.notice(home(), direct);
    const sent: string[] = [];
    let finish = () => {};
    const first = await working(async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      sent.push("first");
    });
    await until(async () => (await states())[0]?.state === "active");

    const stopped = first.stop(60_000);
    finish();
    await stopped;
    const second = await working(async () => void sent.push("second"));
    await settled(database.db);

    expect(sent).toEqual(["first"]);
    await second.stop(1_000);
  });

  it("is released by a bot that is stopped while it waits, and another bot takes it at once", async () => {
    await stores.queue.notice(home(), direct);
    const first = await working(() => new Promise(() => {}));
    await until(async () => (await states())[0]?.state === "active");

    await first.stop(200);
    expect(await states()).toMatchObject([{ state: "retry" }]);
    const sent: string[] = [];
    const second = await working(async () => void sent.push("second"));
    await until(() => sent.length === 1);
    await second.stop(1_000);
  });

  it("of a killed bot is released when the bot's lease runs out, but not while the bot works", async () => {
    await stores.queue.notice(home(), direct);
    let finish = () => {};
    const sent: string[] = [];
    const first = await working(
      () =>
        new Promise((resolve) => {
          finish = () => {
            sent.push("first");
            resolve();
          };
        }),
      {},
      1_000,
    );
    await until(async () => (await states())[0]?.state === "active");
    const second = await working(async () => void sent.push("second"), {}, 1_000);
    // The lease is renewed for longer than an abandoned job's lease lasts.
    const age = "select extract(epoch from started_on - created_on) > 3 as old from pgboss.job";
    await until(async () => (await sql(age)).rows[0].old);
    expect(sent).toEqual([]);
    finish();
    await settled(database.db);
    expect(sent).toEqual(["first"]);
    await first.stop(1_000);

    // This simulates a bot that takes a job and then disappears.
    await sql("insert into pgboss.job (name, data, state, started_on) values ('notice', $1, 'active', now())", [
      home(),
    ]);
    await until(() => sent.length === 2);
    await second.stop(1_000);
  });

  it("is processed and sent once if the same bot takes it again while working on it", async () => {
    await stores.queue.notice(home(), direct);
    let begun = 0;
    let finish = () => {};
    const held = new Promise<void>((resolve) => (finish = resolve));
    const bot = await working(
      async () => {
        begun += 1;
        await held;
      },
      {},
      1_000,
    );
    await until(() => begun === 1);

    // This simulates another bot that has found the lease expired.
    await sql("update pgboss.job set state = 'retry', start_after = now() where state = 'active'");
    await until(async () => (await states())[0]?.state === "active");
    // The work continues, and the lease is renewed for longer than one lease lasts.
    const age = "select extract(epoch from started_on - created_on) > 2.5 as old from pgboss.job";
    await until(async () => (await sql(age)).rows[0].old);
    expect(await states()).toMatchObject([{ state: "active" }]);
    finish();
    await settled(database.db);

    expect(begun).toBe(1);
    expect(await states()).toMatchObject([{ state: "completed" }]);
    await bot.stop(1_000);
  });

  it("of a killed bot is released within minutes even without a notification to other bots", async () => {
    await stores.queue.notice(home(), direct);
    accepted(await add("Et tiltak"));
    const { rows } = await sql(
      "select name, extract(epoch from expire_in)::int as seconds from pgboss.job order by name",
    );

    expect(rows).toEqual([
      { name: "application-changed", seconds: 60 },
      { name: "notice", seconds: 300 },
    ]);
  });

  it("is sent once by any number of bots", async () => {
    for (let each = 0; each < 60; each += 1) await stores.queue.notice(home(), direct);
    const sent: string[] = [];
    const bots = await Promise.all(
      [1, 2, 3].map(async () => {
        const db = openDatabase(database.url, { poolSize: 2 });
        const queue = await openQueue(
          (text, values) => db.pool.query(text, values as unknown[]),
          () => {},
        );
        queue.work({
          ...nothing,
          notice: async (notice) => void sent.push((notice as { personId: string }).personId),
        });
        return { db, queue };
      }),
    );

    await settled(database.db);

    expect(sent).toHaveLength(60);
    expect(new Set(sent).size).toBe(60);
    for (const { db, queue } of bots) {
      await queue.stop(1_000);
      await db.close();
    }
  });
});
