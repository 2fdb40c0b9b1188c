import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { projectRoot } from "../../../env/projectRoot";
import { applyMigrations } from "../../../prisma/connection/applyMigrations";
import { emptyDatabase } from "./database";

const MIGRATIONS = join(projectRoot(), "prisma", "migrations");

/** A connection to a database with these rows of the version before a migration, and all migrations since. */
export async function beforeMigration(
  migration: string,
  rows: string,
): Promise<{ readonly client: Client; drop(): Promise<void> }> {
  const before = mkdtempSync(join(process.env.SAMSKRIV_TEST_FOLDER as string, "before-"));
  for (const name of readdirSync(MIGRATIONS))
    if (!/^\d/.test(name) || name < migration) cpSync(join(MIGRATIONS, name), join(before, name), { recursive: true });
  const database = await emptyDatabase();
  await applyMigrations(database.url, before);
  rmSync(before, { recursive: true });
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(rows);
  await applyMigrations(database.url);
  return {
    client,
    drop: async () => {
      await client.end();
      await database.drop();
    },
  };
}
