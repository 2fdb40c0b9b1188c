import { AsyncLocalStorage } from "node:async_hooks";
import { Semaphore } from "async-mutex";
import type { JobSubject } from "./jobLeases";

type Work = { readonly about: JobSubject; release: (() => void) | null };

/**
 * Limits how many messages of this process are in flight: on their way to Teams, or accepted by Teams and not yet
 * recorded. If the process is killed, only these can be sent twice, since Teams cannot be asked whether they arrived.
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
    /** Runs the work of one queued message, which may send several: each is stored before the next one leaves. */
    async during<Result>(about: JobSubject, work: () => Promise<Result>): Promise<Result> {
      const mine: Work = { about, release: null };
      try {
        return await current.run(mine, work);
      } finally {
        release(mine);
      }
    },

    /** Says that everything the current work has sent is stored. Others may send while it waits for its turn. */
    release: (): void => release(current.getStore()),

    /**
     * Waits until a message of the current work may leave. Outside such work there is no waiting, since nothing is
     * resent.
     */
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
