import { setTimeout as pause } from "node:timers/promises";
import PgBoss from "pg-boss";
import { z } from "zod";
import type { Notice } from "../domain/notice";
import type { Outbox, Sending, Statement, WhyUndelivered } from "../domain/ports";
import { type Failure, GIVE_UP_AFTER_MS, pauseMs } from "./failure";
import { type About, hand, type Taken } from "./hand";
import { ChangedData, NoticeData, OfWhat } from "./jobData";

const CHANGED = "application-changed";
const NOTICES = "notice";
/** Notices that wait a while for others that are the same. */
const GATHERED = "gathered-notice";

/**
 * When a try is over is decided here (see failure.ts), not by pg-boss's count, which a stopped or killed process adds
 * to as well. Comes a job back through pg-boss after all, then at once.
 */
const RETRIES = { retryLimit: 100_000, retryDelay: 0, retryBackoff: false };

/** The last resort, when no process is left that renews or gives back: longer than any of it takes. */
const IN_HAND = {
  [CHANGED]: { expireInSeconds: 60 },
  [NOTICES]: { expireInSeconds: 300 },
  [GATHERED]: { expireInSeconds: 300 },
};

/** How many at a time. Whoever announces an application holds a connection meanwhile: see `ApplicationStore.alone`. */
const CHANGES_AT_ONCE = 4;
const NOTICES_AT_ONCE = 20;

/** How often the queue is looked at. */
const EACH_MS = 500;

/** How long what is gathered waits. */
export const GATHER_MS = 60_000;

/** What a killed process had in hand comes back after this. Renewed five times as often. */
const LEASE_MS = 15_000;

const Remembered = z.object({ failingSince: z.number().nullable(), failures: z.number() }).catch({
  failingSince: null,
  failures: 0,
});

/** What the queue's work is done by. A handler that throws is tried again later. */
export type Workers = {
  readonly applicationChanged: (applicationId: string) => Promise<void>;
  readonly notice: (notice: Notice) => Promise<void>;
  /** What becomes of a message that could not be sent; by itself each is tried again. */
  readonly judge?: (error: Error) => Failure;
  /** Hears of what is given up, before it is; the same may be said twice. */
  readonly givenUp?: (jobId: string, what: Sending, why: WhyUndelivered) => Promise<void>;
};

export type QueueOptions = {
  readonly eachMs?: number;
  readonly leaseMs?: number;
  readonly gatherMs?: number;
  /** Hears when a message is taken, and when it is stored that it was sent. */
  readonly onStep?: (step: "taken" | "recorded" | "handed back", about: About) => void;
  /** How many notices are in hand at a time. */
  readonly noticesAtOnce?: number;
  /** Each message's work is done in it, until what became of it is stored. */
  readonly during?: (about: About, work: () => Promise<void>) => Promise<void>;
};

export type Queue = Outbox & {
  work(workers: Workers): void;
  /** Waits for the work under way, at most `graceMs`; what is left is given back, for the next process to take at once. */
  stop(graceMs: number): Promise<void>;
};

