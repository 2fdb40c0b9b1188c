import { rmSync } from "node:fs";

/** Stops what startDatabase.mjs started, and removes its data. */
export default async function stopDatabase() {
  const { dataDir, server, guard } = globalThis.samskrivTestDatabase;
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
  guard.stdin.end();
}
