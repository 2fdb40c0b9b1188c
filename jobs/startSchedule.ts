import { schedule } from "node-cron";

/** Something to do on the clock. A run that takes longer than a minute is not started beside itself. */
export type Chore = { readonly name: string; readonly cron: string; readonly run: () => Promise<unknown> };

/** Starts the chores; the answer stops them and waits for those under way. */
export function startSchedule(
  chores: readonly Chore[],
  onError: (name: string, error: Error) => void,
): () => Promise<void> {
  const underWay = new Set<Promise<unknown>>();
  const tasks = chores.map(({ name, cron, run }) =>
    schedule(
      cron,
      () => {
        const running = run().catch((error: Error) => onError(name, error));
        underWay.add(running);
        return running.finally(() => underWay.delete(running));
      },
      { name, noOverlap: true },
    ),
  );
  return async () => {
    await Promise.all(tasks.map((task) => task.stop()));
    await Promise.all(underWay);
  };
}
