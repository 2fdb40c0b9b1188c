import { Client } from "pg";
import { databaseNamed } from "../databaseNamed";

/**
 * A database for the rivals on the server of the bot, with the table of answers. Its rows refer to nothing, so that a
 * rival needs no more than its one upsert. @returns its url
 */
export async function rivalsDatabase(adminUrl: string): Promise<string> {
  const url = await databaseNamed("rivals", adminUrl);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "select quote_ident(conname) as name from pg_constraint where conrelid = 'answer'::regclass and contype = 'f'",
    );
    for (const { name } of rows) await client.query(`alter table answer drop constraint ${name}`);
  } finally {
    await client.end();
  }
  return url;
}
