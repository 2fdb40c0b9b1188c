import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { ReadForm } from "../domain/formImport";
import { type Outcome, ok, refuse } from "../domain/outcome";
import { projectRoot } from "../env/projectRoot";
import { fileSentence } from "../importing/fileRefusal";
import { download, type Reach } from "./download";
import type { SentFile } from "./sentFile";

/** Why a file is not read: it did not come, or the one sentence about what it is. */
export type Unread = { readonly kind: "not-fetched" } | { readonly kind: "unread"; readonly sentence: string };
/** Fetches a file and reads the form in it. */
export type Reading = (file: SentFile) => Promise<Outcome<ReadForm, Unread>>;

const Answer = z.union([z.object({ sentence: z.string() }), z.object({ read: ReadForm })]);

/** A form of twenty pages takes a second and 150 MB; what takes more than this is no form. */
const MOST_MS = 20_000;
const MOST_MEGABYTES = 320;
/** How many are fetched and read at a time; the others wait. */
const AT_ONCE = 2;

/** Reads in a thread with memory and time of its own: a document that is made to harm ends its thread and nothing else. */
function readApart({ name }: SentFile, bytes: Buffer): Promise<Outcome<ReadForm, Unread>> {
  const worker = new Worker(join(projectRoot(), "dist", "bot", "readingWorker.js"), {
    workerData: { name, bytes },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    stdout: true,
    stderr: true,
  });
  const unread = (sentence: string) => refuse({ kind: "unread", sentence } as const);
  const tooMuch = unread(fileSentence(name, { kind: "too-long" }));
  return new Promise<Outcome<ReadForm, Unread>>((resolve, reject) => {
    const timer = setTimeout(() => resolve(tooMuch), MOST_MS);
    worker
      .once("message", (message) => {
        const answer = Answer.safeParse(message);
        if (!answer.success) reject(new Error("a document was read into something else than a form"));
        else resolve("sentence" in answer.data ? unread(answer.data.sentence) : ok(answer.data.read));
      })
      .once("error", (error: NodeJS.ErrnoException) =>
        error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve(tooMuch) : reject(error),
      )
      .once("exit", () => reject(new Error("a document's thread ended without an answer")))
      .once("exit", () => clearTimeout(timer));
  }).finally(() => void worker.terminate());
}

/** Fetches and reads what people send, a few at a time. */
export function readingFrom(reach: Reach): Reading {
  let free = AT_ONCE;
  const waiting: (() => void)[] = [];
  return async (file) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free--;
    try {
      const bytes = await download(file.url, reach);
      if (bytes.ok) return await readApart(file, bytes.value);
      if (bytes.refusal.kind === "not-fetched") return refuse(bytes.refusal);
      return refuse({ kind: "unread", sentence: fileSentence(file.name, bytes.refusal) });
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
