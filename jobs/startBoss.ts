import pRetry from "p-retry";
import PgBoss from "pg-boss";
import type { Statement } from "../domain/ports/outbox";
import type { JobSubject } from "./jobLeases";
import { CHANGED, GATHERED, NOTICES, type QueueName } from "./queueName";

/**
 * finishJob.ts decides retries, not pg-boss, whose count grows when a process is stopped or killed too. If pg-boss does
 * retry a job, it runs immediately.
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

const DEADLOCK = "40P01";

/** Starts pg-boss, and makes its tables and queues where they are not there. */
export async function startBoss(
  statement: Statement,
  onError: (error: Error, about: JobSubject) => void,
): Promise<PgBoss> {
  const boss = new PgBoss({ ...usingConnection(statement), schedule: false });
  boss.on("error", (error) => onError(error, {}));
  await boss.start();
  for (const [name, own] of Object.entries(QUEUES)) {
    const options = { name, ...own, ...RETRIES };
    // Of processes that start at once on an empty database, PostgreSQL lets one make the queue and sends others away.
    await pRetry(() => boss.createQueue(name, options), {
      retries: 5,
      minTimeout: 50,
      factor: 1,
      randomize: true,
      shouldRetry: ({ error }) => (error as { code?: string }).code === DEADLOCK,
    });
    await boss.updateQueue(name, options);
  }
  return boss;
}
