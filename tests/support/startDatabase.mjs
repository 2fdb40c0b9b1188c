import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import embedded from "../../dist/prisma/embedded.js";
import migrate from "../../dist/prisma/migrate.js";

/** Nobody will miss this data, so nothing waits for the disk. */
const hasty = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"].flatMap((setting) => ["-c", setting]);

/**
 * One PostgreSQL for all the tests, with a template that has the migrations: a test gets its own
 * database by a copy (see database.ts). The address is handed to the workers in the environment.
 */
export default async function startDatabase() {
  const dataDir = mkdtempSync(join(tmpdir(), "samskriv-test-"));
  const guard = guardAgainstOrphaning(dataDir);
  const server = await embedded.startEmbeddedPostgres({ dataDir, flags: hasty });
  globalThis.samskrivTestDatabase = { dataDir, server, guard };

  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query("CREATE DATABASE samskriv_template");
  await admin.end();

  const template = new URL(server.url);
  template.pathname = "/samskriv_template";
  await migrate.applyMigrations(template.href);
  process.env.SAMSKRIV_TEST_DATABASE_URL = server.url;
}

/** A process that stops the server if jest ends without doing so: by Ctrl-C, a crash, or `kill -9`. */
function guardAgainstOrphaning(dataDir) {
  const script = fileURLToPath(new URL("stopWhenOrphaned.mjs", import.meta.url));
  const guard = spawn(process.execPath, [script, dataDir], { detached: true, stdio: ["pipe", "ignore", "ignore"] });
  guard.unref();
  guard.stdin.unref();
  return guard;
}
