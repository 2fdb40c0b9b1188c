import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { projectRoot } from "../env/projectRoot";
import { PortTaken } from "./edge/portTaken";

export type Playground = { readonly url: string; stop(): Promise<void> };

const PATIENCE_MS = 20_000;

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Starts the Microsoft 365 Agents Playground, Microsoft's local Teams client, against a bot on this machine.
 * The child keeps a channel to this process and exits when it breaks, even if this process is killed.
 * It writes its own log in `folder`.
 * @throws PortTaken
 */
export async function startPlayground({
  botPort,
  port,
  config,
  folder,
}: {
  botPort: number;
  port: number;
  config: string;
  folder: string;
}): Promise<Playground> {
  const url = `http://127.0.0.1:${port}`;
  if (await answers(`${url}/`)) throw new PortTaken(port, "SAMSKRIV_PLAYGROUND_PORT");
  const child = fork(
    join(projectRoot(), "scripts", "playground.mjs"),
    ["start", "-e", `http://127.0.0.1:${botPort}/api/messages`, "-c", "msteams", "-p", String(port), "--dt"],
    {
      env: {
        ...process.env,
        TEAMSAPPTESTER_BROWSER: "none",
        BROWSER: "none",
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      },
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      // Its own process group: Ctrl-C reaches this process first, which then stops the child in order.
      detached: true,
    },
  );
  let complaint = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2000);
  });

  const started = Date.now();
  while (!(await answers(`${url}/`))) {
    if (child.exitCode !== null)
      throw /EADDRINUSE/.test(complaint)
        ? new PortTaken(port, "SAMSKRIV_PLAYGROUND_PORT")
        : new Error(`Agents Playground stoppet: ${complaint}`);
    if (Date.now() - started > PATIENCE_MS) {
      child.kill("SIGKILL");
      throw new Error(`Agents Playground svarer ikke på ${url}.`);
    }
    await pause(50);
  }
  return { url, stop: () => ended(child) };
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), 2_000).unref();
  });
