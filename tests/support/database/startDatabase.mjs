import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import queue from "../../../dist/jobs/queue.js";
import migrate from "../../../dist/prisma/connection/applyMigrations.js";
import embedded from "../../../dist/tools/postgres/startEmbeddedPostgres.js";

/** Nobody will miss this data, so nothing waits for the disk. */
const hasty = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"].flatMap(
  (setting) => ["-c", setting],
);

/**
 * One PostgreSQL for all the tests, with a template that has the migrations and the queue's tables: a test gets its own
 * database by a copy (see database.ts). The address is handed to the workers in the environment,
 * and so is a folder for files, and for servers of a test's own, that are gone when jest is.
 */
export default async function startDatabase() {
  const folder = mkdtempSync(join(tmpdir(), "samskriv-test-"));
  chmodSync(folder, 0o711);
  const guard = guardAgainstOrphaning(folder);
  const server = await embedded.startEmbeddedPostgres({ dataDir: join(folder, "shared"), flags: hasty });
  globalThis.samskrivTestDatabase = { folder, server, guard };

  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query("CREATE DATABASE samskriv_template");
  await admin.end();

  const template = new URL(server.url);
  template.pathname = "/samskriv_template";
  await migrate.applyMigrations(template.href);
  await makeQueue(template.href);
  process.env.SAMSKRIV_TEST_DATABASE_URL = server.url;
  process.env.SAMSKRIV_TEST_FOLDER = folder;
}

/** The queue makes its tables when it is first opened, which takes longer than all else that a bot does at its start. */
async function makeQueue(url) {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const { stop } = await queue.openQueue(
    (text, values) => pool.query(text, values),
    () => {},
  );
  await stop(0);
  await pool.end();
}

/** A process that stops the servers if jest ends without doing so: by Ctrl-C, a crash, or `kill -9`. */
function guardAgainstOrphaning(folder) {
  const script = fileURLToPath(new URL("stopWhenOrphaned.mjs", import.meta.url));
  const guard = spawn(process.execPath, [script, folder], { detached: true, stdio: ["pipe", "ignore", "ignore"] });
  guard.unref();
  guard.stdin.unref();
  return guard;
}
