import { rmSync } from "node:fs";

/** Stops what startDatabase.mjs started, and removes its data. */
export default async function stopDatabase() {
  const { folder, server, guard } = globalThis.samskrivTestDatabase;
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  guard.stdin.end();
}
