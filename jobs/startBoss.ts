import pRetry from "p-retry";
import PgBoss from "pg-boss";
import type { Statement } from "../domain/ports/outbox";
import type { JobSubject } from "./jobLeases";
import { CHANGED, FILES, GATHERED, NOTICES, type QueueName } from "./queueName";

/**
 * finishJob.ts decides retries, not pg-boss, whose count grows when a process is stopped or killed too. If pg-boss does
 * retry a job, it runs immediately.
 */
const RETRIES = { retryLimit: 100_000, retryDelay: 0, retryBackoff: false };

/**
 * "short": jobs of one application, or identical gathered notices, are merged while one waits. The expiry is the last
 * resort if no process is left to renew or reclaim, so it is longer than any job takes.
 */
const POLICIES = {
  [CHANGED]: { policy: "short", expireInSeconds: 60 },
  [NOTICES]: { policy: "standard", expireInSeconds: 300 },
  [GATHERED]: { policy: "short", expireInSeconds: 300 },
  [FILES]: { policy: "standard", expireInSeconds: 300 },
} as const satisfies Record<QueueName, object>;

/**
 * pg-boss over the given statements. With those of a transaction, messages are only sent if the transaction commits.
 */
export const usingConnection = (statement: Statement) => ({
  db: {
    executeSql: (text: string, values: unknown[]) => statement(text, values ?? []),
  },
});

const DEADLOCK = "40P01";

/** Starts pg-boss, and creates its tables and queues if they do not exist. */
export async function startBoss(
  statement: Statement,
  onError: (error: Error, about: JobSubject) => void,
): Promise<PgBoss> {
  const boss = new PgBoss({ ...usingConnection(statement), schedule: false });
  boss.on("error", (error) => onError(error, {}));
  await boss.start();
  for (const [name, own] of Object.entries(POLICIES)) {
    const options = { name, ...own, ...RETRIES };
    // If several processes start on an empty database, PostgreSQL lets one create the queue and the others fail.
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
