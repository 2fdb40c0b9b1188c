import { chmodSync, mkdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import { type Account, serverAccount } from "./account";
import { type Binaries, postgresBinaries } from "./binaries";
import { findRunning, type Running } from "./findRunning";
import { knock } from "./knock";
import { freePort, launch } from "./launch";
import { stopPostmaster } from "./postmaster";
import { prepareDataFolder } from "./prepareDataFolder";
import { resetPassword } from "./resetPassword";
import { serverPassword } from "./serverPassword";
import { throughSocket } from "./socketFolders";

export type EmbeddedOptions = {
  /** The data is kept in `postgres` in this folder, next to the password file. */
  readonly dataDir: string;
  /** Any free port by default. A server that already runs keeps its port. */
  readonly port?: number;
  /** Receives the server's log, line by line; nothing if another process started the server. */
  readonly onLog?: (line: string) => void;
  /** Extra arguments for the server, such as `-c fsync=off` for disposable data. */
  readonly flags?: readonly string[];
};

export type EmbeddedPostgres = {
  readonly url: string;
  /** Stops the server, even if another process started it, and waits until it is gone. */
  stop(): Promise<void>;
};

type Place = Required<Pick<EmbeddedOptions, "onLog" | "flags">> & {
  readonly folder: string;
  readonly port: number | undefined;
  readonly binaries: Binaries;
  readonly account: Account;
  readonly urlAt: (port: number, database?: string) => string;
};

const user = "samskriv";
const database = "samskriv";

/** How long a start retries while other processes start or stop a server on the same folder. */
const contentionMs = 15_000;

/**
 * The bot's own PostgreSQL: a real server, from npm, only on this machine, with full durability.
 *
 * A server that already owns the folder is adopted, so a bot that was killed finds its database again. Two bots on one
 * folder share one server: the first to stop it stops it for both.
 */
export async function startEmbeddedPostgres({
  dataDir,
  port,
  onLog = () => {},
  flags = [],
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  // If the bot is root, the server runs as another user, who needs to traverse this folder but not list it.
  if (process.getuid?.() === 0) chmodSync(dataDir, statSync(dataDir).mode | 0o011);
  const folder = join(realpathSync(dataDir), "postgres");
  const binaries = postgresBinaries();
  const account = await serverAccount(folder);
  const password = serverPassword(dataDir);
  const urlAt = (at: number, name = "postgres") => `postgresql://${user}:${password}@127.0.0.1:${at}/${name}`;
  const place: Place = { folder, port, onLog, flags, binaries, account, urlAt };

  const durable = !flags.some((flag) => /fsync=(off|false|0)/.test(flag));
  await prepareDataFolder(folder, { initdb: binaries.initdb, account, user, password, durable });

  let server = await adoptOrLaunch(place);
  if (server.answer.kind === "wrong-password") {
    await stopPostmaster(server.pid, folder, binaries.pgCtl);
    await resetPassword({ postgres: binaries.postgres, account, folder, user, password });
    server = await adoptOrLaunch(place);
  }
  const { answer, pid } = server;
  if (answer.kind !== "open") throw new Error(`PostgreSQL i ${folder} godtar ikke passordet i ${dataDir}.`);
  if (!answer.databases.includes(database)) await createDatabase(urlAt(server.port));

  let stopping: Promise<void> | undefined;
  return {
    url: throughSocket(urlAt(server.port, database), folder, server.port),
    stop: () => (stopping ??= stopPostmaster(pid, folder, binaries.pgCtl)),
  };
}

async function adoptOrLaunch({ folder, port, onLog, flags, binaries, account, urlAt }: Place): Promise<Running> {
  const giveUpAt = Date.now() + contentionMs;
  for (;;) {
    const running = await findRunning({ folder, urlAt, pgCtl: binaries.pgCtl });
    if (running) return running;

    const chosen = port ?? (await freePort());
    const launched = await launch({ postgres: binaries.postgres, account, folder, port: chosen, flags, onLog });
    if (launched.ready) {
      const answer = await knock(urlAt(chosen), folder);
      if (answer.kind === "open" || answer.kind === "wrong-password")
        return { pid: launched.pid, port: chosen, answer };
    } else if (!isContention(launched.log, port) || Date.now() > giveUpAt) {
      throw new Error(startFailure(folder, launched.log));
    }
    await delay(100);
  }
}

/** Another process owns the folder, or has just taken the free port. */
const isContention = (log: string, port: number | undefined) =>
  /lock file|shared memory block/.test(log) ||
  (port === undefined && /Address already in use|could not create any TCP/.test(log));

function startFailure(folder: string, log: string): string {
  const madeBy = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  return `PostgreSQL ville ikke starte på databasen i ${folder} (laget av PostgreSQL ${madeBy}). Det siste den skrev:\n${log}`;
}

async function createDatabase(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${database}`);
  } catch (error) {
    // Another process that started at the same time was first.
    if (!["42P04", "23505"].includes((error as { code?: string }).code ?? "")) throw error;
  } finally {
    await client.end();
  }
}
