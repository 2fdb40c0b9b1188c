import { setTimeout as pause } from "node:timers/promises";
import type { Sending, WhyUndelivered } from "../domain/ports/ports";
import { type Failure, GIVE_UP_AFTER_MS, pauseMs } from "./failure";
import type { JobSubject, JobLeases, LeasedJob } from "./hand";
import { aboutOf, sendingOf } from "./jobData";

/** What becomes of a job whose work failed. */
export type Judges = {
  /** What becomes of a message that could not be sent; by itself each is tried again. */
  readonly judge?: (error: Error) => Failure;
  /** Hears of what is given up, before it is; the same may be said twice. */
  readonly givenUp?: (jobId: string, what: Sending, why: WhyUndelivered) => Promise<void>;
};

type Around = {
  readonly hand: Pick<JobLeases, "postpone" | "fail">;
  readonly complete: (name: string, id: string) => Promise<unknown>;
  readonly leaseMs: number;
  readonly onStep: (step: "taken" | "recorded" | "handed back", about: JobSubject) => void;
  readonly onError: (error: Error, about: JobSubject) => void;
};

/** Takes a job to its end: done, put off to be tried again, or given up. */
export function finishJob({ hand, complete, leaseMs, onStep, onError }: Around, { judge, givenUp }: Judges) {
  /** What has happened to a message must be stored, or it happens again: tried until the lease would have run out twice. */
  async function stored(taken: LeasedJob, work: () => Promise<unknown>): Promise<void> {
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

  async function failed(taken: LeasedJob, error: Error): Promise<void> {
    const failure = judge?.(error) ?? { kind: "again", afterMs: 0 };
    if (failure.kind === "later") {
      await stored(taken, () => hand.postpone(taken, failure.afterMs, null));
      return onStep("handed back", aboutOf(taken));
    }
    onError(error, aboutOf(taken));
    const tooLong = taken.failingSince !== null && Date.now() - taken.failingSince > GIVE_UP_AFTER_MS;
    if (failure.kind === "again" && !tooLong) {
      const afterMs = pauseMs(taken.failures + 1, failure.afterMs, Math.random());
      return stored(taken, () => hand.postpone(taken, afterMs, error));
    }
    await stored(taken, async () => {
      const what = sendingOf(taken);
      if (what) await givenUp?.(taken.id, what, failure.kind === "never" ? failure.why : "tooLong");
      await hand.fail(taken, error);
    });
  }

  /** If even its end cannot be stored, the job comes back when it has not been heard of for too long. */
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
