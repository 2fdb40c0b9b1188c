import { AsyncLocalStorage } from "node:async_hooks";
import { Semaphore } from "async-mutex";
import type { JobSubject } from "./jobLeases";

type Work = { readonly about: JobSubject; release: (() => void) | null };

/**
 * Lets so many messages of this process at a time be in flight: on their way to Teams, or taken by Teams and not yet
 * recorded. If the process is killed, it is these that may come twice, for nobody can ask Teams whether they came.
 *
 * A message is in flight until its work is over, which is when its job is recorded as done.
 */
export function inFlightLimit(most: number, onSend: (about: JobSubject) => void) {
  const current = new AsyncLocalStorage<Work>();
  const slots = new Semaphore(most);

  function release(work: Work | undefined): void {
    work?.release?.();
    if (work) work.release = null;
  }

  return {
    /** Does the work of one message of the queue, which may send several: each is stored before the next one leaves. */
    async during<Result>(about: JobSubject, work: () => Promise<Result>): Promise<Result> {
      const mine: Work = { about, release: null };
      try {
        return await current.run(mine, work);
      } finally {
        release(mine);
      }
    },

    /** Says that what the present work sent before is stored: others may send while it waits for its turn. */
    release: (): void => release(current.getStore()),

    /** Waits until a message of the present work may leave. Outside of such work nothing is sent again: no waiting. */
    async acquire(): Promise<void> {
      const work = current.getStore();
      if (work && !work.release) [, work.release] = await slots.acquire();
    },

    /** Says that the message leaves now. */
    onSend(): void {
      const work = current.getStore();
      if (work) onSend(work.about);
    },
  };
}

export type InFlightLimit = ReturnType<typeof inFlightLimit>;
