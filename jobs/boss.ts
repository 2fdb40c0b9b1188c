import { setTimeout as pause } from "node:timers/promises";
import PgBoss from "pg-boss";
import type { Statement } from "../domain/ports/ports";
import type { JobSubject } from "./hand";
import { CHANGED, GATHERED, NOTICES, type QueueName } from "./jobData";

/**
 * When a try is over is decided in finishJob.ts, not by pg-boss's count, which a stopped or killed process adds to as well.
 * Comes a job back through pg-boss after all, then at once.
 */
const RETRIES = { retryLimit: 100_000, retryDelay: 0, retryBackoff: false };

/**
 * "short": while a job of an application waits, or a notice that is gathered, others of it are merged into it. How long
 * one may be in hand is the last resort, when no process is left that renews or gives back: longer than any takes.
 */
const QUEUES = {
  [CHANGED]: { policy: "short", expireInSeconds: 60 },
  [NOTICES]: { policy: "standard", expireInSeconds: 300 },
  [GATHERED]: { policy: "short", expireInSeconds: 300 },
} as const satisfies Record<QueueName, object>;

/** pg-boss through somebody's statements: with those of a transaction, what is sent is sent when that is stored. */
export const usingConnection = (statement: Statement) => ({
  db: {
    executeSql: (text: string, values: unknown[]) => statement(text, values ?? []) as Promise<{ rows: never[] }>,
  },
});

/** Starts pg-boss, and makes its tables and queues where they are not there. */
export async function startBoss(statement: Statement, onError: (error: Error, about: JobSubject) => void): Promise<PgBoss> {
  const boss = new PgBoss({ ...usingConnection(statement), schedule: false });
  boss.on("error", (error) => onError(error, {}));
  await boss.start();
  for (const [name, own] of Object.entries(QUEUES)) {
    const options = { name, ...own, ...RETRIES };
    await onceMore(() => boss.createQueue(name, options));
    await boss.updateQueue(name, options);
  }
  return boss;
}

const DEADLOCK = "40P01";

/** Of processes that start at once on an empty database, PostgreSQL lets one make the queue and sends others away. */
async function onceMore(work: () => Promise<unknown>, tries = 5): Promise<void> {
  try {
    await work();
  } catch (error) {
    if ((error as { code?: string }).code !== DEADLOCK || tries === 0) throw error;
    await pause(Math.random() * 200);
    await onceMore(work, tries - 1);
  }
}
