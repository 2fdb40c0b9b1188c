import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../env/projectRoot";
import { startEmbeddedPostgres } from "../../tools/postgres/startEmbeddedPostgres";
import { endWith } from "../endWith";
import { editionOf2026 } from "./editionOf2026";
import type { Files } from "./fileOf2026";
import { largeEdition } from "./largeEdition";
import { measureLarge } from "./measureLarge";
import { measureRules } from "./measureRules";

const CHECKS = 5;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Writes an edition into a folder of editions of its own, beside the earlier ones that it names. @returns that folder */
function folderOf(parent: string, files: Files, earlier: readonly string[] = []): string {
  const { id } = files["form.json"] as { id: string };
  const folder = mkdtempSync(join(parent, "forms-"));
  for (const each of ["plans", ...earlier])
    cpSync(join(projectRoot(), "forms", each), join(folder, each), { recursive: true });
  mkdirSync(join(folder, id));
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, id, name), JSON.stringify(content, null, 2));
  return folder;
}

/** What `npm run form -- check` takes, as a process of its own: the fastest of several, in milliseconds. */
function timeOfCheck(edition: string): number {
  const took = Array.from({ length: CHECKS }, () => {
    const started = performance.now();
    const { status, stdout } = spawnSync(process.execPath, [
      join(projectRoot(), "dist", "tools", "form", "main.js"),
      "check",
      edition,
    ]);
    if (status !== 0) throw new Error(`the edition has mistakes:\n${stdout}`);
    return performance.now() - started;
  });
  return Math.min(...took);
}

/** What an edition costs: one of 500 fields, 40 measures and 100 rules, and the rules of a county in the one of 2026. */
async function bench(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "samskriv-editions-"));
  const server = await startEmbeddedPostgres({ dataDir });
  try {
    const large = folderOf(dataDir, largeEdition());
    say(`500 felt, 100 regler: kontroll ${Math.round(timeOfCheck(join(large, "large")))} ms`);
    await measureLarge(server.url, dataDir, large, say);
    const of2026 = (withRules: boolean) => folderOf(dataDir, editionOf2026(withRules), ["behovsmelding-2024"]);
    const folders = { without: of2026(false), with: of2026(true) };
    await measureRules(server.url, dataDir, folders, say);
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

endWith(bench().then(() => []));
