import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { currentLanguage } from "../../domain/values/language";
import { type Outcome, refuse } from "../../domain/values/outcome";
import { projectRoot } from "../../env/projectRoot";
import type { FileRefusal } from "../formats/fileRefusal";
import type { Imported } from "../model/imported";
import { LIMITS, type Limits, type ReaderMessage } from "./limits";

const ENTRY = join("dist", "importing", "process", "child.js");

/**
 * Reads the form in a document in a separate process, which is killed if it uses too much memory or time.
 *
 * Its findings are in the current language. The calling process parses nothing of the document. The child has no environment, so it knows no secrets.
 */
export async function readApart(bytes: Buffer, limits: Limits = LIMITS): Promise<Outcome<Imported, FileRefusal>> {
  const child = fork(join(projectRoot(), ENTRY), [String(process.pid), JSON.stringify(limits), currentLanguage()], {
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
      .on("message", (answer: ReaderMessage) => {
        if (answer.kind === "read") return resolve(answer.outcome);
        if (answer.kind === "fault") return reject(new Error("a document could not be read", { cause: answer.error }));
        reading = true;
        // If the child has already exited, its exit event reports it.
        child.send(bytes, () => undefined);
      })
      .once("error", reject)
      // The child reports faults before it exits. So if it exits while reading, it was killed for its memory.
      .once("exit", () =>
        reading ? resolve(refuse({ kind: "too-heavy" })) : reject(new Error("the reading process did not start")),
      )
      .once("exit", () => clearTimeout(timer));
  });
}
