import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Card } from "../demo/card";
import { startConnector } from "../demo/connector";
import { startProduct } from "../demo/product";
import { projectRoot } from "../env/projectRoot";
import { readForms } from "../forms";
import { startEmbeddedPostgres } from "../tools/postgres/startEmbeddedPostgres";
import { startLoad, startRival } from "./child";
import { measureImporting } from "./importing";
import type { Order } from "./load";
import { accountsOf, setUpPartnership } from "./partnership";
import { postgresCpuMs } from "./postgresCpu";
import type { Weight } from "./probe";
import { probed } from "./probed";
import { inWords, type Report, type RivalReport, type Round, ratioOf, speedOf } from "./report";
import { plainCard } from "./rivals/plainCard";
import type { Rival } from "./rivals/rivalBot";
import { rivalsDatabase } from "./rivals/rivalsDatabase";
import { differences } from "./stored";
import type { Writer } from "./writer";

const PARTNERSHIPS = 8;
const ROUNDS = 5;
const RIVALS = ["plain", "prisma", "typed"] as const satisfies readonly Rival[];
const ROUND_MS = 5_000;
const WARM_UP_MS = 3_000;
/** After so many saves the bot is weighed. */
const SAVES = 10_000;
type Probe = Awaited<ReturnType<typeof probed>>;

/** What hangs is ended. */
const AT_MOST_MS = 600_000;

/** Measures the bot as it is run against its rivals, by turns, on the same machine in the same minutes. */
async function bench(say: (line: string) => void, profile: string | undefined): Promise<Report> {
  const dataDir = mkdtempSync(join(tmpdir(), "samskriv-bench-"));
  const stops: (() => Promise<unknown>)[] = [async () => rmSync(dataDir, { recursive: true, force: true })];
  try {
    const numbers = Array.from({ length: PARTNERSHIPS }, (_, index) => index + 1);
    const connector = await startConnector({ accounts: numbers.flatMap(accountsOf) });
    stops.unshift(connector.close);

    say("Starter PostgreSQL og boten");
    const database = await startEmbeddedPostgres({ dataDir });
    stops.unshift(database.stop);
    const probe = await probed();
    const product = await startProduct(dataDir, { DATABASE_URL: database.url, ...probe.env });
    stops.unshift(product.stop);
    const idle = await probe.weigh();

    say(`Setter opp ${PARTNERSHIPS} partnerskap ved å trykke på kortene`);
    const forms = readForms(join(projectRoot(), "forms"));
    const opened = (
      await Promise.all(numbers.map((number) => setUpPartnership(number, product.url, connector, forms)))
    ).flat();

    const load = startLoad();
    stops.unshift(load.stop);

    const first = opened.map(({ writer }) => writer);
    let writers: readonly Writer[] = first;
    let accepted = 0;
    const wrong: string[] = [];
    const run = async (
      order: Pick<Order, "ms"> & Partial<Order>,
      url: string,
      probe: Pick<Probe, "cpuMs">,
      stores: boolean,
    ): Promise<Round> => {
      const [node, postgres] = [await probe.cpuMs(), postgresCpuMs(dataDir)];
      const loaded = await load.run({
        turns: Number.MAX_SAFE_INTEGER,
        ...order,
        url: `${url}/api/messages`,
        writers,
        stores,
      });
      const [nodeAfter, postgresAfter] = [await probe.cpuMs(), postgresCpuMs(dataDir)];
      wrong.push(...loaded.failures);
      if (stores) {
        writers = loaded.writers;
        accepted += loaded.turns;
      }
      return {
        ...loaded,
        nodeMs: nodeAfter - node,
        postgresMs: postgres === null || postgresAfter === null ? null : postgresAfter - postgres,
      };
    };
    const save = (order: Pick<Order, "ms"> & Partial<Order>) => run(order, product.url, probe, true);

    const before = await probe.weigh();
    say("Varmer opp");
    await save({ ms: WARM_UP_MS });
    const cards = (await Promise.all(opened.map(({ cards }) => cards()))).flat();
    const card = plainCard(middleOf(cards));
    const databaseUrl = await rivalsDatabase(database.url);
    const inputs = Object.fromEntries(writers.map(({ activity, input }) => [aadObjectIdOf(activity), input]));
    const rivals: { rival: Rival; url: string; probe: Probe; idle: Weight; rounds: Round[] }[] = [];
    for (const rival of RIVALS) {
      const probe = await probed();
      const { url, stop } = await startRival({ rival, card, databaseUrl, inputs }, probe.env);
      stops.unshift(stop);
      rivals.push({ rival, url, probe, idle: await probe.weigh(), rounds: [] });
      await run({ ms: WARM_UP_MS }, url, probe, false);
    }

    const own: Round[] = [];
    for (let round = 1; round <= ROUNDS && wrong.length === 0; round += 1) {
      say(`Runde ${round} av ${ROUNDS}`);
      own.push(await save({ ms: ROUND_MS }));
      for (const { url, probe, rounds } of rivals) rounds.push(await run({ ms: ROUND_MS }, url, probe, false));
    }
    if (profile && wrong.length === 0) {
      say("Tar opp en profil");
      writeFileSync(profile, await probe.profile(() => save({ ms: ROUND_MS })));
    }
    if (accepted < SAVES && wrong.length === 0) await save({ ms: AT_MOST_MS / 4, turns: SAVES - accepted });
    const after = await probe.weigh();

    wrong.push(...(await differences(database.url, first, writers, accepted)));
    say("Leser et utfylt skjema på over 20 sider");
    const importing = await measureImporting(wrong);
    const measured: RivalReport[] = [];
    for (const { rival, probe, idle, rounds } of rivals)
      measured.push({ rival, speed: speedOf(rounds), ratio: ratioOf(own, rounds), idle, after: await probe.weigh() });
    return {
      connections: writers.length,
      samskriv: speedOf(own),
      rivals: measured,
      memory: { turns: accepted, idle, before, after },
      stored: accepted,
      importing,
      wrong,
    };
  } finally {
    for (const stop of stops) await stop().catch((error: Error) => process.stderr.write(`${error.message}\n`));
  }
}

const aadObjectIdOf = ({ from }: Writer["activity"]): string => (from as { readonly aadObjectId: string }).aadObjectId;

/** The card that is neither large nor small. */
function middleOf(cards: readonly Card[]): Card {
  const bySize = [...cards].sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length);
  return bySize[Math.floor(bySize.length / 2)] as Card;
}

const { values } = parseArgs({ options: { json: { type: "string" }, profile: { type: "string" } } });
const started = Date.now();
const say = (line: string) =>
  process.stdout.write(`${((Date.now() - started) / 1_000).toFixed(1).padStart(6)} s  ${line}\n`);
const giveUp = (why: string) => {
  process.stderr.write(`${why}\n`);
  process.exit(1);
};
setTimeout(() => giveUp(`the bench is not done after ${AT_MOST_MS / 1_000} s`), AT_MOST_MS).unref();
bench(say, values.profile).then(
  (report) => {
    if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
    for (const line of report.wrong) process.stderr.write(`Feil: ${line}\n`);
    if (report.wrong.length === 0) process.stdout.write(`\n${inWords(report)}`);
    process.exit(report.wrong.length === 0 ? 0 : 1);
  },
  (error: Error) => giveUp(error.stack ?? error.message),
);
