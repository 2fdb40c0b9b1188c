import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startConnector } from "../../demo/connector";
import { applyMigrations } from "../../prisma/connection/applyMigrations";
import { startEmbeddedPostgres } from "../../tools/postgres/startEmbeddedPostgres";
import { endWith } from "../endWith";
import { accountsOf } from "../partnership";
import { coldStarts } from "./coldStarts";
import { PARTNERSHIPS, soak, type Weighed } from "./soak";

const STARTS = 7;
const LIMITS = { startMs: 1_500, idleMb: 200 };
/** Memory is flat if the last third of the weighings is no more than so much heavier than the third before it. */
const FLAT = 1.03;

const say = (line: string) => process.stdout.write(`${line}\n`);
const MB = 1_048_576;
const mb = (bytes: number): string => `${Math.round(bytes / MB)} MB`;
const median = (of: readonly number[]): number => [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;

/** What is too much, a sentence each. The heap is judged: what the process weighs also has what the allocator keeps. */
function risen(weighed: readonly Weighed[]): string[] {
  const third = Math.floor(weighed.length / 3);
  const heapOf = (from: number) => median(weighed.slice(from, from + third).map(({ heap }) => heap));
  const [before, last] = [heapOf(weighed.length - 2 * third), heapOf(weighed.length - third)];
  return third > 0 && last > before * FLAT ? [`minnet vokste fra ${mb(before)} til ${mb(last)}`] : [];
}

/** How fast the bot starts on a running database, what it weighs when nobody uses it, and whether it grows in use. */
async function bench(minutes: number): Promise<string[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "samskriv-running-"));
  const server = await startEmbeddedPostgres({ dataDir });
  const numbers = Array.from({ length: PARTNERSHIPS }, (_, index) => index + 1);
  const connector = await startConnector({ accounts: numbers.flatMap(accountsOf) });
  try {
    await applyMigrations(server.url);
    const starts = await coldStarts(server.url, dataDir, STARTS);
    const startMs = median(starts.map(({ ms }) => ms));
    const idle = median(starts.map(({ rss }) => rss));
    const all = starts.map(({ ms }) => Math.round(ms)).join(", ");
    say(`Fra start til klar, på en database som går: ${Math.round(startMs)} ms (${all})`);
    say(`Uten noen som bruker den: ${mb(idle)}, derav ${mb(median(starts.map(({ heap }) => heap)))} på haugen`);
    const weighed = minutes > 0 ? await soak({ url: server.url, dataDir, connector, minutes, say }) : [];
    return [
      ...(startMs > LIMITS.startMs ? [`starten tar ${Math.round(startMs)} ms av de lovede ${LIMITS.startMs}`] : []),
      ...(idle > LIMITS.idleMb * MB ? [`boten veier ${mb(idle)} av de lovede ${LIMITS.idleMb} MB`] : []),
      ...risen(weighed),
    ];
  } finally {
    await connector.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const { values } = parseArgs({ options: { minutes: { type: "string", default: "10" } } });
endWith(bench(Number(values.minutes)));
