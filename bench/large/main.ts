import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Card } from "../../demo/card";
import { type Connector, startConnector } from "../../demo/connector";
import { startProduct } from "../../demo/product";
import { TeamsClient } from "../../demo/teamsClient";
import { projectRoot } from "../../env/projectRoot";
import { readForms } from "../../forms";
import type { Form } from "../../forms/form";
import { openDatabase } from "../../prisma/connection/openDatabase";
import { startEmbeddedPostgres } from "../../tools/postgres/startEmbeddedPostgres";
import { startLoad } from "../child";
import { databaseNamed } from "../databaseNamed";
import { pressOf } from "../writer";
import { type Large, largeApplication } from "./application";
import { type Channel, storeApplication } from "./store";
import { writersOf } from "./writers";

const FORM = "behovsmelding-2026";
const SIZES = [5, 10, 20, 40];
const WRITERS = 50;
/** Somebody who writes saves so often at most. */
const SAVES_EVERY_MS = 2_000;
const TIMES = 60;
/** A draft is posted for a while after the press, as quickly as Teams takes it: that is part of what people wait beside. */
const COMPILED = 6;

const CHANNEL: Channel = {
  tenantId: "10000000-0000-4000-8000-000000000000",
  teamId: "19:team@thread.tacv2",
  channelId: "19:channel@thread.tacv2",
};

const say = (line: string) => process.stdout.write(`${line}\n`);

type Times = { readonly p50: number; readonly p99: number };

/** What pressing one after another takes, in milliseconds, from the press to the card. */
async function timed(count: number, press: (turn: number) => Promise<unknown>): Promise<Times> {
  const took: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const started = performance.now();
    await press(turn);
    took.push(performance.now() - started);
  }
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(Math.floor(took.length * share), took.length - 1)] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

const inWords = (name: string, { p50, p99 }: Times): string => `${name} ${Math.round(p50)} / ${Math.round(p99)} ms`;

async function measure(
  adminUrl: string,
  dataDir: string,
  form: Form,
  connector: Connector,
  made: Large,
): Promise<void> {
  const size = made.application.measures.length;
  const url = await databaseNamed(`large_${size}`, adminUrl);
  const database = openDatabase(url, { poolSize: 2 });
  await storeApplication(database.pool, form, made, { ...CHANNEL, serviceUrl: connector.url });
  await database.close();

  const product = await startProduct(dataDir, { DATABASE_URL: url });
  const load = startLoad();
  try {
    const {
      application,
      coordinator: { account },
    } = made;
    const client = new TeamsClient(product.url, connector, CHANNEL);
    const coordinator = client.as(account);
    const { id: applicationId } = application;
    const [own, ...others] = await writersOf(client, form, made, WRITERS + 1);
    if (!own) throw new Error("nobody writes");

    const answered = (card: Card, words: string): void => {
      if (!JSON.stringify(card).includes(words))
        throw new Error(`not the card that was asked for: ${JSON.stringify(card).slice(0, 500)}`);
    };
    const round = async (compiled: number) => [
      inWords(
        "hjemkort",
        await timed(TIMES, async () => answered(await coordinator.execute("me/tasks", {}), application.title)),
      ),
      inWords(
        "statuskort",
        await timed(TIMES, async () =>
          answered(await coordinator.execute("status/show", { applicationId }, "channel"), application.title),
        ),
      ),
      inWords(
        "lagre seksjon",
        await timed(TIMES, async (turn) => {
          const press = pressOf(own, `${size}-${own.version}-${turn}`);
          const { body } = await client.deliver(JSON.parse(press.body));
          if (!JSON.stringify(body).includes(press.expected)) throw new Error("not saved");
          Object.assign(own, { version: own.version + 1, text: press.text });
        }),
      ),
      inWords(
        "sett sammen",
        await timed(compiled, async () =>
          answered(await coordinator.execute("draft/compile", { applicationId }, "channel"), application.title),
        ),
      ),
    ];
    await round(1);
    say(`${String(size).padStart(3)} tiltak, alene:          ${(await round(COMPILED)).join(" · ")}`);

    let done = false;
    const writing = (async () => {
      let turns = 0;
      let writers = others;
      while (!done) {
        const loaded = await load.run({
          url: `${product.url}/api/messages`,
          writers,
          ms: 4_000,
          turns: Number.MAX_SAFE_INTEGER,
          stores: true,
          everyMs: SAVES_EVERY_MS,
        });
        if (loaded.failures.length > 0) throw new Error(loaded.failures[0]);
        writers = [...loaded.writers];
        turns += loaded.turns;
      }
      return turns;
    })();
    await pause(SAVES_EVERY_MS);
    const beside = await round(COMPILED);
    done = true;
    say(
      `${String(size).padStart(3)} tiltak, ${WRITERS} som skriver: ${beside.join(" · ")} (${await writing} lagringer ved siden av)`,
    );
  } finally {
    await load.stop();
    await product.stop();
  }
}

/**
 * A region's application: 60 parties and 200 members, with 5 to 40 measures. How long its largest cards, a save and a
 * compiled draft take, with nobody else there and while 50 people write.
 */
async function bench(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "samskriv-large-"));
  const form = readForms(join(projectRoot(), "forms")).get(FORM);
  if (!form) throw new Error(`no form ${FORM}`);
  const server = await startEmbeddedPostgres({ dataDir });
  const made = SIZES.map((size) => largeApplication(form, size));
  const accounts = new Map(made.flatMap(({ people }) => people.map(({ account }) => [account.id, account])));
  const connector = await startConnector({ accounts: [...accounts.values()] });
  try {
    say("60 parter og 200 personer; midterste og tregeste (p50 / p99) trykk, fra trykket til kortet");
    for (const each of made) await measure(server.url, dataDir, form, connector, each);
  } finally {
    await connector.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

bench().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.stack ?? error.message}\n`);
    process.exit(1);
  },
);
