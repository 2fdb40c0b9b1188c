import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { projectRoot } from "../env/projectRoot";

export type Product = { readonly url: string; readonly dataDir: string; stop(): Promise<void> };

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

const PATIENCE_MS = 120_000;

/** Starts the bot as its operator would, in a process of its own, with its own database in `dataDir`. */
export async function startProduct(
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
  main = join("bot", "main.js"),
): Promise<Product> {
  const port = await freePort();
  const env = {
    ...process.env,
    SAMSKRIV_ENV: "local",
    SAMSKRIV_PORT: String(port),
    SAMSKRIV_DATA_DIR: dataDir,
    SAMSKRIV_LOG_LEVEL: "warn",
    DATABASE_URL: "",
    ...settings,
  };
  const child = spawn(process.execPath, [join(projectRoot(), "dist", main)], {
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  const started = Date.now();
  while (
    !(await fetch(`${url}/helse`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error("the bot did not start");
    if (Date.now() - started > PATIENCE_MS) throw new Error(`the bot does not answer at ${url}`);
    await pause(10);
  }
  return { url, dataDir, stop: () => ended(child) };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}
