import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { projectRoot } from "../../env/projectRoot";

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };
type Applied = { readonly migration_name: string; readonly checksum: string };

/** The database cannot be migrated in its present state; the message says what to do. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

/** Prisma's own lock id, so that this and `prisma migrate deploy` wait for each other. */
export const migrationLock = 72707369;

/**
 * Applies all pending migrations, and returns the names of those applied. Bots that start at once wait for each other;
 * the later ones find nothing to do. If nothing is pending, nothing is changed: a role that may not create tables can
 * start the bot (docs/decisions/028).
 *
 * Each migration is one transaction together with its row in `_prisma_migrations`, so a failed one leaves nothing. (A
 * statement that cannot run in a transaction, such as CREATE INDEX CONCURRENTLY, therefore has no place in a
 * migration.) The rows are written as Prisma writes them.
 *
 * @throws MigrationError
 */
export async function applyMigrations(
  url: string,
  dir = join(projectRoot(), "prisma", "migrations"),
): Promise<string[]> {
  const migrations = readMigrations(dir);
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    const pending = pendingOf(migrations, await history(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } catch (cause) {
    throw lacksRights(cause) ? new MigrationError(NOT_THE_OWNER, { cause }) : cause;
  } finally {
    await client.end();
  }
}

function readMigrations(dir: string): Migration[] {
  return readdirSync(dir)
    .filter((name) => existsSync(join(dir, name, "migration.sql")))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(dir, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function history(client: Client): Promise<Applied[]> {
  const { rows: tables } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there");
  if (!tables[0].there) await makeHistory(client);
  const { rows } = await client.query<Applied & { finished: boolean }>(
    "SELECT migration_name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  const halfDone = rows.find(({ finished }) => !finished);
  if (halfDone) {
    throw new MigrationError(
      `Migreringen ${halfDone.migration_name} stanset halvveis. Rett opp databasen, og si fra med «npx prisma migrate resolve».`,
    );
  }
  return rows;
}

async function makeHistory(client: Client): Promise<void> {
  await client.query(`
    CREATE TABLE IF NOT EXISTS _prisma_migrations (
      id                  VARCHAR(36) PRIMARY KEY NOT NULL,
      checksum            VARCHAR(64) NOT NULL,
      finished_at         TIMESTAMPTZ,
      migration_name      VARCHAR(255) NOT NULL,
      logs                TEXT,
      rolled_back_at      TIMESTAMPTZ,
      started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
      applied_steps_count INTEGER NOT NULL DEFAULT 0
    )`);
}

/** Whether the database role lacks the required right (PostgreSQL's insufficient_privilege). */
const lacksRights = (error: unknown): boolean => (error as { code?: string }).code === "42501";

const NOT_THE_OWNER =
  "Databasen mangler tabeller som boten trenger, og brukeren i DATABASE_URL har ikke lov til å lage dem. Kjør «npm run migrate» som eieren av databasen først (se docs/drift.md).";

/** A newer database has all of our migrations and more; a bot of the release before may use it while it is replaced. */
const ANOTHER_HISTORY =
  "Databasen er laget av en annen utgave av Samskriv, og kan ikke oppgraderes av denne. Lag en ny og tom database, og start igjen. Lokalt gjør du det ved å flytte mappen .samskriv.";

function pendingOf(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const checksums = new Map(applied.map(({ migration_name, checksum }) => [migration_name, checksum]));
  for (const { name, checksum } of migrations) {
    if (checksums.has(name) && checksums.get(name) !== checksum) {
      throw new MigrationError(
        `Migreringen ${name} er endret etter at databasen fikk den. Sett filen tilbake slik den var, og legg endringen i en ny migrering.`,
      );
    }
  }
  const pending = migrations.filter(({ name }) => !checksums.has(name));
  const isOurHistory = applied.every(({ migration_name }) => migrations.some(({ name }) => name === migration_name));
  if (pending.length > 0 && !isOurHistory) throw new MigrationError(ANOTHER_HISTORY);
  return pending;
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  const startedAt = new Date();
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name, startedAt],
    );
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK");
    if (lacksRights(cause)) throw cause;
    throw new MigrationError(`Migreringen ${name} feilet, og databasen er som før: ${(cause as Error).message}`, {
      cause,
    });
  }
}
