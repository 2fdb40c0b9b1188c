import { resolve } from "node:path";
import type { Config } from "../env/config";
import { projectRoot } from "../env/projectRoot";
import { startEmbeddedPostgres } from "../prisma/embedded";

/** The database to use: the one that is set, else the bot's own PostgreSQL in the data folder. */
export async function databaseFor({ databaseUrl, dataDir }: Config): Promise<{ url: string; stop(): Promise<void> }> {
  if (databaseUrl) return { url: databaseUrl, stop: async () => {} };
  return startEmbeddedPostgres({ dataDir: resolve(projectRoot(), dataDir) });
}
