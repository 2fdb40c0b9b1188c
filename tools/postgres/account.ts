import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The user that the server runs as. An empty object means the bot's own user. */
export type Account = { readonly uid?: number; readonly gid?: number };

/**
 * PostgreSQL refuses to run as root. A bot that runs as root (in most containers) uses the owner of the database's
 * folder. If that is root, it uses the system user `postgres`, creating it if needed.
 */
export async function serverAccount(folder: string): Promise<Account> {
  if (process.getuid?.() !== 0) return {};

  const owner = statSync(folder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };

  return lookUp().catch(async () => {
    await makeUser();
    return lookUp();
  });
}

async function lookUp(): Promise<Account> {
  const [uid, gid] = await Promise.all(["-u", "-g"].map((flag) => run("id", [flag, "postgres"])));
  return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
}

async function makeUser(): Promise<void> {
  try {
    await run("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]);
  } catch (cause) {
    throw new Error(
      "PostgreSQL kan ikke kjøre som root, og brukeren «postgres» lot seg ikke opprette. Kjør boten som en annen bruker, eller sett DATABASE_URL.",
      { cause },
    );
  }
}
