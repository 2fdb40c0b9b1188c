import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const migrations = join(root, "prisma", "migrations");
const { resolve } = createRequire(import.meta.url);

const usage = `Bruk: node scripts/migration.mjs NAVN           skriver migreringen som fører databasen til prisma/schema.prisma
      node scripts/migration.mjs NAVN --empty   skriver en tom migrering, til å fylle ut for hånd
      node scripts/migration.mjs --check        feiler når migreringene og skjemaet ikke sier det samme`;

/**
 * Compares what the migrations make with what schema.prisma says, on a server of its own.
 *
 * Prisma sees tables, columns, enums, foreign keys, and indexes by name and columns. It does not see
 * partial indexes, checks, triggers and functions: these stand in a migration only, and are
 * neither reported nor dropped. It takes a NULLS NOT DISTINCT index and a deferrable unique constraint
 * for plain unique indexes: say `@@unique([...], map: "name")` in the schema, and make the rest by
 * hand under that name; left out of the schema, they are reported as something to drop.
 */
async function main([name, ...flags]) {
  if (name !== "--check" && !/^[a-z][a-z0-9_]*$/.test(name ?? "")) return fail(usage);
  // A fault elsewhere in the code does not stand in the way of a migration.
  if (!build() && !existsSync(join(root, "dist", "tools", "postgres", "embedded.js"))) return 1;

  mkdirSync(migrations, { recursive: true });
  const lock = join(migrations, "migration_lock.toml");
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n');

  if (flags.includes("--empty")) return write(name, "");
  const sql = await difference();
  if (name !== "--check") return sql === "" ? fail("Skjemaet er uendret siden forrige migrering.") : write(name, sql);
  return sql === ""
    ? 0
    : fail(`Migreringene og prisma/schema.prisma sier ikke det samme. Dette skiller dem:\n\n${sql}`);
}

/** The SQL that leads from the migrations to the schema; nothing when they agree. */
async function difference() {
  const { startEmbeddedPostgres } = await import("../dist/tools/postgres/embedded.js");
  const { applyMigrations } = await import("../dist/prisma/connection/migrate.js");
  const dataDir = mkdtempSync(join(tmpdir(), "samskriv-migration-"));
  const server = await startEmbeddedPostgres({ dataDir, flags: ["-c", "fsync=off"] });
  try {
    await applyMigrations(server.url, migrations);
    return diffAt(server.url);
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function diffAt(url) {
  const args = [
    "migrate",
    "diff",
    "--from-migrations",
    migrations,
    "--to-schema-datamodel",
    "prisma/schema.prisma",
    "--script",
    "--exit-code",
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve("prisma/build/index.js"), ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: url, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  });
  if (status === 0) return "";
  if (status === 2) return stdout;
  throw new Error(stderr);
}

function write(name, sql) {
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(migrations, `${time}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), sql);
  console.log(`Skrev prisma/migrations/${time}_${name}/migration.sql. Les den, og føy til det Prisma ikke kan si.`);
  return 0;
}

function fail(message) {
  console.error(message);
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
