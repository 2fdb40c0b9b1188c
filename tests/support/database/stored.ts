import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "../../../prisma/connection/openDatabase";

const PATIENCE_MS = 120_000;

const rowsOf = async <Row>({ pool }: Database, statement: string): Promise<Row[]> =>
  (await pool.query(statement)).rows as Row[];

/** Waits until the queue has nothing left to do: then nothing changes by itself. */
export async function settled(db: Database): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  const left = async () =>
    (
      await rowsOf<{ left: number }>(
        db,
        "select count(*)::int as left from pgboss.job where state < 'completed' and name not like '\\_\\_pgboss%'",
      )
    )[0]?.left;
  while ((await left()) !== 0) {
    if (Date.now() > until) throw new Error("the queue is not done");
    await pause(25);
  }
}

/**
 * A fingerprint of each table, to see that nothing has changed. Left out are who was met and which activities were
 * handled: those the bot remembers of everybody; and whose turn it is to be sent, which passes by itself.
 */
export async function storedIn(db: Database): Promise<Record<string, string>> {
  const tables = await rowsOf<{ name: string }>(
    db,
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('_prisma_migrations', 'person', 'handled_activity', 'send_turn')`,
  );
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || md5(coalesce(string_agg(t::text, chr(10) order by t::text), '')) as mark from "${name}" t`,
  );
  const rows = await rowsOf<{ name: string; mark: string }>(
    db,
    `${each.join(" union all ")} union all select 'queue', count(*)::text from pgboss.job`,
  );
  return Object.fromEntries(rows.map(({ name, mark }) => [name, mark]));
}
