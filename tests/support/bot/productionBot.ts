import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../../demo/product";
import { projectRoot } from "../../../env/projectRoot";
import { type FreshDatabase, freshDatabase } from "../database/database";
import { BOT_ID, TENANT_ID } from "./botWithCredentials";

/** The bot in a process of its own, with the settings of production. */
export type ProductionBot = {
  readonly port: number;
  readonly process: ChildProcess;
  /** Everything that it wrote, of both kinds. */
  lines(): string[];
  /** The exit code. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
};

const PATIENCE_MS = 60_000;

/** @param preload code that the process runs before the bot */
export async function startProductionBot(preload = ""): Promise<ProductionBot> {
  const database: FreshDatabase = await freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), "samskriv-door-"));
  const preloaded = join(folder, "preload.cjs");
  writeFileSync(preloaded, preload);
  const port = await freePort();
  const rest = Object.entries(process.env).filter(([name]) => !/^(SAMSKRIV_|BOT_|DATABASE_URL)/.test(name));
  const child = spawn(process.execPath, ["-r", preloaded, join("dist", "bot", "main.js")], {
    cwd: projectRoot(),
    env: {
      ...Object.fromEntries(rest),
      SAMSKRIV_ENV: "production",
      SAMSKRIV_HOST: "127.0.0.1",
      SAMSKRIV_PORT: String(port),
      SAMSKRIV_PUBLIC_URL: "https://samskriv.kommune.example",
      SAMSKRIV_LINK_SECRET: "0123456789abcdefghijklmnopqrstuvwxyz",
      DATABASE_URL: database.url,
      BOT_ID,
      BOT_PASSWORD: "not-a-real-secret",
      BOT_TYPE: "SingleTenant",
      BOT_TENANT_ID: TENANT_ID,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let written = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (written += chunk));
  const ended = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  const until = Date.now() + PATIENCE_MS;
  while (
    !(await fetch(`http://127.0.0.1:${port}/helse`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`it did not start: ${written}`);
    await pause(50);
  }
  return {
    port,
    process: child,
    lines: () => written.split("\n").filter((line) => line !== ""),
    ended,
    async stop() {
      if (child.exitCode === null) child.kill("SIGKILL");
      await ended;
      rmSync(folder, { recursive: true, force: true });
      await database.drop();
    },
  };
}
