import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../demo/product";
import { projectRoot } from "../env/projectRoot";

/** One life of a bot process. */
export type Life = { readonly logFile: string; readonly killedAt: number | null };

/** A line of a bot's log, as far as it is read here. */
type Line = {
  readonly msg: string;
  readonly jobId?: string;
  readonly personId?: string;
  readonly err?: { readonly message: string };
};

export const linesOf = ({ logFile }: Pick<Life, "logFile">): Line[] =>
  readFileSync(logFile, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as Line];
      } catch {
        // The last line of a killed process may be half a line.
        return [];
      }
    });

const RESTART_MS = 300;

/** Keeps so many bots alive on one database, as whoever runs them would: one that ends is started again. */
export async function startBots(count: number, folder: string, env: Readonly<Record<string, string>>) {
  const lives: { logFile: string; killedAt: number | null }[] = [];
  const running: { child: ChildProcess; life: (typeof lives)[number]; url: string }[] = [];
  let ending = false;
  let endedByThemselves = 0;

  async function start(slot: number): Promise<void> {
    const port = await freePort();
    const life = { logFile: join(folder, `bot-${slot}-${lives.length}.log`), killedAt: null as number | null };
    lives.push(life);
    const log = openSync(life.logFile, "a");
    const child = spawn(process.execPath, [join(projectRoot(), "dist", "bot", "main.js")], {
      env: {
        ...process.env,
        SAMSKRIV_ENV: "local",
        SAMSKRIV_DATA_DIR: folder,
        SAMSKRIV_LOG_LEVEL: "debug",
        SAMSKRIV_LOG_FORMAT: "json",
        SAMSKRIV_TICK_SECONDS: "1",
        NODE_OPTIONS: `--require ${JSON.stringify(join(projectRoot(), "dist", "chaos", "clock.js"))}`,
        ...env,
        SAMSKRIV_PORT: String(port),
      },
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    running[slot] = { child, life, url: `http://127.0.0.1:${port}` };
    child.once("exit", () => {
      if (ending) return;
      if (life.killedAt === null) endedByThemselves += 1;
      setTimeout(() => !ending && void start(slot), RESTART_MS);
    });
  }

  for (let slot = 0; slot < count; slot += 1) await start(slot);
  return {
    lives: lives as readonly Life[],
    /** How often a bot ended that nobody killed: one that is started while the database is away does. */
    endedByThemselves: () => endedByThemselves,
    async ready(): Promise<void> {
      for (const { url } of running)
        while (
          !(await fetch(`${url}/helse`).then(
            ({ ok }) => ok,
            () => false,
          ))
        )
          await pause(50);
    },
    /** `kill -9`, of one that runs. */
    kill(slot: number): void {
      const { child, life } = running[slot] as (typeof running)[number];
      if (child.exitCode !== null || child.signalCode !== null) return;
      life.killedAt = Date.now();
      child.kill("SIGKILL");
    },
    async stop(): Promise<void> {
      ending = true;
      await Promise.all(
        running.map(async ({ child }) => {
          if (child.exitCode !== null || child.signalCode !== null) return;
          child.kill("SIGTERM");
          await once(child, "exit");
        }),
      );
    },
  };
}
