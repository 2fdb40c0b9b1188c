import PgBoss from "pg-boss";
import { z } from "zod";
import type { Notice } from "../domain/notice";
import type { Outbox, Statement } from "../domain/ports";

const CHANGED = "application-changed";
const NOTICES = "notice";

/** How long a message is tried again, with growing pauses, before it is given up: about a day. */
const RETRIES = { retryLimit: 12, retryDelay: 5, retryBackoff: true };

const Uuid = z.string().uuid();
const ofSection = { applicationId: Uuid, measureId: Uuid.nullable(), sectionId: z.string(), personId: Uuid };
const NoticeData: z.ZodType<Notice> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("approval-request"), ...ofSection, voided: z.boolean() }),
  z.object({ kind: z.literal("change-request"), ...ofSection, requestId: Uuid }),
  z.object({ kind: z.literal("invitation"), applicationId: Uuid, personId: Uuid, invitedBy: z.string() }),
  z.object({ kind: z.literal("home"), personId: Uuid }),
  z.object({ kind: z.literal("join"), applicationId: Uuid, personId: Uuid }),
  z.object({ kind: z.literal("measures"), applicationId: Uuid, personId: Uuid }),
  z.object({ kind: z.literal("reminder"), personId: Uuid, day: z.string() }),
  z.object({ kind: z.literal("draft"), applicationId: Uuid, draftId: Uuid }),
]);
const ChangedData = z.object({ applicationId: Uuid });

/** What the queue's work is done by. A handler that throws is tried again later. */
export type Workers = {
  readonly applicationChanged: (applicationId: string) => Promise<void>;
  readonly notice: (notice: Notice) => Promise<void>;
};

export type Queue = Outbox & {
  work(workers: Workers): Promise<void>;
  /** Waits for the work under way, at most `graceMs`; what is left goes to the next process. */
  stop(graceMs: number): Promise<void>;
};

/** The message queue: pg-boss in the same PostgreSQL, over the same connections (docs/decisions/004). */
export async function openQueue(statement: Statement, onError: (error: Error) => void): Promise<Queue> {
  const boss = new PgBoss({
    db: { executeSql: (text: string, values: unknown[]) => statement(text, values ?? []) as Promise<{ rows: never[] }> },
    schedule: false,
  });
  boss.on("error", onError);
  await boss.start();
  // "short": while a job of an application waits, others of it are merged into it.
  await boss.createQueue(CHANGED, { name: CHANGED, policy: "short", ...RETRIES });
  await boss.createQueue(NOTICES, { name: NOTICES, policy: "standard", ...RETRIES });

  const through = (inTransaction: Statement) => ({
    db: { executeSql: (text: string, values: unknown[]) => inTransaction(text, values ?? []) as Promise<{ rows: never[] }> },
  });

  /** Runs a batch side by side; a job that fails goes back alone. */
  const each = async <Data extends object>(name: string, jobs: PgBoss.Job<Data>[], run: (data: unknown) => Promise<void>) => {
    await Promise.all(
      jobs.map(({ id, data }) =>
        run(data).catch(async (error: Error) => {
          onError(error);
          await boss.fail(name, id, { message: error.message });
        }),
      ),
    );
  };

  return {
    async applicationChanged(applicationId, inTransaction) {
      await boss.send(CHANGED, { applicationId }, { singletonKey: applicationId, ...through(inTransaction) });
    },
    async notice(notice, inTransaction) {
      await boss.send(NOTICES, notice, through(inTransaction));
    },
    async work({ applicationChanged, notice }) {
      const options = { pollingIntervalSeconds: 0.5, batchSize: 20 };
      await boss.work<object>(CHANGED, options, (jobs) => each(CHANGED, jobs, (data) => applicationChanged(ChangedData.parse(data).applicationId)));
      await boss.work<object>(NOTICES, options, (jobs) => each(NOTICES, jobs, (data) => notice(NoticeData.parse(data))));
    },
    async stop(graceMs) {
      await boss.stop({ graceful: true, wait: true, timeout: graceMs, close: false });
    },
  };
}
