import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { HttpConnection } from "./httpConnection";
import { pressOf, type Writer } from "./writer";

/** Let all writers press at once, each as soon as its last press is answered, until the time or the turns are up. */
export type Order = {
  readonly url: string;
  readonly writers: readonly Writer[];
  readonly ms: number;
  readonly turns: number;
  readonly stores: boolean;
  /** How long a writer thinks between two presses; none where each presses as soon as the last press is answered. */
  readonly everyMs?: number;
};

export type Loaded = {
  readonly turns: number;
  readonly ms: number;
  readonly p50: number;
  readonly p99: number;
  /** Bytes of an answer, on average. */
  readonly bytes: number;
  /** What a turn cost this process, in milliseconds of processor time. */
  readonly loadMs: number;
  readonly failures: readonly string[];
  /** Where the writers are now. */
  readonly writers: readonly Writer[];
};

/** A bot that fails is not asked thousands of times to fail. */
const ENOUGH_FAILURES = 20;

const percentile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;

async function load({ url, writers, ms, turns, stores, everyMs = 0 }: Order): Promise<Loaded> {
  const connections = await Promise.all(writers.map(() => HttpConnection.open(url)));
  const took: number[] = [];
  const failures: string[] = [];
  const cpu = process.cpuUsage();
  const started = performance.now();
  let bytes = 0;
  let begun = 0;

  await Promise.all(
    writers.map(async (writer, index) => {
      const connection = connections[index] as HttpConnection;
      if (everyMs > 0) await pause((everyMs * index) / writers.length);
      while (performance.now() - started < ms && begun < turns && failures.length < ENOUGH_FAILURES) {
        begun += 1;
        const press = pressOf(writer, randomUUID());
        const pressed = performance.now();
        const { status, body } = await connection
          .post(press.body)
          .catch((error: Error) => ({ status: 0, body: Buffer.from(error.message) }));
        took.push(performance.now() - pressed);
        bytes += body.length;
        if (status !== 200 || !body.includes(stores ? press.expected : '"section/save"'))
          failures.push(`${status}: ${body.toString("utf8", 0, 2_000)}`);
        else if (stores) Object.assign(writer, { version: writer.version + 1, text: press.text });
        if (everyMs > 0) await pause(Math.max(0, everyMs - (performance.now() - pressed)));
      }
    }),
  );

  const lasted = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  for (const connection of connections) connection.close();
  const sorted = Float64Array.from(took).sort();
  return {
    turns: took.length - failures.length,
    ms: lasted,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    bytes: bytes / took.length,
    loadMs: (user + system) / 1_000 / took.length,
    failures,
    writers,
  };
}

process.on("message", (order: Order) => {
  load(order).then((loaded) => process.send?.(loaded));
});
process.on("disconnect", () => process.exit());
