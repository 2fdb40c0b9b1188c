import { applyMigrations } from "../prisma/connection/applyMigrations";
import { openDatabase } from "../prisma/connection/openDatabase";

/** A new database of the bot on the server. @returns its url */
export async function databaseNamed(name: string, adminUrl: string): Promise<string> {
  const admin = openDatabase(adminUrl, { poolSize: 1 });
  await admin.pool.query(`create database ${name}`);
  await admin.close();
  const url = adminUrl.replace(/\/samskriv(?=\?|$)/, `/${name}`);
  await applyMigrations(url);
  return url;
}
