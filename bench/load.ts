import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { type Press, pressOf, type Writer } from "./writer";

/** Let all writers press at once, each as soon as its last press is answered, until the time or the turns are up. */
export type Order = { readonly url: string; readonly writers: readonly Writer[]; readonly ms: number; readonly turns: number; readonly stores: boolean };

export type Loaded = {
  readonly turns: number;
  readonly ms: number;
  readonly p50: number;
  readonly p99: number;
  /** Bytes of an answer, on average. */
  readonly bytes: number;
  /** What a turn cost this process. */
  readonly cpuMs: number;
  readonly failures: readonly string[];
  /** Where the writers are now. */
  readonly writers: readonly Writer[];
};

const PATIENCE_MS = 20_000;
/** A bot that fails is not asked thousands of times to fail. */
const ENOUGH_FAILURES = 20;

function post(url: string, agent: Agent, body: string): Promise<{ status: number; answer: string }> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const sent = request(url, { method: "POST", agent, headers, timeout: PATIENCE_MS }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, answer: Buffer.concat(chunks).toString("utf8") }));
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.on("timeout", () => sent.destroy(new Error(`no answer after ${PATIENCE_MS} ms`)));
    sent.end(body);
  });
}

const percentile = (sorted: Float64Array, share: number): number => sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;

async function load({ url, writers, ms, turns, stores }: Order): Promise<Loaded> {
  // A server closes what nobody has used for some seconds: each round has connections of its own.
  const agent = new Agent({ keepAlive: true });
  const took: number[] = [];
  const failures: string[] = [];
  const cpu = process.cpuUsage();
  const started = performance.now();
  let bytes = 0;
  let begun = 0;

  const rightly = ({ status, answer }: { status: number; answer: string }, { expected }: Press) =>
    status === 200 && answer.includes(stores ? expected : '"section/save"');

  await Promise.all(
    writers.map(async (writer) => {
      while (performance.now() - started < ms && begun < turns && failures.length < ENOUGH_FAILURES) {
        begun += 1;
        const press = pressOf(writer, randomUUID());
        const pressed = performance.now();
        const answered = await post(url, agent, press.body).catch((error: Error) => ({ status: 0, answer: error.message }));
        took.push(performance.now() - pressed);
        bytes += Buffer.byteLength(answered.answer);
        if (!rightly(answered, press)) failures.push(`${answered.status}: ${answered.answer.slice(0, 2_000)}`);
        else if (stores) Object.assign(writer, { version: writer.version + 1, text: press.text });
      }
    }),
  );

  agent.destroy();
  const { user, system } = process.cpuUsage(cpu);
  const sorted = Float64Array.from(took).sort();
  return {
    turns: took.length - failures.length,
    ms: performance.now() - started,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    bytes: bytes / took.length,
    cpuMs: (user + system) / 1_000 / took.length,
    failures,
    writers,
  };
}

process.on("message", (order: Order) => {
  load(order).then((loaded) => process.send?.(loaded));
});
process.on("disconnect", () => process.exit());
