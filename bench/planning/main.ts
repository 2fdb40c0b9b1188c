import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openDatabase } from "../../prisma/client";
import { startEmbeddedPostgres } from "../../prisma/embedded";
import { applyMigrations } from "../../prisma/migrate";
import type { Looked } from "./planner";
import { seedApplications } from "./seedApplications";

/** A Monday, and the hour at which everybody's reminder comes, a week before the deadline. */
const NINE = "2027-01-25T08:00:00Z";
const DUE = "2027-02-01T12:00";
/** Deadlines of which nothing is due on that day, though they are near. */
const NEAR = "2027-02-02T12:00";
/** So many messages to measure the queue with. */
const MESSAGES = 5_000;

const say = (line: string) => process.stdout.write(`${line}\n`);

function start(file: string, databaseUrl: string): ChildProcess {
  return fork(join(__dirname, `${file}.js`), { execArgv: [], env: { ...process.env, DATABASE_URL: databaseUrl } });
}

async function plan(databaseUrl: string, instants: readonly string[]): Promise<Looked[]> {
  const child = start("planner", databaseUrl);
  const looked: Looked[] = [];
  for (const at of instants) {
    child.send({ at });
    looked.push(((await once(child, "message")) as [Looked])[0]);
  }
  child.disconnect();
  await once(child, "exit");
  return looked;
}

/** A database of its own, with what is stored in it. */
async function withDatabase<Result>(
  adminUrl: string,
  name: string,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const admin = openDatabase(adminUrl, { poolSize: 1 });
  await admin.pool.query(`create database ${name}`);
  const url = adminUrl.replace(/\/samskriv(?=\?|$)/, `/${name}`);
  try {
    await applyMigrations(url);
    return await work(url);
  } finally {
    await admin.pool.query(`drop database ${name} with (force)`);
    await admin.close();
  }
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
const MB = 1_048_576;

async function planningAt(adminUrl: string, due: { count: number; peopleEach: number }, stored: number): Promise<void> {
  await withDatabase(adminUrl, `planning_${due.count}_${stored}`, async (url) => {
    const { pool, close } = openDatabase(url, { poolSize: 2 });
    await seedApplications(pool, { ...due, answersEach: 2, deadline: DUE });
    // What is stored beside it: far away, and as many answers.
    await seedApplications(pool, {
      count: Math.max(stored / 200, 1),
      peopleEach: 4,
      answersEach: 200,
      deadline: "2026-02-01T12:00",
    });
    await close();
    const [first, ...ticks] = await plan(url, [
      NINE,
      ...Array.from({ length: 10 }, (_, index) => `2027-01-25T08:0${index % 10}:30Z`),
    ]);
    const { planned, ms, rss } = first as Looked;
    const tick = ticks
      .slice(3)
      .map((each) => each.ms)
      .sort((a, b) => a - b)[3] as number;
    say(
      `${String(due.count * due.peopleEach).padStart(8)} due, ${String(stored).padStart(8)} answers stored: ` +
        `${planned} planned in ${seconds(ms)}, ${Math.round(rss / MB)} MB; the next looks take ${tick.toFixed(1)} ms`,
    );
  });
}

async function quietAt(adminUrl: string, stored: number): Promise<void> {
  await withDatabase(adminUrl, `quiet_${stored}`, async (url) => {
    const { pool, close } = openDatabase(url, { poolSize: 2 });
    await seedApplications(pool, { count: stored / 200, peopleEach: 4, answersEach: 200, deadline: NEAR });
    await close();
    const looked = await plan(
      url,
      Array.from({ length: 12 }, (_, index) => `2027-01-25T08:${10 + index}:00Z`),
    );
    const ms = looked
      .slice(4)
      .map((each) => each.ms)
      .sort((a, b) => a - b);
    say(
      `${String(stored).padStart(8)} answers stored in ${stored / 200} applications that are near, nothing due: ` +
        `the first look ${seconds(looked[0]?.ms ?? 0)}, then ${(ms[4] as number).toFixed(1)} ms (most ${(ms.at(-1) as number).toFixed(1)})`,
    );
  });
}

async function throughput(adminUrl: string, processes: number): Promise<void> {
  await withDatabase(adminUrl, `throughput_${processes}`, async (url) => {
    const children = await Promise.all(
      Array.from({ length: processes }, async () => {
        const child = start("sender", url);
        await once(child, "message");
        return child;
      }),
    );
    const { pool, close } = openDatabase(url, { poolSize: 2 });
    await pool.query(
      `insert into pgboss.job (name, data, retry_limit, policy)
       select 'notice', jsonb_build_object('kind', 'home', 'personId', gen_random_uuid()), 10, 'standard' from generate_series(1, $1::int)`,
      [MESSAGES],
    );
    const started = Date.now();
    for (const child of children) child.send("go");
    while (
      (await pool.query("select 1 from pgboss.job where name = 'notice' and state < 'completed' limit 1")).rowCount !==
      0
    )
      await pause(50);
    const perSecond = (MESSAGES * 1_000) / (Date.now() - started);
    await close();
    for (const child of children) {
      child.disconnect();
      await once(child, "exit");
    }
    say(
      `${processes} process${processes > 1 ? "es" : "  "}: ${Math.round(perSecond)} messages a second through the queue`,
    );
  });
}

async function bench(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "samskriv-planning-"));
  const server = await startEmbeddedPostgres({ dataDir });
  try {
    for (const processes of [1, 2, 3]) await throughput(server.url, processes);
    for (const stored of [10_000, 100_000, 1_000_000])
      await planningAt(server.url, { count: 500, peopleEach: 20 }, stored);
    await planningAt(server.url, { count: 2_500, peopleEach: 20 }, 100_000);
    await planningAt(server.url, { count: 5_000, peopleEach: 20 }, 1_000_000);
    await quietAt(server.url, 1_000_000);
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

bench().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
