import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { type Outcome, refuse } from "../../domain/values/outcome";
import { projectRoot } from "../../env/projectRoot";
import type { FileRefusal } from "../formats/fileRefusal";
import type { Imported } from "../model/imported";
import { type Answer, LIMITS, type Limits } from "./limits";

const ENTRY = join("dist", "importing", "process", "child.js");

/**
 * Reads the form in a document in a process of its own, which is killed when it takes too much memory or time.
 *
 * Nothing of a document is parsed in the process that asks. The child has no environment, so it knows no secrets.
 */
export async function readApart(bytes: Buffer, limits: Limits = LIMITS): Promise<Outcome<Imported, FileRefusal>> {
  const child = fork(join(projectRoot(), ENTRY), [String(process.pid), JSON.stringify(limits)], {
    // Windows starts no process without it.
    env: process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {},
    execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  try {
    return await answerOf(child, bytes, limits);
  } finally {
    child.kill("SIGKILL");
  }
}

function answerOf(child: ChildProcess, bytes: Buffer, { milliseconds }: Limits) {
  return new Promise<Outcome<Imported, FileRefusal>>((resolve, reject) => {
    let reading = false;
    const timer = setTimeout(() => resolve(refuse({ kind: "too-slow" })), milliseconds);
    child
      .on("message", (answer: Answer) => {
        if (answer.kind === "read") return resolve(answer.outcome);
        if (answer.kind === "fault") return reject(new Error("a document could not be read", { cause: answer.error }));
        reading = true;
        // A child that is gone again says so by its end.
        child.send(bytes, () => undefined);
      })
      .once("error", reject)
      // A fault is told before the end, so a child that ends while it reads was killed for its memory.
      .once("exit", () =>
        reading ? resolve(refuse({ kind: "too-heavy" })) : reject(new Error("the reading process did not start")),
      )
      .once("exit", () => clearTimeout(timer));
  });
}
