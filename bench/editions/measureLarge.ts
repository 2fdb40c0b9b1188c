import { join } from "node:path";
import { startConnector } from "../../demo/connector";
import { startProduct } from "../../demo/product";
import { TeamsClient } from "../../demo/teamsClient";
import { readForms } from "../../forms";
import { openDatabase } from "../../prisma/connection/openDatabase";
import { databaseNamed } from "../databaseNamed";
import { largeApplication, type Size } from "../large/application";
import { storeApplication } from "../large/store";
import { writersOf } from "../large/writers";
import { probed } from "../probed";
import { pressOf } from "../writer";

const MEASURES = 40;
const PARTNERSHIP: Size = {
  measures: MEASURES,
  parties: [
    ["coordinator", 1],
    ["municipalOwner", 4],
    ["privateOwner", 6],
    ["uh", 3],
    ["union", 2],
  ],
  people: 40,
};
const CHANNEL = {
  tenantId: "10000000-0000-4000-8000-000000000000",
  teamId: "19:team@thread.tacv2",
  channelId: "19:channel@thread.tacv2",
};
const WARM_UP = 20;
const TIMES = 60;

type Cost = { readonly p50: number; readonly cpuMs: number };

/** What a press takes until its card is there, and what it costs the bot's process, in milliseconds. */
async function costOf(press: (turn: number) => Promise<unknown>, cpuMs: () => Promise<number>): Promise<Cost> {
  for (let turn = 0; turn < WARM_UP; turn += 1) await press(turn);
  const took: number[] = [];
  const before = await cpuMs();
  for (let turn = 0; turn < TIMES; turn += 1) {
    const started = performance.now();
    await press(WARM_UP + turn);
    took.push(performance.now() - started);
  }
  const cost = ((await cpuMs()) - before) / TIMES;
  return { p50: took.sort((a, b) => a - b)[TIMES / 2] ?? 0, cpuMs: cost };
}

/** A filled application of the large edition: its home card and a save. */
export async function measureLarge(
  adminUrl: string,
  dataDir: string,
  forms: string,
  say: (line: string) => void,
): Promise<void> {
  const [form] = readForms(forms).values();
  if (!form) throw new Error(`no form in ${forms}`);
  const made = largeApplication(form, PARTNERSHIP);
  const connector = await startConnector({ accounts: made.people.map(({ account }) => account) });
  const url = await databaseNamed("editions_large", adminUrl);
  const database = openDatabase(url, { poolSize: 2 });
  await storeApplication(database.pool, form, made, { ...CHANNEL, serviceUrl: connector.url });
  await database.close();

  const probe = await probed();
  const settings = { ...probe.env, DATABASE_URL: url, BENCH_FORMS: forms };
  const product = await startProduct(dataDir, settings, join("bench", "editions", "bot.js"));
  try {
    const client = new TeamsClient(product.url, connector, CHANNEL);
    const coordinator = client.as(made.coordinator.account);
    const [writer] = await writersOf(client, form, made, 1);
    if (!writer) throw new Error("nobody writes");
    const home = await costOf(async () => {
      const card = await coordinator.execute("me/tasks", {});
      if (!JSON.stringify(card).includes(made.application.title)) throw new Error("not the home card");
    }, probe.cpuMs);
    const save = await costOf(async (turn) => {
      const press = pressOf(writer, String(turn));
      const { body } = await client.deliver(JSON.parse(press.body));
      if (!JSON.stringify(body).includes(press.expected)) throw new Error("not saved");
      Object.assign(writer, { version: writer.version + 1, text: press.text });
    }, probe.cpuMs);
    const answers = made.application.records.reduce((sum, record) => sum + record.answers.length, 0);
    const inWords = ({ p50, cpuMs }: Cost) => `${Math.round(p50)} ms (CPU ${cpuMs.toFixed(1)} ms)`;
    say(`${MEASURES} tiltak, ${answers} svar: hjemkort ${inWords(home)}, lagre seksjon ${inWords(save)}`);
  } finally {
    await product.stop();
    await connector.close();
  }
}
