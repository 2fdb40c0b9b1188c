import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { readConfig } from "../../env/config";
import { applyMigrations } from "../../prisma/connection/applyMigrations";
import { openDatabase } from "../../prisma/connection/openDatabase";
import { startEmbeddedPostgres } from "../../tools/postgres/startEmbeddedPostgres";
import { endWith } from "../endWith";
import type { Looked } from "./planner";
import { seedApplications } from "./seedApplications";
import type { Sending } from "./sender";

/** A Monday, and the hour at which everybody's reminder comes, a week before the deadline. */
const NINE = "2027-01-25T08:00:00Z";
const EVENING = "2027-01-24T18:00:00Z";
const DUE = "2027-02-01T12:00";
/** Deadlines of which nothing is due on that day, though they are near. */
const NEAR = "2027-02-02T12:00";
const { sendsAtOnce: DEFAULT } = readConfig({});
/** How the queue is measured: by itself, and with messages that Teams takes as long for as it does. */
const SENDINGS: readonly { name: string; messages: number; sending: Sending | null }[] = [
  { name: "through the queue alone", messages: 5_000, sending: null },
  { name: "sent, one at once", messages: 120, sending: { atOnce: 1, answeredAfterMs: 200 } },
  { name: `sent, ${DEFAULT} at once`, messages: 1_200, sending: { atOnce: DEFAULT, answeredAfterMs: 200 } },
];

const say = (line: string) => process.stdout.write(`${line}\n`);

function start(file: string, databaseUrl: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  const given = { ...process.env, ...env, DATABASE_URL: databaseUrl };
  return fork(join(__dirname, `${file}.js`), { execArgv: [], env: given });
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

const minutesAfter = (instant: string, count: number) =>
  Array.from({ length: count }, (_, index) => new Date(Date.parse(instant) + (index + 1) * 60_000).toISOString());
const thousands = (count: number) => count.toLocaleString("en").padStart(9);
const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
const MB = 1_048_576;

/** What stands beside it in the database: applications of which nothing is due for long, with so many answers. */
const FAR = { peopleEach: 4, answersEach: 200, deadline: "2027-12-01T12:00" };

const median = (of: readonly number[]) => [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] as number;

/** The evening before, all that is new is looked at; then comes the hour. */
async function planningAt(adminUrl: string, due: { count: number; peopleEach: number }, stored: number): Promise<void> {
  await withDatabase(adminUrl, `planning_${due.count}_${stored}`, async (url) => {
    const { pool, close } = openDatabase(url, { poolSize: 2 });
    await seedApplications(pool, { ...due, answersEach: 2, deadline: DUE });
    await seedApplications(pool, { ...FAR, count: stored / FAR.answersEach });
    await close();
    const [evening, hour, ...after] = (await plan(url, [EVENING, NINE, ...minutesAfter(NINE, 9)])) as [
      Looked,
      ...Looked[],
    ];
    const { planned, ms, rss } = hour as Looked;
    say(
      `${thousands(due.count * due.peopleEach)} due, ${thousands(stored)} answers stored: ${planned} planned in ${seconds(ms)}, ` +
        `at most ${Math.round(rss / MB)} MB (${Math.round(evening.rss / MB)} the evening before); ` +
        `a look after it ${median(after.map((each) => each.ms)).toFixed(1)} ms`,
    );
  });
}

/** What a look costs when nothing is due, however much is stored, and however near it is. */
async function quietAt(adminUrl: string, stored: number): Promise<void> {
  await withDatabase(adminUrl, `quiet_${stored}`, async (url) => {
    const { pool, close } = openDatabase(url, { poolSize: 2 });
    await seedApplications(pool, { ...FAR, count: stored / FAR.answersEach, deadline: NEAR });
    await close();
    const [first, ...after] = (await plan(url, [NINE, ...minutesAfter(NINE, 30)])) as [Looked, ...Looked[]];
    const ms = after.map((each) => each.ms);
    say(
      `nothing due, ${thousands(stored)} answers stored in ${stored / FAR.answersEach} applications that are near: ` +
        `${median(ms).toFixed(1)} ms a look, ${Math.max(...ms).toFixed(1)} at most; the very first ${seconds(first.ms)}`,
    );
  });
}

async function throughput(
  adminUrl: string,
  { name, messages, sending }: (typeof SENDINGS)[number],
  processes: number,
): Promise<void> {
  await withDatabase(adminUrl, `throughput_${processes}`, async (url) => {
    const children = await Promise.all(
      Array.from({ length: processes }, async () => {
        const child = start("sender", url, { SENDING: JSON.stringify(sending) });
        await once(child, "message");
        return child;
      }),
    );
    const { pool, close } = openDatabase(url, { poolSize: 2 });
    await pool.query(
      `insert into pgboss.job (name, data, retry_limit, policy)
       select 'notice', jsonb_build_object('kind', 'home', 'personId', gen_random_uuid()), 10, 'standard' from generate_series(1, $1::int)`,
      [messages],
    );
    const started = Date.now();
    for (const child of children) child.send("go");
    while (
      (await pool.query("select 1 from pgboss.job where name = 'notice' and state < 'completed' limit 1")).rowCount !==
      0
    )
      await pause(50);
    const perSecond = (messages * 1_000) / (Date.now() - started);
    await close();
    for (const child of children) {
      child.disconnect();
      await once(child, "exit");
    }
    say(
      `${name.padStart(24)}, ${processes} process${processes > 1 ? "es" : "  "}: ${perSecond.toFixed(0)} messages a second`,
    );
  });
}

async function bench(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "samskriv-planning-"));
  const server = await startEmbeddedPostgres({ dataDir });
  try {
    const given = process.argv.slice(2);
    const asked = (part: string) => given.length === 0 || given.includes(part);
    if (asked("queue"))
      for (const each of SENDINGS) for (const processes of [1, 2, 3]) await throughput(server.url, each, processes);
    if (asked("stored"))
      for (const stored of [10_000, 100_000]) await planningAt(server.url, { count: 500, peopleEach: 20 }, stored);
    if (asked("due"))
      for (const count of [500, 2_500, 5_000]) await planningAt(server.url, { count, peopleEach: 20 }, 1_000_000);
    if (asked("quiet")) await quietAt(server.url, 1_000_000);
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

endWith(bench().then(() => []));
