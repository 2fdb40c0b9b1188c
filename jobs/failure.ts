import type { WhyUndelivered } from "../domain/ports/ports";

/**
 * What becomes of a message that could not be sent.
 *
 * `reschedule`: it is tried again with growing pauses, the first not before `afterMs`, for a day. `later`: nothing is wrong,
 * it was not its turn. `never`: trying again would change nothing.
 */
export type Failure =
  | { readonly kind: "again"; readonly afterMs: number }
  | { readonly kind: "later"; readonly afterMs: number }
  | { readonly kind: "never"; readonly why: Exclude<WhyUndelivered, "tooLong"> };

/** How long a message is tried again before it is given up. */
export const GIVE_UP_AFTER_MS = 24 * 60 * 60 * 1000;

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60 * 60 * 1000;

/**
 * The pause before the next try: doubled each time up to an hour, and somewhere between the half and the whole of
 * that, so that those who failed together do not come again together.
 *
 * @param tries how many have failed, at least one
 * @param random from 0 to 1
 */
export function pauseMs(tries: number, atLeastMs: number, random: number): number {
  const most = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(tries - 1, 20), LONGEST_PAUSE_MS);
  return Math.round(Math.max(most * (0.5 + random / 2), atLeastMs * (1 + random / 4)));
}
