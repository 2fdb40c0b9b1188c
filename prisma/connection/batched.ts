import DataLoader from "dataloader";

/** A batch that is full leaves at once, beside the one that is under way. */
const MOST = 32;

/** Nobody waits longer for others: their statement can be held up by something that does not concern this one. */
const WAITS_MS = 500;

/**
 * Does together what is asked for while the batch before is under way: a round trip, a statement and a write to the disk
 * serve them all (docs/decisions/055). Nobody waits if nothing is under way.
 *
 * @param doAll gives an answer for each, in order. If it throws, everybody in the batch is refused with its error.
 */
export function batched<Asked, Answer>(
  doAll: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
): (asked: Asked) => Promise<Answer> {
  let underWay: Promise<unknown> = Promise.resolve();
  const loader = new DataLoader<Asked, Answer>(
    (asked) => {
      const batch = doAll(asked);
      underWay = settledOrLate(batch);
      return batch;
    },
    { cache: false, maxBatchSize: MOST, batchScheduleFn: (leave) => void underWay.then(leave) },
  );
  return (asked) => loader.load(asked);
}

const settledOrLate = (batch: Promise<unknown>): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, WAITS_MS).unref();
    const settled = () => {
      clearTimeout(late);
      resolve();
    };
    batch.then(settled, settled);
  });
