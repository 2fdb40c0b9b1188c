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
import { startLoad, startPlainBot } from "./child";
import { measureImporting } from "./importing";
import type { Order } from "./load";
import { accountsOf, setUpPartnership } from "./partnership";
import { plainCard } from "./plainCard";
import { postgresCpuMs } from "./postgresCpu";
import { probed } from "./probed";
import { inWords, type Report, type Round, speedOf } from "./report";
import { differences } from "./stored";
import type { Writer } from "./writer";

const PARTNERSHIPS = 8;
const ROUNDS = 3;
const ROUND_MS = 5_000;
const WARM_UP_MS = 3_000;
/** After so many saves the bot is weighed. */
const SAVES = 10_000;
/** What hangs is ended. */
const AT_MOST_MS = 600_000;

/** Measures the bot as it is run against a bot as it is usually written, by turns, on the same machine in the same minute. */
async function bench(say: (line: string) => void): Promise<Report> {
  const dataDir = mkdtempSync(join(tmpdir(), "samskriv-bench-"));
  const stops: (() => Promise<unknown>)[] = [async () => rmSync(dataDir, { recursive: true, force: true })];
  try {
    const numbers = Array.from({ length: PARTNERSHIPS }, (_, index) => index + 1);
    const connector = await startConnector({ accounts: numbers.flatMap(accountsOf) });
    stops.unshift(connector.close);

    say("Starter PostgreSQL og boten");
    const database = await startEmbeddedPostgres({ dataDir });
    stops.unshift(database.stop);
    const [probe, plainProbe] = [await probed(), await probed()];
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
      probe: { cpuMs(): Promise<number> },
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
    const plain = await startPlainBot(plainCard(middleOf(cards)), plainProbe.env);
    stops.unshift(plain.stop);
    const answer = (order: Pick<Order, "ms">) => run(order, plain.url, plainProbe, false);
    await answer({ ms: WARM_UP_MS });

    const rounds: { samskriv: Round[]; plain: Round[] } = { samskriv: [], plain: [] };
    for (let round = 1; round <= ROUNDS && wrong.length === 0; round += 1) {
      say(`Runde ${round} av ${ROUNDS}`);
      rounds.samskriv.push(await save({ ms: ROUND_MS }));
      rounds.plain.push(await answer({ ms: ROUND_MS }));
    }
    if (accepted < SAVES && wrong.length === 0) await save({ ms: AT_MOST_MS / 4, turns: SAVES - accepted });
    const after = await probe.weigh();

    wrong.push(...(await differences(database.url, first, writers, accepted)));
    say("Leser et utfylt skjema på over 20 sider");
    const importing = await measureImporting(wrong);
    const [samskriv, usual] = [speedOf(rounds.samskriv), speedOf(rounds.plain)];
    return {
      connections: writers.length,
      samskriv,
      plain: { ...usual, postgresMs: null },
      ratio: samskriv.turnsPerSecond / usual.turnsPerSecond,
      memory: { turns: accepted, idle, before, after },
      stored: accepted,
      importing,
      wrong,
    };
  } finally {
    for (const stop of stops) await stop().catch((error: Error) => process.stderr.write(`${error.message}\n`));
  }
}

/** The card that is neither large nor small. */
function middleOf(cards: readonly Card[]): Card {
  const bySize = [...cards].sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length);
  return bySize[Math.floor(bySize.length / 2)] as Card;
}

const { values } = parseArgs({ options: { json: { type: "string" } } });
const started = Date.now();
const say = (line: string) =>
  process.stdout.write(`${((Date.now() - started) / 1_000).toFixed(1).padStart(6)} s  ${line}\n`);
const giveUp = (why: string) => {
  process.stderr.write(`${why}\n`);
  process.exit(1);
};
setTimeout(() => giveUp(`the bench is not done after ${AT_MOST_MS / 1_000} s`), AT_MOST_MS).unref();
bench(say).then(
  (report) => {
    if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
    for (const line of report.wrong) process.stderr.write(`Feil: ${line}\n`);
    if (report.wrong.length === 0) process.stdout.write(`\n${inWords(report)}`);
    process.exit(report.wrong.length === 0 ? 0 : 1);
  },
  (error: Error) => giveUp(error.stack ?? error.message),
);
