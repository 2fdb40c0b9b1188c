import { join } from "node:path";
import { Piscina } from "piscina";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import { projectRoot } from "../../env/projectRoot";

/** So many wait at most; a document takes a second or two. */
const MOST_WAITING = 20;
/** The largest that there is takes a fraction of it. Then the thread is killed. */
const LONGEST_MS = 30_000;
const MOST_MEGABYTES = 512;
const IDLE_MS = 10_000;

export type RenderRefusal = { readonly kind: "busy" } | { readonly kind: "too-slow" };

export type RenderThread<Asked> = (
  asked: Asked,
  options?: { readonly milliseconds?: number },
) => Promise<Outcome<Buffer, RenderRefusal>>;

/**
 * One thread for one kind of work, so that nobody else's turn waits for it, and no two large ones need memory at once.
 * It starts with the first work. `worker` is a file of documents/files that exports a function of its own name, which
 * takes plain data and answers bytes.
 *
 * The thread throws what the function throws, and if it ran out of memory.
 */
export function renderThread<Asked>(worker: string): RenderThread<Asked> {
  let pool: Piscina | null = null;
  const thread = (): Piscina => {
    pool ??= new Piscina({
      filename: join(projectRoot(), "dist", "documents", "files", `${worker}.js`),
      ...{ minThreads: 0, maxThreads: 1, maxQueue: MOST_WAITING, idleTimeout: IDLE_MS },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
      env: {},
    });
    return pool;
  };
  return async (asked, { milliseconds = LONGEST_MS } = {}) => {
    if (thread().queueSize >= MOST_WAITING) return refuse({ kind: "busy" });
    const signal = AbortSignal.timeout(milliseconds);
    try {
      const made = (await thread().run(asked, { signal, name: worker })) as Uint8Array;
      return ok(Buffer.from(made.buffer, made.byteOffset, made.byteLength));
    } catch (err) {
      if (signal.aborted) return refuse({ kind: "too-slow" });
      throw err;
    }
  };
}
