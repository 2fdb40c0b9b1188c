import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PlaygroundPage } from "./playgroundPage";
import { startLocal } from "./startLocal";

/** `npm start` with data of its own, opened in Microsoft's local client, from the first test of a group to its last. */
export function localClient(): { readonly teams: PlaygroundPage } {
  const dataDir = mkdtempSync(join(tmpdir(), "samskriv-browser-"));
  let child: ChildProcess | undefined;
  let teams: PlaygroundPage | undefined;

  beforeAll(async () => {
    const started = await startLocal(dataDir);
    child = started.child;
    teams = await PlaygroundPage.open(started.url);
  });

  afterAll(async () => {
    await teams?.close();
    child?.kill("SIGTERM");
    if (child && child.exitCode === null) await once(child, "exit");
    rmSync(dataDir, { recursive: true, force: true });
  });

  return {
    get teams() {
      if (!teams) throw new Error("the client is open once the first test runs");
      return teams;
    },
  };
}
