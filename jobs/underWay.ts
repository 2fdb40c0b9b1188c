import { AsyncLocalStorage } from "node:async_hooks";
import type { JobSubject } from "./hand";

type Work = { readonly about: JobSubject; holds: boolean };

/**
 * Lets so many messages of this process at a time be under way: on their way to Teams, or taken by Teams and not yet
 * recorded. If the process is killed, it is these that may come twice, for nobody can ask Teams whether they came.
 *
 * One that is under way is so until its work is over, which is when its job is recorded as done.
 */
export function underWay(most: number, onLeaving: (about: JobSubject) => void) {
  const current = new AsyncLocalStorage<Work>();
  const waiting: (() => void)[] = [];
  let free = most;

  function giveUp(work: Work): void {
    if (!work.holds) return;
    work.holds = false;
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }

  return {
    /** Does the work of one message of the queue, which may send several: each is stored before the next one leaves. */
    async during<Result>(about: JobSubject, work: () => Promise<Result>): Promise<Result> {
      const mine: Work = { about, holds: false };
      try {
        return await current.run(mine, work);
      } finally {
        giveUp(mine);
      }
    },

    /** Says that what the present work sent before is stored: others may send while it waits for its turn. */
    stored(): void {
      const work = current.getStore();
      if (work) giveUp(work);
    },

    /** Waits until a message of the present work may leave. Outside of such work nothing is sent again: no waiting. */
    async leave(): Promise<void> {
      const work = current.getStore();
      if (!work || work.holds) return;
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      work.holds = true;
    },

    /** Says that the message leaves now. */
    leaving(): void {
      const work = current.getStore();
      if (work) onLeaving(work.about);
    },
  };
}

export type UnderWay = ReturnType<typeof underWay>;
