import { randomUUID } from "node:crypto";
import type { Card } from "../../demo/card";
import type { Connector } from "../../demo/connector";
import { startProduct } from "../../demo/product";
import { TeamsClient } from "../../demo/teamsClient";
import type { Form } from "../../forms/form";
import { openDatabase } from "../../prisma/connection/openDatabase";
import { databaseNamed } from "../databaseNamed";
import { probed } from "../probed";
import { pressOf, type Writer } from "../writer";
import type { Large } from "./application";
import { type Channel, storeApplication } from "./store";
import { writersOf } from "./writers";

const WRITERS = 50;

const CHANNEL: Channel = {
  tenantId: "10000000-0000-4000-8000-000000000000",
  teamId: "19:team@thread.tacv2",
  channelId: "19:channel@thread.tacv2",
};

export type Press = "save" | "home" | "status" | "left" | "compile";

/** Where a bot is measured. */
export type Place = {
  readonly adminUrl: string;
  readonly dataDir: string;
  readonly form: Form;
  readonly connector: Connector;
};

/** A bot of its own over a database with one large application, and somebody at it. */
export type OpenLarge = {
  /** Where the bot takes messages. */
  readonly url: string;
  /** What each press does; each looks at the card that it was answered with. */
  readonly presses: Readonly<Record<Press, () => Promise<void>>>;
  /** Fifty people with a text open. */
  readonly others: readonly Writer[];
  readonly profile: (act: () => Promise<unknown>) => Promise<string>;
  /** A draft is posted for a minute after its press, at Teams' pace. Thirty that follow each other are not posted. */
  readonly unposted: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What each press does, as the coordinator and as one who writes. */
async function pressesOf(client: TeamsClient, form: Form, made: Large) {
  const { id: applicationId, title } = made.application;
  const coordinator = client.as(made.coordinator.account);
  const [own, ...others] = await writersOf(client, form, made, WRITERS + 1);
  if (!own) throw new Error("nobody writes");
  const shown = (card: Card): void => {
    if (!JSON.stringify(card).includes(title))
      throw new Error(`not the card that was asked for: ${JSON.stringify(card).slice(0, 500)}`);
  };
  const presses: OpenLarge["presses"] = {
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

export async function openLarge(made: Large, { adminUrl, dataDir, form, connector }: Place): Promise<OpenLarge> {
  const databaseUrl = await databaseNamed(`large_${randomUUID().replaceAll("-", "")}`, adminUrl);
  const database = openDatabase(databaseUrl, { poolSize: 2 });
  await storeApplication(database.pool, form, made, { ...CHANNEL, serviceUrl: connector.url });
  const { env, profile } = await probed();
  const product = await startProduct(dataDir, { DATABASE_URL: databaseUrl, ...env });
  const close = async () => {
    await database.close();
    await product.stop();
  };
  try {
    const client = new TeamsClient(product.url, connector, CHANNEL);
    return {
      url: `${product.url}/api/messages`,
      ...(await pressesOf(client, form, made)),
      profile,
      async unposted() {
        await database.pool.query(
          "update pgboss.job set state = 'cancelled' where name = 'notice' and state in ('created', 'retry')",
        );
      },
      close,
    };
  } catch (err) {
    await close();
    throw err;
  }
}
