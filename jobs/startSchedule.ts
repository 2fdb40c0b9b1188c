import { schedule } from "node-cron";

/** A scheduled job. A run that takes longer than its interval is not started a second time in parallel. */
export type ScheduledJob = { readonly name: string; readonly cron: string; readonly run: () => Promise<unknown> };

/**
 * Starts the scheduled jobs.
 * @returns stops them, and waits for those that are running
 */
export function startSchedule(
  jobs: readonly ScheduledJob[],
  onError: (name: string, error: Error) => void,
): () => Promise<void> {
  const inFlight = new Set<Promise<unknown>>();
  const tasks = jobs.map(({ name, cron, run }) =>
    schedule(
      cron,
      () => {
        const running = run().catch((error: Error) => onError(name, error));
        inFlight.add(running);
        return running.finally(() => inFlight.delete(running));
      },
      { name, noOverlap: true },
    ),
  );
  return async () => {
    await Promise.all(tasks.map((task) => task.stop()));
    await Promise.all(inFlight);
  };
}
