import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Card } from "../../demo/card";
import type { Connector } from "../../demo/connector";
import { startProduct } from "../../demo/product";
import { TeamsClient } from "../../demo/teamsClient";
import type { Form } from "../../forms/form";
import { openDatabase } from "../../prisma/connection/openDatabase";
import { startLoad } from "../child";
import { databaseNamed } from "../databaseNamed";
import { probed } from "../probed";
import { pressOf } from "../writer";
import type { Large } from "./application";
import { type Channel, storeApplication } from "./store";
import { writersOf } from "./writers";

const WRITERS = 50;
/** Somebody who writes saves so often at most. */
const SAVES_EVERY_MS = 2_000;
const TIMES = { save: 400, home: 200, status: 200, left: 200, compile: 30 };
const WARM_UP = 0.1;

const CHANNEL: Channel = {
  tenantId: "10000000-0000-4000-8000-000000000000",
  teamId: "19:team@thread.tacv2",
  channelId: "19:channel@thread.tacv2",
};

export type Press = keyof typeof TIMES;
/** How long the middle one and the slowest but one in a hundred took, in milliseconds. */
export type Times = { readonly p50: number; readonly p99: number };
export type Row = Readonly<Record<Press, Times>>;

/** Where a bot is measured. `profiles` is the folder for a processor profile of each press. */
export type Beside = {
  readonly adminUrl: string;
  readonly dataDir: string;
  readonly form: Form;
  readonly connector: Connector;
  readonly profiles: string | undefined;
};

/** What pressing one after another takes, from the press to the card. */
async function timed(
  count: number,
  press: () => Promise<unknown>,
  between: () => Promise<unknown> = async () => {},
): Promise<Times> {
  const took: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const started = performance.now();
    await press();
    took.push(performance.now() - started);
    await between();
  }
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(Math.floor(took.length * share), took.length - 1)] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

/** What each press does, as the coordinator and as one who writes; each looks at the card that it was answered with. */
async function pressesOf(client: TeamsClient, form: Form, made: Large) {
  const { id: applicationId, title } = made.application;
  const coordinator = client.as(made.coordinator.account);
  const [own, ...others] = await writersOf(client, form, made, WRITERS + 1);
  if (!own) throw new Error("nobody writes");
  const shown = (card: Card): void => {
    if (!JSON.stringify(card).includes(title))
      throw new Error(`not the card that was asked for: ${JSON.stringify(card).slice(0, 500)}`);
  };
  const presses: Record<Press, () => Promise<void>> = {
    async save() {
      const press = pressOf(own, `own-${own.version}`);
      const { body } = await client.deliver(JSON.parse(press.body));
      if (!JSON.stringify(body).includes(press.expected)) throw new Error("not saved");
      Object.assign(own, { version: own.version + 1, text: press.text });
    },
    home: async () => shown(await coordinator.execute("me/tasks", {})),
    status: async () => shown(await coordinator.execute("status/show", { applicationId }, "channel")),
    left: async () => shown(await coordinator.execute("findings/list", { applicationId })),
    compile: async () => shown(await coordinator.execute("draft/compile", { applicationId }, "channel")),
  };
  return { presses, others };
}

/** What each press takes in this application, with nobody else there and while others save texts beside it. */
export async function measureLarge(
  made: Large,
  { adminUrl, dataDir, form, connector, profiles }: Beside,
): Promise<{ alone: Row; beside: Row; saves: number }> {
  const { measures, members } = made.application;
  const url = await databaseNamed(`large_${measures.length}_${members.length}`, adminUrl);
  const database = openDatabase(url, { poolSize: 2 });
  await storeApplication(database.pool, form, made, { ...CHANNEL, serviceUrl: connector.url });
  /** A draft is posted for a minute after its press, at Teams' pace. Thirty that follow each other are not posted. */
  const unposted = () =>
    database.pool.query(
      "update pgboss.job set state = 'cancelled' where name = 'notice' and state in ('created', 'retry')",
    );

  const probe = await probed();
  const product = await startProduct(dataDir, { DATABASE_URL: url, ...probe.env });
  const load = startLoad();
  try {
    const client = new TeamsClient(product.url, connector, CHANNEL);
    const { presses, others } = await pressesOf(client, form, made);
    const row = async (share = 1): Promise<Row> => {
      const measured: [Press, Times][] = [];
      for (const press of Object.keys(presses) as Press[])
        measured.push([press, await timed(Math.ceil(TIMES[press] * share), presses[press], unposted)]);
      return Object.fromEntries(measured) as Row;
    };
    await row(WARM_UP);
    const alone = await row();

    let done = false;
    const writing = (async () => {
      let saves = 0;
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
        saves += loaded.turns;
      }
      return saves;
    })();
    await pause(SAVES_EVERY_MS);
    const beside = await row();
    done = true;
    const saves = await writing;

    if (profiles) {
      mkdirSync(profiles, { recursive: true });
      for (const press of Object.keys(presses) as Press[])
        writeFileSync(
          join(profiles, `${press}.cpuprofile`),
          await probe.profile(() => timed(Math.ceil(TIMES[press] / 4), presses[press], unposted)),
        );
    }
    return { alone, beside, saves };
  } finally {
    await load.stop();
    await database.close();
    await product.stop();
  }
}
