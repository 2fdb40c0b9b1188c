import type { OutgoingMessage, WhyUndelivered } from "../domain/ports/undelivered";
import { type Failure, GIVE_UP_AFTER_MS, pauseMs } from "./failure";
import type { JobLeases, JobSubject, LeasedJob } from "./jobLeases";
import { aboutOf, outgoingMessageOf } from "./queueName";
import { retryWrite } from "./retryWrite";

/** What happens to a job whose work failed. */
export type RetryPolicy = {
  /** Decides what happens to a message that could not be sent; by default it is retried. */
  readonly failureOf?: (error: Error) => Failure;
  /** Called before a message is given up; may be called twice for the same one. */
  readonly givenUp?: (jobId: string, what: OutgoingMessage, why: WhyUndelivered) => Promise<void>;
};

type Around = {
  readonly lease: Pick<JobLeases, "postpone" | "fail">;
  readonly complete: (name: string, id: string) => Promise<unknown>;
  readonly leaseMs: number;
  readonly onStep: (step: "taken" | "recorded" | "handed back", about: JobSubject) => void;
  readonly onError: (error: Error, about: JobSubject) => void;
};

/** Finishes a job: done, postponed for a retry, or given up. */
export function finishJob({ lease, complete, leaseMs, onStep, onError }: Around, { failureOf, givenUp }: RetryPolicy) {
  /**
   * The outcome of a message must be stored, or the message is sent again. So storing is retried for twice the lease.
   */
  const stored = (taken: LeasedJob, work: () => Promise<unknown>): Promise<unknown> =>
    retryWrite(work, { atMostMs: 2 * leaseMs, onError: (error) => onError(error, aboutOf(taken)) }).catch(() => {});

  async function failed(taken: LeasedJob, error: Error): Promise<void> {
    const failure = failureOf?.(error) ?? { kind: "again", afterMs: 0 };
    if (failure.kind === "later") {
      await stored(taken, () => lease.postpone(taken, failure.afterMs, null));
      return onStep("handed back", aboutOf(taken));
    }
    onError(error, aboutOf(taken));
    const tooLong = taken.failingSince !== null && Date.now() - taken.failingSince > GIVE_UP_AFTER_MS;
    if (failure.kind === "again" && !tooLong) {
      const afterMs = pauseMs(taken.failures + 1, failure.afterMs, Math.random());
      await stored(taken, () => lease.postpone(taken, afterMs, error));
      return;
    }
    await stored(taken, async () => {
      const what = outgoingMessageOf(taken);
      if (what) await givenUp?.(taken.id, what, failure.kind === "never" ? failure.why : "tooLong");
      await lease.fail(taken, error);
    });
  }

  /** If even the outcome cannot be stored, the job is retried after its lease expires. */
  return async function finish(taken: LeasedJob, run: (data: unknown) => Promise<void>): Promise<void> {
    onStep("taken", aboutOf(taken));
    try {
      await run(taken.data);
    } catch (thrown) {
      return failed(taken, thrown as Error);
    }
    await stored(taken, () => complete(taken.name, taken.id));
    onStep("recorded", aboutOf(taken));
  };
}
