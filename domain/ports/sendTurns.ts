/** Where a message is sent: the thread, and the tenant that it is in. */
export type SendPlace = { readonly tenantId: string; readonly threadId: string };

/**
 * Whose turn it is to send, so that Teams' limits hold for all processes together.
 *
 * The limits are Teams' own: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
export interface SendTurns {
  /**
   * Takes the next turn at a place, if it comes within `patienceMs`.
   * @returns how long until the turn, and whether it was taken; one that was not is nobody's
   */
  take(place: SendPlace, patienceMs: number): Promise<{ waitMs: number; taken: boolean }>;
  /** Lets nobody send to a thread for a while: Teams has said so. */
  hold(threadId: string, ms: number): Promise<void>;
  /** Forgets threads in which nothing has been sent for so long that it makes no difference. */
  forgetIdle(): Promise<void>;
}
