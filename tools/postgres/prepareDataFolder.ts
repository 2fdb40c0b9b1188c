import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Account } from "./account";
import { runProgram } from "./runProgram";

export type NewDatabase = {
  readonly initdb: string;
  readonly account: Account;
  readonly user: string;
  readonly password: string;
  /** False only for disposable data. */
  readonly durable: boolean;
};

/**
 * Ensures that `folder` holds a database, and that the server may use it.
 *
 * A new database is created next to `folder` and moved there when complete, so an interrupted start leaves nothing that
 * looks like a database. If two processes create one at once, the first move wins and the other discards its own. An
 * existing folder that is not a database is renamed: nothing in `folder` is ever deleted.
 */
export async function prepareDataFolder(folder: string, making: NewDatabase): Promise<void> {
  removeAbandoned(folder);
  if (isDatabase(folder)) return handOver(folder, making.account);

  setAside(folder);
  const fresh = `${folder}.init-${process.pid}-${randomBytes(4).toString("hex")}`;
  try {
    await initialise(fresh, making);
    moveIntoPlace(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** PostgreSQL itself checks for `PG_VERSION` and the control file. */
const isDatabase = (folder: string) =>
  existsSync(join(folder, "PG_VERSION")) && existsSync(join(folder, "global", "pg_control"));

/**
 * UTF-8 with Unicode's own case rules (æ, ø, å) and ordering by code point: the same on every machine, whatever locales
 * are installed.
 */
async function initialise(folder: string, { initdb, account, user, password, durable }: NewDatabase): Promise<void> {
  mkdirSync(folder, { mode: 0o700 });
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600, flag: "wx" });
  try {
    for (const path of [folder, passwordFile]) chownTo(path, account);
    const args = [
      `--pgdata=${folder}`,
      `--username=${user}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      ...(durable ? [] : ["--no-sync"]),
    ];
    await runProgram(initdb, args, { account, cwd: folder });
  } catch (cause) {
    const said = (cause as Error).message.split("\n").slice(-3).join("\n");
    throw new Error(`PostgreSQL fikk ikke laget en database i ${dirname(folder)}.${whyUnreachable(account)}\n${said}`, {
      cause,
    });
  } finally {
    rmSync(passwordFile);
  }
}

const whyUnreachable = ({ uid }: Account) =>
  uid === undefined
    ? ""
    : " Boten kjører som root, og databasen som en annen bruker: mappa, og alle mapper over den, må være åpne for den brukeren.";

function moveIntoPlace(fresh: string, folder: string): void {
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (!isDatabase(folder)) throw error;
  }
}

function setAside(folder: string): void {
  if (!existsSync(folder) || isDatabase(folder)) return;
  if (readdirSync(folder).length > 0) renameSync(folder, `${folder}.incomplete-${randomBytes(4).toString("hex")}`);
}

/**
 * Removes the leftovers of a process that died while creating a database. If its `initdb` is still running, the next
 * start removes them.
 */
function removeAbandoned(folder: string): void {
  const parent = dirname(folder);
  for (const name of readdirSync(parent)) {
    const maker = /^postgres\.init-(\d+)-/.exec(name)?.[1];
    if (!maker || isAlive(Number(maker))) continue;
    try {
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {}
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A database that root restored from a backup belongs to root and is open to all; the server would refuse it. */
async function handOver(folder: string, account: Account): Promise<void> {
  const { uid, mode } = statSync(folder);
  if (account.uid !== undefined && uid !== account.uid) {
    await runProgram("chown", ["-R", `${account.uid}:${account.gid}`, folder], {});
  }
  if (process.platform !== "win32" && (mode & 0o027) !== 0) chmodSync(folder, 0o700);
}

function chownTo(path: string, { uid, gid }: Account): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}
