import { setTimeout as pause } from "node:timers/promises";
import PgBoss from "pg-boss";
import { z } from "zod";
import type { Notice } from "../domain/notice";
import type { Outbox, Statement } from "../domain/ports";

const CHANGED = "application-changed";
const NOTICES = "notice";

/** How long a message is tried again, with growing pauses, before it is given up: about half a day. */
const RETRIES = { retryLimit: 12, retryDelay: 5, retryBackoff: true };

/** What a bot had in hand when it was killed comes back after this: longer than any of it takes. */
const IN_HAND = { [CHANGED]: { expireInSeconds: 60 }, [NOTICES]: { expireInSeconds: 300 } };

/** How many at a time. Whoever announces an application holds a connection meanwhile: see `ApplicationStore.alone`. */
const AT_ONCE = { [CHANGED]: 4, [NOTICES]: 20 };

/** How often the queue is looked at. */
const EACH_MS = 500;

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
/** What the log says of a message that failed. */
const OfWhat = z.object({ kind: z.string().optional(), applicationId: Uuid.optional() }).catch({});

/** What the queue's work is done by. A handler that throws is tried again later. */
export type Workers = {
  readonly applicationChanged: (applicationId: string) => Promise<void>;
  readonly notice: (notice: Notice) => Promise<void>;
};

export type Queue = Outbox & {
  work(workers: Workers): void;
  /** Waits for the work under way, at most `graceMs`; what is left goes to the next process. */
  stop(graceMs: number): Promise<void>;
};

/** The message queue: pg-boss in the same PostgreSQL, over the same connections (docs/decisions/004). */
export async function openQueue(
  statement: Statement,
  onError: (error: Error, about: Record<string, unknown>) => void,
  eachMs = EACH_MS,
): Promise<Queue> {
  const boss = new PgBoss({
    db: {
      executeSql: (text: string, values: unknown[]) => statement(text, values ?? []) as Promise<{ rows: never[] }>,
    },
    schedule: false,
  });
  boss.on("error", (error) => onError(error, {}));
  await boss.start();
  // "short": while a job of an application waits, others of it are merged into it.
  for (const [name, policy] of [
    [CHANGED, "short"],
    [NOTICES, "standard"],
  ] as const) {
    const options = { name, policy, ...RETRIES, ...IN_HAND[name] };
    await boss.createQueue(name, options);
    await boss.updateQueue(name, options);
  }

  const through = (inTransaction: Statement) => ({
    db: {
      executeSql: (text: string, values: unknown[]) => inTransaction(text, values ?? []) as Promise<{ rows: never[] }>,
    },
  });

  const stopping = new AbortController();
  const loops: Promise<void>[] = [];

  /** One job to its end. If even that cannot be stored, the job comes back when it has been in hand for too long. */
  async function finish(
    name: string,
    { id, data }: PgBoss.Job<object>,
    run: (data: unknown) => Promise<void>,
  ): Promise<void> {
    const failed = (error: Error) => onError(error, { queue: name, jobId: id, ...OfWhat.parse(data) });
    try {
      await run(data);
      await boss.complete(name, id);
    } catch (error) {
      failed(error as Error);
      await boss.fail(name, id, { message: (error as Error).message }).catch(failed);
    }
  }

  /**
   * Takes jobs as there are hands free, so that one that takes long (a draft with many replies) holds up no other.
   * pg-boss's own `work` waits for a whole batch, fails it together, and lets nobody hear when it cannot store that.
   */
  async function work(name: typeof CHANGED | typeof NOTICES, run: (data: unknown) => Promise<void>): Promise<void> {
    const underWay = new Set<Promise<void>>();
    while (!stopping.signal.aborted) {
      const jobs = await boss.fetch<object>(name, { batchSize: AT_ONCE[name] - underWay.size });
      for (const job of jobs) {
        const finishing: Promise<void> = finish(name, job, run).finally(() => underWay.delete(finishing));
        underWay.add(finishing);
      }
      // In the pause, changes of one application gather into one message: Teams takes seven a second in a thread.
      if (underWay.size === AT_ONCE[name]) await Promise.race(underWay);
      else await pause(eachMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
    await Promise.all(underWay);
  }

  return {
    async applicationChanged(applicationId, inTransaction) {
      await boss.send(CHANGED, { applicationId }, { singletonKey: applicationId, ...through(inTransaction) });
    },
    async notice(notice, inTransaction) {
      await boss.send(NOTICES, notice, through(inTransaction));
    },
    work({ applicationChanged, notice }) {
      loops.push(work(CHANGED, async (data) => applicationChanged(ChangedData.parse(data).applicationId)));
      loops.push(work(NOTICES, async (data) => notice(NoticeData.parse(data))));
    },
    async stop(graceMs) {
      stopping.abort();
      const graceful = new AbortController();
      await Promise.race([Promise.all(loops), pause(graceMs, undefined, { signal: graceful.signal }).catch(() => {})]);
      graceful.abort();
      await boss.stop({ graceful: false, close: false });
    },
  };
}
