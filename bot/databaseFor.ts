import { createHmac } from "node:crypto";
import { resolve } from "node:path";
import type { Config } from "../env/config";
import { projectRoot } from "../env/projectRoot";
import { startEmbeddedPostgres } from "../tools/postgres/startEmbeddedPostgres";
import { prepareDatabase } from "./prepareDatabase";

/** The bot's role in the embedded server: it reads and writes, but owns nothing. */
const BOT_ROLE = "samskriv_bot";

/** The configured database, or else the bot's own PostgreSQL in the data folder. */
export async function databaseFor({ databaseUrl, dataDir }: Config): Promise<{ url: string; stop(): Promise<void> }> {
  if (databaseUrl) return { url: databaseUrl, stop: async () => {} };
  const server = await startEmbeddedPostgres({ dataDir: resolve(projectRoot(), dataDir) });
  const url = new URL(server.url);
  // Derived from the server's own password in the data folder, so there is no second secret to keep.
  const password = createHmac("sha256", url.password).update(BOT_ROLE).digest("base64url");
  try {
    await prepareDatabase(server.url, { name: BOT_ROLE, password });
  } catch (error) {
    await server.stop();
    throw error;
  }
  url.username = BOT_ROLE;
  url.password = password;
  return { url: url.href, stop: server.stop };
}
