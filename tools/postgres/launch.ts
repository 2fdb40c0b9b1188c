import { spawn } from "node:child_process";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";
import type { Account } from "./account";
import { programEnvironment } from "./runProgram";
import { socketFolders } from "./socketFolders";

export type Launch = {
  readonly postgres: string;
  readonly account: Account;
  readonly folder: string;
  readonly port: number;
  readonly flags: readonly string[];
  readonly onLog: (line: string) => void;
};

export type Launched = { readonly ready: true; readonly pid: number } | { readonly ready: false; readonly log: string };

/**
 * Settings that the bot relies on, overriding postgresql.conf. The log omits failing statements and their values, since
 * these may contain personal data such as telephone numbers. Reading without worker processes saves three of nine
 * processes, and ten milliseconds at start.
 */
const settings = (folder: string, port: number) => [
  ...["listen_addresses=127.0.0.1", `port=${port}`, `unix_socket_directories=${socketFolders(folder, port)}`],
  ...["timezone=UTC", "log_timezone=UTC", "lc_messages=C"],
  ...["log_error_verbosity=terse", "log_min_error_statement=panic", "log_checkpoints=off"],
  "io_method=sync",
];

/**
 * Starts a server, and resolves when it accepts connections or has given up. Recovery after a power cut can take a
 * while. The server gets its own session: Ctrl-C in the terminal reaches only the bot, which stops the server last. The
 * server also outlives a bot that is killed.
 */
export function launch({ postgres, account, folder, port, flags, onLog }: Launch): Promise<Launched> {
  return new Promise((resolve) => {
    const args = ["-D", folder, ...settings(folder, port).flatMap((setting) => ["-c", setting]), ...flags];
    const child = spawn(postgres, args, {
      ...account,
      cwd: folder,
      env: programEnvironment(),
      detached: true,
      windowsHide: true,
      stdio: ["ignore", "ignore", "pipe"],
    });

    const log: string[] = [];
    let starting = true;
    const settle = (outcome: Launched) => {
      starting = false;
      child.unref();
      (child.stderr as Socket).unref();
      resolve(outcome);
    };

    createInterface({ input: child.stderr }).on("line", (line) => {
      onLog(line);
      if (starting) log.push(line);
      if (line.includes("database system is ready to accept connections"))
        settle({ ready: true, pid: child.pid as number });
    });
    child.on("error", (error) => settle({ ready: false, log: error.message }));
    child.on("close", () => settle({ ready: false, log: log.slice(-10).join("\n") }));
  });
}

/** A free port. Another process may take it before the server does; then the start is retried. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
