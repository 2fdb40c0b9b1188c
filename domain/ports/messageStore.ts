import type { Notice } from "../application/notice";
import type { Outcome } from "../values/outcome";
import type { AlreadyHandled, Cause } from "./cause";

export interface MessageStore {
  /** Enqueues the messages an activity causes, once. */
  send(cause: Cause, notices: readonly Notice[]): Promise<Outcome<null, AlreadyHandled>>;
  /** Remembers an activity whose only effect is an answer; false if it was remembered before. */
  firstTime(cause: Cause): Promise<boolean>;
  /** Deletes activities older than this: Teams does not redeliver so late. */
  forgetBefore(instant: Date): Promise<number>;
}
