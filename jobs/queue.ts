import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Notice } from "../domain/application/notice";
import type { Outbox, Statement } from "../domain/ports/outbox";
import { finishJob, type RetryPolicy } from "./finishJob";
import { type JobSubject, jobLeases } from "./jobLeases";
import { outboxOver } from "./outboxOver";
import {
  aboutOf,
  CHANGED,
  ChangedData,
  FILES,
  FilesData,
  GATHERED,
  NOTICES,
  NoticeData,
  QUEUES,
  type QueueName,
} from "./queueName";
import { startBoss } from "./startBoss";

/** How many at a time. An announcement holds a connection while it runs: see `ApplicationStore.withApplicationLock`. */
const CHANGES_AT_ONCE = 4;
const NOTICES_AT_ONCE = 20;

/** How often the queue is polled. */
const EACH_MS = 500;

/**
 * Changes are looked at every so many polls. Redrawing what they change costs as much as several saves, and nobody reads a
 * status card twice a second.
 */
const POLLS_PER_CHANGE = 2;

/** How long gathered notices wait. */
export const GATHER_MS = 60_000;

/** Whoever tries a whole partnership alone would only wait. */
export const GATHER_LOCALLY_MS = 2_000;

/** A killed process's jobs are retried after this. Leases are renewed five times as often. */
const LEASE_MS = 15_000;

const Remembered = z.object({ failingSince: z.number().nullable(), failures: z.number() }).catch({
  failingSince: null,
  failures: 0,
});

/** The handlers of the queue. If one throws, the job is retried later. */
export type Workers = RetryPolicy & {
  readonly applicationChanged: (applicationId: string) => Promise<void>;
  readonly notice: (notice: Notice) => Promise<void>;
  readonly versionFiles: (draftId: string) => Promise<void>;
};

export type QueueOptions = {
  readonly eachMs?: number;
  readonly leaseMs?: number;
  readonly gatherMs?: number;
  /** Called when a message is taken, and when it is stored that it was sent. */
  readonly onStep?: (step: "taken" | "recorded" | "handed back", about: JobSubject) => void;
  /** How many notices are worked on at a time. */
  readonly noticesAtOnce?: number;
  /** Wraps the work of each message, until its outcome is stored. */
  readonly during?: (about: JobSubject, work: () => Promise<void>) => Promise<void>;
};

export type Queue = Outbox & {
  work(workers: Workers): void;
  /** Whether jobs are taken: after `work`, until `stop`. */
  working(): boolean;
  /** Waits for running work, at most `graceMs`. Unfinished jobs are returned for the next process to take at once. */
  stop(graceMs: number): Promise<void>;
};

/** The message queue: pg-boss in the same PostgreSQL, over the same connections (docs/decisions/004 and 014). */
export async function openQueue(
  statement: Statement,
  onError: (error: Error, about: JobSubject) => void,
  {
    eachMs = EACH_MS,
    leaseMs = LEASE_MS,
    gatherMs = GATHER_MS,
    onStep = () => {},
    noticesAtOnce = NOTICES_AT_ONCE,
    during = (_about, work) => work(),
  }: QueueOptions = {},
): Promise<Queue> {
  const boss = await startBoss(statement, onError);
  const inHand = new Set<string>();
  const lease = jobLeases(statement);
  const stopping = new AbortController();
  const loops: Promise<void>[] = [];
  const rest = (ms: number) => pause(ms, undefined, { signal: stopping.signal }).catch(() => {});

  /**
   * Takes a job whenever a slot is free, so that a long one (a draft with many replies) holds up no other. pg-boss's
   * own `work` waits for a whole batch, fails it together, and does not report when it cannot store that.
   */
  async function work(
    name: QueueName,
    atOnce: number,
    run: (data: unknown) => Promise<void>,
    finish: ReturnType<typeof finishJob>,
  ): Promise<void> {
    const inFlight = new Set<Promise<void>>();
    while (!stopping.signal.aborted) {
      const free = atOnce - inFlight.size;
      const jobs = await boss.fetch<object>(name, { batchSize: free, includeMetadata: true }).catch((error: Error) => {
        onError(error, { queue: name });
        return [];
      });
      for (const { id, data, output } of jobs) {
        // Its lease expired and this process got it again: the work on it continues, and is not started twice.
        if (inHand.has(id)) continue;
        inHand.add(id);
        const taken = { id, name, data, ...Remembered.parse(output) };
        const finishing: Promise<void> = during(aboutOf(taken), () => finish(taken, run)).finally(() => {
          inFlight.delete(finishing);
          inHand.delete(id);
        });
        inFlight.add(finishing);
      }
      // During the pause, changes of one application merge into one message: Teams accepts seven a second in a thread.
      // Notices do not merge: if as many came as there were free slots, there may be more.
      if (inFlight.size === atOnce) await Promise.race(inFlight);
      else if (name === CHANGED) await rest(POLLS_PER_CHANGE * eachMs);
      else if (jobs.length < free) await rest(eachMs);
    }
    await Promise.all(inFlight);
  }

  /**
   * Renews this process's leases, and reclaims expired ones. After losing the database, it reclaims none for a while:
   * other processes may have lost it too, and still be working.
   */
  async function keepHold(): Promise<void> {
    let reclaimsFrom = 0;
    while (!stopping.signal.aborted || inHand.size > 0) {
      try {
        if (inHand.size > 0) await lease.renew([...inHand]);
        if (Date.now() > reclaimsFrom) await lease.reclaimExpired(QUEUES, leaseMs);
      } catch (error) {
        reclaimsFrom = Date.now() + leaseMs;
        onError(error as Error, {});
      }
      if (stopping.signal.aborted) await pause(Math.min(leaseMs / 5, 100));
      else await rest(leaseMs / 5);
    }
  }

  return {
    ...outboxOver(boss, gatherMs),
    work(workers) {
      const complete = (name: string, id: string) => boss.complete(name, id);
      const finish = finishJob({ lease: lease, complete, leaseMs, onStep, onError }, workers);
      const changed = (data: unknown) => workers.applicationChanged(ChangedData.parse(data).applicationId);
      const notice = (data: unknown) => workers.notice(NoticeData.parse(data));
      loops.push(work(CHANGED, CHANGES_AT_ONCE, changed, finish));
      for (const name of [NOTICES, GATHERED] as const) loops.push(work(name, noticesAtOnce, notice, finish));
      loops.push(work(FILES, 1, (data) => workers.versionFiles(FilesData.parse(data).draftId), finish));
      loops.push(keepHold());
    },
    working: () => loops.length > 0 && !stopping.signal.aborted,
    async stop(graceMs) {
      stopping.abort();
      const graceful = new AbortController();
      await Promise.race([Promise.all(loops), pause(graceMs, undefined, { signal: graceful.signal }).catch(() => {})]);
      graceful.abort();
      if (inHand.size > 0) {
        onStep("handed back", { jobIds: [...inHand] });
        await lease.release([...inHand]).catch((error: Error) => onError(error, {}));
        inHand.clear();
      }
      await boss.stop({ graceful: false, close: false });
    },
  };
}
