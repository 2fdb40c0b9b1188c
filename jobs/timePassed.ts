import type { Clock } from "../domain/ports/clock";
import type { StatusMessageStore } from "../domain/ports/statusMessageStore";

const DAY = 24 * 60 * 60 * 1000;

/**
 * Redraws the status cards that change with time alone: a new day has begun in the partnership's zone, or a deadline
 * has passed. Called once an hour; each run begins where the last one ended. The first run covers the day before, since
 * nobody knows how long the bot was down.
 */
export function timePassed(deps: { statusMessages: Pick<StatusMessageStore, "timePassed">; clock: Clock }) {
  let from = new Date(deps.clock.now().getTime() - DAY);
  return async (): Promise<void> => {
    const to = deps.clock.now();
    await deps.statusMessages.timePassed(from, to);
    from = to;
  };
}
