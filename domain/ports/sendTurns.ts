/** Where a message is sent: the thread, and its tenant. */
export type SendPlace = { readonly tenantId: string; readonly threadId: string };

/**
 * Hands out turns to send, so that Teams' limits hold for all processes together.
 *
 * The limits are Teams' own: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
export interface SendTurns {
  /**
   * Takes the next turn at a place, if it comes within `patienceMs`.
   * @returns how long until the turn, and whether it was taken; a turn that was not taken stays free
   */
  take(place: SendPlace, patienceMs: number): Promise<{ waitMs: number; taken: boolean }>;
  /** Blocks sending to a thread for a while, because Teams has asked for it. */
  hold(threadId: string, ms: number): Promise<void>;
  /** Deletes threads that have been idle for so long that their limits are full again. */
  forgetIdle(): Promise<void>;
}

/** A bucket that takes `burst` messages at once, and one more every so many seconds. */
type Bucket = { readonly key: string; readonly every: number; readonly burst: number };

/** How fast messages may leave. */
export type TurnLimits = {
  /** The buckets that a message to a place must fit into. */
  bucketsOf(place: SendPlace): readonly Bucket[];
  /** How long the slowest bucket takes to be full again. */
  readonly idleSeconds: number;
};
