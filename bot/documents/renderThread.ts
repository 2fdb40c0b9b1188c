import { basename, join } from "node:path";
import { Piscina } from "piscina";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import { projectRoot } from "../../env/projectRoot";

/** So many wait at most; a document takes a second or two. */
const MOST_WAITING = 20;
/** The largest that there is takes a fraction of it. Then the thread is killed. */
const LONGEST_MS = 30_000;
/**
 * The most that the objects of a thread may take; more ends the thread, and nothing else. V8 takes out its rubbish more
 * often where there is less room, and often where the room for new objects is small: that is 200 MB less for the largest.
 */
export const THREAD_MEGABYTES = { all: 320, young: 12 };
const IDLE_MS = 10_000;

/** Too many wait, it takes too long, or it needs more memory than a thread may have: trying again would not help then. */
export type RenderRefusal = { readonly kind: "busy" | "too-slow" | "too-large" };

/** With `handsOver`, the thread gets these bytes of what is asked, and they are gone here: nobody waits for a copy. */
export type RenderThread<Asked> = (
  asked: Asked,
  options?: { readonly milliseconds?: number; readonly handsOver?: readonly Uint8Array[] },
) => Promise<Outcome<Buffer, RenderRefusal>>;

/**
 * One thread for one kind of work, so that nobody else's turn waits for it, and no two large ones need memory at once.
 * It starts with the first work. `worker` is a file that exports a function of its own name, which
 * takes plain data and answers bytes.
 *
 * The thread throws what the function throws.
 */
export function renderThread<Asked>(
  worker: string,
  { megabytes = THREAD_MEGABYTES.all }: { readonly megabytes?: number } = {},
): RenderThread<Asked> {
  let pool: Piscina | null = null;
  const thread = (): Piscina => {
    if (pool) return pool;
    pool = new Piscina({
      filename: join(projectRoot(), "dist", `${worker}.js`),
      ...{ minThreads: 0, maxThreads: 1, maxQueue: MOST_WAITING, idleTimeout: IDLE_MS },
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: THREAD_MEGABYTES.young },
      env: {},
    });
    // What ends a thread that makes nothing. The next work starts another one.
    pool.on("error", () => {});
    return pool;
  };
  return async (asked, { milliseconds = LONGEST_MS, handsOver = [] } = {}) => {
    if (thread().queueSize >= MOST_WAITING) return refuse({ kind: "busy" });
    const signal = AbortSignal.timeout(milliseconds);
    // A small buffer is a slice of one that Node shares: it is copied.
    const whole = handsOver.filter(({ byteLength, buffer }) => byteLength === buffer.byteLength);
    const transferList = whole.map(({ buffer }) => buffer as ArrayBuffer);
    try {
      const made = (await thread().run(asked, { signal, transferList, name: basename(worker) })) as Uint8Array;
      return ok(Buffer.from(made.buffer, made.byteOffset, made.byteLength));
    } catch (err) {
      if (signal.aborted) return refuse({ kind: "too-slow" });
      if (ranOutOfMemory(err)) return refuse({ kind: "too-large" });
      throw err;
    }
  };
}

const ranOutOfMemory = (err: unknown): boolean =>
  err instanceof Error && "code" in err && err.code === "ERR_WORKER_OUT_OF_MEMORY";
