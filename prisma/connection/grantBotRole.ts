import { Client } from "pg";
import { migrationLock } from "./applyMigrations";

/** Append-only tables: a trigger of this name protects their rows (see prisma/migrations). */
const APPEND_ONLY_TRIGGER = "%\\_append\\_only";

/**
 * Grants a role what the bot needs, and no more: it reads and writes rows, and owns nothing. It therefore cannot
 * disable the triggers that protect the log (postgresql.org, "ALTER TABLE": only the owner may).
 *
 * @param url connects as the owner of the tables
 * @param password creates the role with it, or sets it; without one, the role must exist
 */
export async function grantBotRole(url: string, role: string, password?: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  const name = client.escapeIdentifier(role);
  try {
    await client.query("BEGIN");
    // PostgreSQL refuses concurrent grants on one table; migrations wait for the same lock.
    await client.query("SELECT pg_advisory_xact_lock($1)", [migrationLock]);
    if (password !== undefined) await makeRole(client, role, password);
    const schemas = "SCHEMA public, pgboss";
    await client.query(`GRANT USAGE ON ${schemas} TO ${name}`);
    await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN ${schemas} TO ${name}`);
    await client.query(`GRANT USAGE ON ALL SEQUENCES IN ${schemas} TO ${name}`);
    await client.query(`REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM ${name}`);
    for (const table of await appendOnlyTables(client))
      await client.query(`REVOKE DELETE ON ${client.escapeIdentifier(table)} FROM ${name}`);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

async function makeRole(client: Client, role: string, password: string): Promise<void> {
  const name = client.escapeIdentifier(role);
  const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  if (!rowCount) await client.query(`CREATE ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE`);
  await client.query(`ALTER ROLE ${name} PASSWORD ${client.escapeLiteral(password)}`);
}

async function appendOnlyTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string }>(
    `SELECT DISTINCT relname AS table FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE tgname LIKE $1`,
    [APPEND_ONLY_TRIGGER],
  );
  return rows.map(({ table }) => table);
}
