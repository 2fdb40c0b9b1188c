import type { WhyUndelivered } from "../domain/ports/undelivered";

/**
 * What happens to a message that could not be sent.
 *
 * `again`: it is retried for a day with growing pauses, the first of at least `afterMs`. `later`: nothing is wrong, it
 * was not its turn yet. `never`: a retry would change nothing.
 */
export type Failure =
  | { readonly kind: "again"; readonly afterMs: number }
  | { readonly kind: "later"; readonly afterMs: number }
  | { readonly kind: "never"; readonly why: Exclude<WhyUndelivered, "tooLong"> };

/** How long a message is retried before it is given up. */
export const GIVE_UP_AFTER_MS = 24 * 60 * 60 * 1000;

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60 * 60 * 1000;

/**
 * The pause before the next try. It doubles each time up to an hour. Up to half is taken off at random, so that
 * messages that failed together do not retry together.
 *
 * @param tries number of failed tries, at least one
 * @param random from 0 to 1
 */
export function pauseMs(tries: number, atLeastMs: number, random: number): number {
  const most = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(tries - 1, 20), LONGEST_PAUSE_MS);
  return Math.round(Math.max(most * (0.5 + random / 2), atLeastMs * (1 + random / 4)));
}
