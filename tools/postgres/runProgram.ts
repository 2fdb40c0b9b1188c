import { spawn } from "node:child_process";
import type { Account } from "./account";

/** Thrown when one of PostgreSQL's programs fails. The message is the program's output. */
class ProgramError extends Error {
  override readonly name = "ProgramError";
}

/**
 * The environment for PostgreSQL's programs: only what they need to run. The bot's secrets are not passed on, and a
 * stray PGDATA or PGOPTIONS has no effect.
 */
export function programEnvironment(): NodeJS.ProcessEnv {
  const kept = ["PATH", "LD_LIBRARY_PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR"];
  const passed = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]));
  return { ...Object.fromEntries(passed), LC_ALL: "C", TZ: "UTC" };
}

/** Runs a program to completion, with `input` as its standard input. */
export function runProgram(
  program: string,
  args: readonly string[],
  { account = {}, cwd, input = "" }: { account?: Account; cwd?: string; input?: string },
): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = "";
    const child = spawn(program, args, {
      ...account,
      ...(cwd === undefined ? {} : { cwd }),
      env: programEnvironment(),
      windowsHide: true,
    });
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    child.on("error", (error) => reject(new ProgramError(error.message, { cause: error })));
    child.on("close", (code) => (code === 0 ? resolve() : reject(new ProgramError(output.trim()))));
  });
}
