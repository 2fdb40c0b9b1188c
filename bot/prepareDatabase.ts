import { Pool } from "pg";
import { openQueue } from "../jobs/queue";
import { applyMigrations } from "../prisma/connection/applyMigrations";
import { grantBotRole } from "../prisma/connection/grantBotRole";

/** The role that the bot uses; with a password it is made where it is missing. */
export type BotRole = { readonly name: string; readonly password?: string };

/**
 * Makes the tables and the queue, as the role that owns them, and lets the bot's own role use them.
 *
 * @returns the names of the migrations that were applied
 * @throws MigrationError, or what the database refuses with, such as a role that does not exist
 */
export async function prepareDatabase(ownerUrl: string, { name, password }: BotRole): Promise<string[]> {
  const applied = await applyMigrations(ownerUrl);
  await makeQueue(ownerUrl);
  await grantBotRole(ownerUrl, name, password);
  return applied;
}

/** pg-boss makes its tables and its queues when it is started first. */
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
