import { pino } from "pino";
import { type BotParts, type RunningBot, startBot } from "../../../bot/startBot";
import { type Account, type Connector, startConnector } from "../../../demo/connector";
import { freePort } from "../../../demo/product";
import { TeamsClient, type TeamsUser } from "../../../demo/teamsClient";
import { type Config, readConfig } from "../../../env/config";
import type { Form } from "../../../forms/form";
import { type FreshDatabase, freshDatabase } from "../database/database";

const account = (id: string, name: string): Account => ({
  id,
  name,
  aadObjectId: `00000000-0000-4000-8000-${id.padStart(12, "0").replace(/[^0-9]/g, "0")}`,
});

/** Invented people. Tor is in the team and in no party; Eva is in another team of the same tenant. */
export const people = {
  kari: account("1", "Kari Nordmo"),
  ola: account("2", "Ola Bakkevik"),
  liv: account("3", "Liv Strandheim"),
  per: account("4", "Per Nyvoll"),
  anne: account("5", "Anne Lerkedal"),
  tor: account("6", "Tor Fremmed"),
};
export const eva = account("9", "Eva Annetsted");

export type TestBot = {
  readonly bot: RunningBot;
  readonly client: TeamsClient;
  readonly connector: Connector;
  readonly database: FreshDatabase;
  readonly user: { readonly [name in keyof typeof people]: TeamsUser };
  readonly log: string[];
  /** A client in another channel, with its own people. */
  elsewhere(): TeamsClient;
  stop(): Promise<void>;
};

export const testClock = (at = "2027-01-11T12:00:00Z") => {
  const clock = { at: new Date(at), now: () => clock.at };
  return clock;
};

export type TestBotOptions = Pick<BotParts, "limits" | "times" | "formsFolder" | "sendsFiles"> & {
  clock?: { now(): Date };
  /** The token of the bot, which its Teams asks for from now on where a real one does; none by default. */
  token?: string;
  /** Replaces some of the configuration. */
  settings?: Partial<Config>;
  forms?: ReadonlyMap<string, Form>;
  /** How often the queue is looked at; by itself the bot does it twice a second. */
  queueEachMs?: number;
  /** How long what is gathered waits; by itself the bot waits a minute. */
  gatherMs?: number;
  /** Another bot, whose database and Teams this one shares. */
  beside?: Pick<TestBot, "database" | "connector">;
};

/** A test presses faster than any person, the faster the machine. */
const AS_MANY_AS_IT_TAKES: NonNullable<BotParts["limits"]> = { sender: { points: 1_000_000, seconds: 10 } };

/** The whole bot over a database of its own, with a connector that keeps what is sent. */
export async function startTestBot({
  clock = testClock(),
  settings = {},
  forms,
  queueEachMs = 40,
  gatherMs = 0,
  beside,
  token,
  limits = AS_MANY_AS_IT_TAKES,
  ...more
}: TestBotOptions = {}): Promise<TestBot> {
  const database = beside?.database ?? (await freshDatabase());
  const connector =
    beside?.connector ?? (await startConnector({ accounts: Object.values(people), ...(token ? { token } : {}) }));
  const port = await freePort();
  const config = {
    ...readConfig({ SAMSKRIV_PORT: String(port), SAMSKRIV_PUBLIC_URL: `http://127.0.0.1:${port}` }),
    ...settings,
  };
  const log: string[] = [];
  const logger = pino({ level: "debug" }, { write: (line: string) => void log.push(line) });
  const bot = await startBot({
    config,
    databaseUrl: database.url,
    linkSecret: "x".repeat(40),
    log: logger,
    clock,
    ...(forms ? { forms } : {}),
    queueEachMs,
    gatherMs,
    // A test's clock may stand at the hour of a reminder when a minute of the real one begins.
    byTheClock: false,
    ...(token ? { connector: { hosts: [], token: async () => token } } : {}),
    limits,
    ...more,
  });
  const url = `http://127.0.0.1:${port}`;
  const client = new TeamsClient(url, connector, { tenantId: "tenant", teamId: "team", channelId: "19:channel" });
  const user = Object.fromEntries(
    Object.entries(people).map(([name, who]) => [name, client.as(who)]),
  ) as TestBot["user"];
  return {
    bot,
    client,
    connector,
    database,
    user,
    log,
    elsewhere: () => new TeamsClient(url, connector, { tenantId: "tenant", teamId: "team-2", channelId: "19:other" }),
    async stop() {
      await bot.stop();
      if (beside) return;
      await connector.close();
      await database.drop();
    },
  };
}

/** Stops a bot, and starts it again with other options on the same database and Teams. Its `stop` ends those too. */
export async function restartTestBot(before: TestBot, options: Omit<TestBotOptions, "beside">): Promise<TestBot> {
  await before.bot.stop();
  const again = await startTestBot({ ...options, beside: before });
  return {
    ...again,
    async stop() {
      await again.stop();
      await before.connector.close();
      await before.database.drop();
    },
  };
}

/** What the log has of warnings and errors. */
export const faultsIn = ({ log }: Pick<TestBot, "log">): string[] =>
  log.filter((line) => /"level":(40|50|60)/.test(line));
