import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../demo/product";
import { instantAt, localDay } from "../domain/values/deadline";
import { dayAfter, isWorkingDay } from "../domain/values/isWorkingDay";
import { readConfig } from "../env/config";
import { applyMigrations } from "../prisma/connection/applyMigrations";
import { openDatabase } from "../prisma/connection/openDatabase";
import { startEmbeddedPostgres } from "../tools/postgres/startEmbeddedPostgres";
import { startBots } from "./bots";
import { startFickleConnector } from "./connector";
import { type Figures, judged } from "./figures";
import { seed } from "./seed";

export type Order = {
  readonly people: number;
  readonly processes: number;
  /** How often a process is killed, and how many times. */
  readonly killEachMs: number;
  readonly kills: number;
  /** After which of these PostgreSQL itself is killed. */
  readonly databaseAfter: number;
  /** How long it may take in all. */
  readonly atMostMs: number;
};

/** A working day on which a deadline a week later has its reminder, at ten in the forenoon there. */
function forenoon(): { at: Date; deadline: string } {
  let { day } = localDay("Europe/Oslo", new Date());
  while (!isWorkingDay(day) || !isWorkingDay(dayAfter(day, 7))) day = dayAfter(day);
  return { at: instantAt(day, 10, "Europe/Oslo"), deadline: `${dayAfter(day, 7)}T12:00` };
}

/** Bots are killed, and their database once, while they send what is due; what came of it is counted. */
export async function run(order: Order, say: (line: string) => void): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), "samskriv-chaos-"));
  const stops: (() => Promise<unknown>)[] = [async () => rmSync(folder, { recursive: true, force: true })];
  try {
    const connector = await startFickleConnector();
    stops.unshift(connector.close);
    const port = await freePort();
    const startDatabase = () => startEmbeddedPostgres({ dataDir: folder, port });
    let server = await startDatabase();
    stops.unshift(() => server.stop());
    const databaseUrl = server.url;
    await applyMigrations(databaseUrl);
    const { pool, close } = openDatabase(databaseUrl, { poolSize: 2 });
    stops.unshift(close);

    const { at, deadline } = forenoon();
    const people = await seed(pool, { people: order.people, deadline, serviceUrl: connector.url });
    say(`${people.due.size} people have something left to do, ${people.finished.size} have not`);
    const { sendsAtOnce } = readConfig({});
    const offset = at.getTime() - Date.now();
    const started = Date.now();
    const bots = await startBots(order.processes, folder, {
      DATABASE_URL: databaseUrl,
      CHAOS_CLOCK_MS: String(offset),
      SAMSKRIV_SENDS_AT_ONCE: String(sendsAtOnce),
    });
    stops.unshift(bots.stop);
    const missing = () => {
      const came = new Set(connector.delivered.map(({ conversationId }) => conversationId));
      return [...people.due.values()].filter((chat) => !came.has(chat)).length;
    };
    const until = started + order.atMostMs;
    while (connector.delivered.length === 0 && Date.now() < until) await pause(50);
    say(`the first message came after ${((Date.now() - started) / 1_000).toFixed(1)} s`);

    for (let kill = 1; kill <= order.kills; kill += 1) {
      await pause(order.killEachMs * (0.7 + Math.random() * 0.6));
      const slot = Math.floor(Math.random() * order.processes);
      bots.kill(slot);
      say(`killed bot ${slot + 1}; ${missing()} have not been reached`);
      if (kill !== order.databaseAfter) continue;
      await pause(400);
      process.kill(Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
      say("killed PostgreSQL");
      await pause(500);
      server = await startDatabase();
      say("PostgreSQL is back");
    }

    const waiting = async () =>
      (
        await pool.query<{ left: number }>(
          "select count(*)::int as left from pgboss.job where state < 'completed' and name in ('notice', 'application-changed')",
        )
      ).rows[0]?.left;
    let said = 0;
    while ((missing() > 0 || (await waiting()) !== 0) && Date.now() < until) {
      await pause(200);
      if (Date.now() < said + 5_000) continue;
      said = Date.now();
      say(`${missing()} have not been reached, ${await waiting()} wait in the queue`);
    }
    const seconds = (Date.now() - started) / 1_000;
    await bots.stop();
    return judged({ people, connector, bots, sendsAtOnce, seconds });
  } finally {
    for (const stop of stops) await stop().catch((error: Error) => say(error.message));
  }
}