/** The message queue: pg-boss in the same PostgreSQL, over the same connections (docs/decisions/004 and 014). */
export async function openQueue(
  statement: Statement,
  onError: (error: Error, about: About) => void,
  {
    eachMs = EACH_MS,
    leaseMs = LEASE_MS,
    gatherMs = GATHER_MS,
    onStep = () => {},
    noticesAtOnce = NOTICES_AT_ONCE,
    during = (_about, work) => work(),
  }: QueueOptions = {},
): Promise<Queue> {
  const atOnce = { [CHANGED]: CHANGES_AT_ONCE, [NOTICES]: noticesAtOnce, [GATHERED]: noticesAtOnce };
  const boss = new PgBoss({
    db: {
      executeSql: (text: string, values: unknown[]) => statement(text, values ?? []) as Promise<{ rows: never[] }>,
    },
    schedule: false,
  });
  boss.on("error", (error) => onError(error, {}));
  await boss.start();
  // "short": while a job of an application waits, or a notice that is gathered, others of it are merged into it.
  for (const [name, policy] of [
    [CHANGED, "short"],
    [NOTICES, "standard"],
    [GATHERED, "short"],
  ] as const) {
    const options = { name, policy, ...RETRIES, ...IN_HAND[name] };
    await onceMore(() => boss.createQueue(name, options));
    await boss.updateQueue(name, options);
  }
  const { renew, giveBack, giveBackUnheard, putOff, end } = hand(statement);

  const through = (inTransaction: Statement) => ({
    db: {
      executeSql: (text: string, values: unknown[]) => inTransaction(text, values ?? []) as Promise<{ rows: never[] }>,
    },
  });

  const stopping = new AbortController();
  const loops: Promise<void>[] = [];
  const inHand = new Set<string>();
  const aboutOf = ({ name, id, data }: Taken): About => ({ queue: name, jobId: id, ...OfWhat.parse(data) });
  const rest = (ms: number) => pause(ms, undefined, { signal: stopping.signal }).catch(() => {});

  /** What has happened to a message must be stored, or it happens again: tried until the lease would have run out twice. */
  async function stored(taken: Taken, work: () => Promise<unknown>): Promise<void> {
    const until = Date.now() + 2 * leaseMs;
    for (;;) {
      try {
        return void (await work());
      } catch (error) {
        onError(error as Error, aboutOf(taken));
        if (Date.now() > until) return;
        await pause(250);
      }
    }
  }

  /** One job to its end. If even that cannot be stored, the job comes back when it has not been heard of for too long. */
  async function finish(taken: Taken, run: (data: unknown) => Promise<void>, workers: Workers): Promise<void> {
    onStep("taken", aboutOf(taken));
    try {
      await run(taken.data);
    } catch (thrown) {
      return failed(taken, thrown as Error, workers);
    }
    await stored(taken, () => boss.complete(taken.name, taken.id));
    onStep("recorded", aboutOf(taken));
  }

  async function failed(taken: Taken, error: Error, { judge, givenUp }: Workers): Promise<void> {
    const failure = judge?.(error) ?? { kind: "again", afterMs: 0 };
    if (failure.kind === "later") {
      await stored(taken, () => putOff(taken, failure.afterMs, null));
      return onStep("handed back", aboutOf(taken));
    }
    onError(error, aboutOf(taken));
    const tooLong = taken.failingSince !== null && Date.now() - taken.failingSince > GIVE_UP_AFTER_MS;
    if (failure.kind === "again" && !tooLong) {
      const afterMs = pauseMs(taken.failures + 1, failure.afterMs, Math.random());
      return stored(taken, () => putOff(taken, afterMs, error));
    }
    await stored(taken, async () => {
      const what = sendingOf(taken);
      if (what) await givenUp?.(taken.id, what, failure.kind === "never" ? failure.why : "tooLong");
      await end(taken, error);
    });
  }

  /**
   * Takes jobs as there are hands free, so that one that takes long (a draft with many replies) holds up no other.
   * pg-boss's own `work` waits for a whole batch, fails it together, and lets nobody hear when it cannot store that.
   */
  async function work(
    name: keyof typeof atOnce,
    run: (data: unknown) => Promise<void>,
    workers: Workers,
  ): Promise<void> {
    const underWay = new Set<Promise<void>>();
    while (!stopping.signal.aborted) {
      const free = atOnce[name] - underWay.size;
      const jobs = await boss.fetch<object>(name, { batchSize: free, includeMetadata: true }).catch((error: Error) => {
        onError(error, { queue: name });
        return [];
      });
      for (const { id, data, output } of jobs) {
        inHand.add(id);
        const taken = { id, name, data, ...Remembered.parse(output) };
        const finishing: Promise<void> = during(aboutOf(taken), () => finish(taken, run, workers)).finally(() => {
          underWay.delete(finishing);
          inHand.delete(id);
        });
        underWay.add(finishing);
      }
      // In the pause, changes of one application gather into one message: Teams takes seven a second in a thread.
      // Notices gather into nothing: as long as there are as many as there are hands free, there may be more.
      if (underWay.size === atOnce[name]) await Promise.race(underWay);
      else if (name === CHANGED || jobs.length < free) await rest(eachMs);
    }
    await Promise.all(underWay);
  }

  /**
   * Renews what is in hand here, and gives back what others have had too long. Whoever has just been without the
   * database does not judge others, who may have been so too, and have their work in hand still.
   */
  async function keepHold(): Promise<void> {
    let judgesFrom = 0;
    while (!stopping.signal.aborted || inHand.size > 0) {
      try {
        if (inHand.size > 0) await renew([...inHand]);
        if (Date.now() > judgesFrom) await giveBackUnheard([CHANGED, NOTICES, GATHERED], leaseMs);
      } catch (error) {
        judgesFrom = Date.now() + leaseMs;
        onError(error as Error, {});
      }
      if (stopping.signal.aborted) await pause(Math.min(leaseMs / 5, 100));
      else await rest(leaseMs / 5);
    }
  }

  return {
    async applicationChanged(applicationId, inTransaction) {
      await boss.send(CHANGED, { applicationId }, { singletonKey: applicationId, ...through(inTransaction) });
    },
    async notice(notice, inTransaction) {
      await boss.send(NOTICES, notice, through(inTransaction));
    },
    async gathered(notice, inTransaction) {
      await boss.send(GATHERED, notice, {
        singletonKey: JSON.stringify(notice),
        startAfter: gatherMs / 1000,
        ...through(inTransaction),
      });
    },
    async notices(notices, inTransaction) {
      if (notices.length === 0) return;
      const jobs = notices.map((notice) => ({ name: NOTICES, data: notice }));
      await boss.insert(jobs, through(inTransaction) as object);
    },
    work(workers) {
      const { applicationChanged, notice } = workers;
      loops.push(work(CHANGED, (data) => applicationChanged(ChangedData.parse(data).applicationId), workers));
      for (const name of [NOTICES, GATHERED] as const)
        loops.push(work(name, (data) => notice(NoticeData.parse(data)), workers));
      loops.push(keepHold());
    },
    async stop(graceMs) {
      stopping.abort();
      const graceful = new AbortController();
      await Promise.race([Promise.all(loops), pause(graceMs, undefined, { signal: graceful.signal }).catch(() => {})]);
      graceful.abort();
      if (inHand.size > 0) {
        onStep("handed back", { jobIds: [...inHand] });
        await giveBack([...inHand]).catch((error: Error) => onError(error, {}));
        inHand.clear();
      }
      await boss.stop({ graceful: false, close: false });
    },
  };
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

/** What a job is about, or null if it cannot be read. */
function sendingOf({ name, data }: Taken): Sending | null {
  if (name === NOTICES || name === GATHERED) return NoticeData.safeParse(data).data ?? null;
  const changed = ChangedData.safeParse(data).data;
  return changed ? { kind: CHANGED, ...changed } : null;
}
