import { Pool } from "pg";
import { openQueue } from "../jobs/queue";
import { applyMigrations } from "../prisma/connection/applyMigrations";
import { grantBotRole } from "../prisma/connection/grantBotRole";

/** The role that the bot uses. If a password is given, the role is created when missing. */
export type BotRole = { readonly name: string; readonly password?: string };

/**
 * Creates the tables and the queue as their owner, and grants the bot's own role access.
 *
 * @returns the names of the migrations that were applied
 * @throws MigrationError, or the database's own error, such as a role that does not exist
 */
export async function prepareDatabase(ownerUrl: string, { name, password }: BotRole): Promise<string[]> {
  const applied = await applyMigrations(ownerUrl);
  await makeQueue(ownerUrl);
  await grantBotRole(ownerUrl, name, password);
  return applied;
}

/** pg-boss creates its tables and queues when it is first started. */
async function makeQueue(url: string): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 1 });
  pool.on("error", () => {});
  try {
    const queue = await openQueue(
      (text, values) => pool.query(text, values as unknown[]),
      (error) => {
        throw error;
      },
    );
    await queue.stop(0);
  } finally {
    await pool.end();
  }
}
