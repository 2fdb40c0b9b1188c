import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { projectRoot } from "../../../env/projectRoot";
import { withEnvFile } from "../../../env/withEnvFile";
import { knock } from "../../postgres/knock";
import { readPostmaster } from "../../postgres/postmaster";

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The address of the database of this installation: the one that is set, or the bot's own PostgreSQL if it runs. Null if
 * it does not: nothing is started, stopped or created here.
 */
export async function runningDatabase(given: Env, root: string = projectRoot()): Promise<string | null> {
  const env = withEnvFile({ ...given }, root);
  const url = env.DATABASE_URL?.trim();
  if (url) return url;
  const dataDir = resolve(root, env.SAMSKRIV_DATA_DIR?.trim() || ".samskriv");
  const [folder, passwordFile] = [join(dataDir, "postgres"), join(dataDir, "postgres-password")];
  if (!existsSync(folder) || !existsSync(passwordFile)) return null;
  const port = readPostmaster(folder)?.port ?? null;
  if (port === null) return null;
  const at = (database: string) =>
    `postgresql://samskriv:${readFileSync(passwordFile, "utf8").trim()}@127.0.0.1:${port}/${database}`;
  const answer = await knock(at("postgres"), realpathSync(folder));
  return answer.kind === "open" && answer.databases.includes("samskriv") ? at("samskriv") : null;
}
