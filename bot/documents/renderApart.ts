import { join } from "node:path";
import { Piscina } from "piscina";
import type { FileToRender } from "../../documents/files/renderedFile";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import { projectRoot } from "../../env/projectRoot";

/** So many wait at most; a document takes a second or two. */
const MOST_WAITING = 20;
/** The largest that there is takes a tenth of it. Then the thread is killed. */
const LONGEST_MS = 30_000;
const MOST_MEGABYTES = 512;
const IDLE_MS = 10_000;

export type RenderRefusal = { readonly kind: "busy" } | { readonly kind: "too-slow" };

/** One thread, so that two large documents do not need memory at once. It starts with the first document. */
let pool: Piscina | null = null;
const threads = (): Piscina => {
  pool ??= new Piscina({
    filename: join(projectRoot(), "dist", "documents", "files", "renderWorker.js"),
    ...{ minThreads: 0, maxThreads: 1, maxQueue: MOST_WAITING, idleTimeout: IDLE_MS },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    env: {},
  });
  return pool;
};

/**
 * Makes a file in a thread of its own, so that nobody else's turn waits for it.
 *
 * @throws what the format throws, and if the thread ran out of memory
 */
export async function renderApart(
  asked: FileToRender,
  { milliseconds = LONGEST_MS }: { readonly milliseconds?: number } = {},
): Promise<Outcome<Buffer, RenderRefusal>> {
  const { queueSize } = threads();
  if (queueSize >= MOST_WAITING) return refuse({ kind: "busy" });
  const signal = AbortSignal.timeout(milliseconds);
  try {
    const { buffer, byteOffset, byteLength } = (await threads().run(asked, {
      signal,
      name: "renderWorker",
    })) as Uint8Array;
    return ok(Buffer.from(buffer, byteOffset, byteLength));
  } catch (err) {
    if (signal.aborted) return refuse({ kind: "too-slow" });
    throw err;
  }
}
