import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { applyMigrations } from "../../../prisma/connection/applyMigrations";
import { type EmptyDatabase, emptyDatabase, freshDatabase } from "../../support/database/database";

describe("The application of migrations", () => {
  let dir: string;
  let database: EmptyDatabase;

  const write = (name: string, sql: string) => {
    mkdirSync(join(dir, name), { recursive: true });
    writeFileSync(join(dir, name, "migration.sql"), sql);
  };
  const query = async (statement: string) => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  };
  const recorded = () => query("SELECT migration_name FROM _prisma_migrations ORDER BY migration_name");

  beforeEach(async () => {
    dir = mkdtempSync(join(process.env.SAMSKRIV_TEST_FOLDER as string, "migrations-"));
    writeFileSync(join(dir, "migration_lock.toml"), 'provider = "postgresql"\n');
    write("20260101000000_party", "CREATE TABLE party (name text);\nINSERT INTO party VALUES ('kommune');");
    write("20260102000000_short_name", "ALTER TABLE party ADD COLUMN short_name text;");
    database = await emptyDatabase();
  });

  afterEach(async () => {
    await database.drop();
    rmSync(dir, { recursive: true });
  });

  it("follows their order, and names each one", async () => {
    expect(await applyMigrations(database.url, dir)).toEqual(["20260101000000_party", "20260102000000_short_name"]);
    expect(await query("SELECT * FROM party")).toEqual([{ name: "kommune", short_name: null }]);
  });

  it("does nothing the second time", async () => {
    await applyMigrations(database.url, dir);

    expect(await applyMigrations(database.url, dir)).toEqual([]);
    expect(await query("SELECT name FROM party")).toHaveLength(1);
  });

  it("adds the missing migrations to a partly migrated database", async () => {
    await applyMigrations(database.url, dir);
    write("20260103000000_org_number", "ALTER TABLE party ADD COLUMN org_number text;");

    expect(await applyMigrations(database.url, dir)).toEqual(["20260103000000_org_number"]);
  });

  it("happens once when several bots start together", async () => {
    const applied = await Promise.all(Array.from({ length: 5 }, () => applyMigrations(database.url, dir)));

    expect(applied.flat().sort()).toEqual(["20260101000000_party", "20260102000000_short_name"]);
    expect(await query("SELECT name FROM party")).toHaveLength(1);
  });

  it("is refused if a migration has changed since the database received it", async () => {
    await applyMigrations(database.url, dir);
    write("20260101000000_party", "CREATE TABLE party (name text NOT NULL);");

    await expect(applyMigrations(database.url, dir)).rejects.toThrow(
      "Migreringen 20260101000000_party er endret etter at databasen fikk den.",
    );
  });

  it("is refused if the database has migrations of another history", async () => {
    await applyMigrations(database.url, dir);
    for (const name of ["20260101000000_party", "20260102000000_short_name"])
      rmSync(join(dir, name), { recursive: true });
    write("20260103000000_init", "CREATE TABLE party (name text, short_name text);");

    await expect(applyMigrations(database.url, dir)).rejects.toThrow(/annen utgave av Samskriv.*ny og tom database/);
    expect(await recorded()).toHaveLength(2);
  });

  it("accepts a database that a newer release has migrated further", async () => {
    await applyMigrations(database.url, dir);
    rmSync(join(dir, "20260102000000_short_name"), { recursive: true });

    expect(await applyMigrations(database.url, dir)).toEqual([]);
  });

  it("leaves the database in its state before the migration that fails", async () => {
    write("20260103000000_wrong", "CREATE TABLE half (name text);\nINSERT INTO nowhere VALUES (1);");

    await expect(applyMigrations(database.url, dir)).rejects.toThrow(
      'Migreringen 20260103000000_wrong feilet, og databasen er som før: relation "nowhere" does not exist',
    );

    expect(await query("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
    expect(await recorded()).toHaveLength(2);
  });

  it("is refused if Prisma has left a migration half-done", async () => {
    await applyMigrations(database.url, dir);
    await query("UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name LIKE '%party'");

    await expect(applyMigrations(database.url, dir)).rejects.toThrow(
      "Migreringen 20260101000000_party stanset halvveis.",
    );
  });
});

describe("The project's own migrations", () => {
  it("are up to date for Prisma too", async () => {
    const { url, drop } = await freshDatabase();

    const { stdout, status } = spawnSync(
      process.execPath,
      [require.resolve("prisma/build/index.js"), "migrate", "status"],
      {
        encoding: "utf8",
        env: { ...process.env, DATABASE_URL: url, CHECKPOINT_DISABLE: "1" },
      },
    );

    expect(stdout).toMatch(/up to date|No migration found/);
    expect(status).toBe(0);
    await drop();
  });
});
