import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import embedded from "../../dist/prisma/embedded.js";

/**
 * Waits for the end of its standard input, which comes when jest has ended, in whatever way. A server
 * that is still there is then adopted, stopped, and removed with its data.
 */
const [dataDir] = process.argv.slice(2);
for await (const _ of process.stdin);

if (existsSync(join(dataDir, "postgres", "postmaster.pid"))) {
  const server = await embedded.startEmbeddedPostgres({ dataDir });
  await server.stop();
}
rmSync(dataDir, { recursive: true, force: true });
