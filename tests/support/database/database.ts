import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { type Database, openDatabase } from "../../../prisma/connection/openDatabase";

/** A database with nothing in it, not even the tables. */
export type EmptyDatabase = { readonly url: string; drop(): Promise<void> };

/** A database of the test's own, with the tables and no rows. */
export type FreshDatabase = EmptyDatabase & { readonly db: Database };

/** Takes all rows away, the history and the queue's too: quicker than another database. */
export async function emptied({ pool }: Database): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_name <> '_prisma_migrations'",
  );
  // Without foreign keys and without the trigger that forbids to forget.
  const deletions = rows.map(({ name }) => `delete from "${name}";`).join(" ");
  await pool.query(`begin; set local session_replication_role = replica; ${deletions} delete from pgboss.job; commit`);
}

export const emptyDatabase = (): Promise<EmptyDatabase> => createFrom("template1");

/** `drop` it in `afterEach` or `afterAll`, since every one of them takes disk, memory and connections. */
export const freshDatabase = (): Promise<FreshDatabase> => openedCopy("samskriv_template");

/** The same with the rows of another, to which nobody may be connected. */
export const copiedDatabase = ({ url }: EmptyDatabase): Promise<FreshDatabase> =>
  openedCopy(new URL(url).pathname.slice(1));

async function openedCopy(template: string): Promise<FreshDatabase> {
  const { url, drop } = await createFrom(template);
  const db = openDatabase(url, { poolSize: 5 });
  return {
    url,
    db,
    drop: async () => {
      await db.close();
      await drop();
    },
  };
}

async function createFrom(template: string): Promise<EmptyDatabase> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  // File by file takes 15 ms, and the default, which writes each page to the log, 40.
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  const url = new URL(adminUrl());
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdmin(`DROP DATABASE ${name} WITH (FORCE)`) };
}

async function asAdmin(statement: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function adminUrl(): string {
  const url = process.env.SAMSKRIV_TEST_DATABASE_URL;
  if (!url) throw new Error("SAMSKRIV_TEST_DATABASE_URL is unset: jest's globalSetup starts the server and sets it.");
  return url;
}
