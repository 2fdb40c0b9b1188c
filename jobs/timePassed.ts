import type { ApplicationStore } from "../domain/ports/applicationStore";
import type { Clock } from "../domain/ports/clock";

const DAY = 24 * 60 * 60 * 1000;

/**
 * Has the status cards drawn anew of which time itself has changed what they say: a new day has begun where the
 * partnership is, so there is a day less left, or a deadline has passed. Told once an hour; begins where it left off,
 * and after a start with the day before, for nobody knows how long no bot was there.
 */
export function timePassed(deps: { applications: Pick<ApplicationStore, "timePassed">; clock: Clock }) {
  let from = new Date(deps.clock.now().getTime() - DAY);
  return async (): Promise<void> => {
    const to = deps.clock.now();
    await deps.applications.timePassed(from, to);
    from = to;
  };
}
