import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import embedded from "../../../dist/tools/postgres/startEmbeddedPostgres.js";

/**
 * Waits for the end of its standard input, which comes when jest has ended, in whatever way. The
 * servers that are still in the folder are then adopted and stopped, and all of it is removed.
 * What jest had just set going may add to it meanwhile; hence several rounds.
 */
const [folder] = process.argv.slice(2);
for await (const _ of process.stdin);

for (let round = 0; round < 10 && existsSync(folder); round += 1) {
  try {
    for (const name of readdirSync(folder)) await stopServerIn(join(folder, name));
    rmSync(folder, { recursive: true });
  } catch {
    await delay(500);
  }
}

async function stopServerIn(dataDir) {
  if (!existsSync(join(dataDir, "postgres", "postmaster.pid"))) return;
  const server = await embedded.startEmbeddedPostgres({ dataDir });
  await server.stop();
}
