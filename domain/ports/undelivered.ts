import type { Notice } from "../application/notice";
import type { ApplicationId } from "../application/structure";
import type { Outcome } from "../values/outcome";
import type { AlreadyHandled, Cause } from "./cause";

/** What the queue sends: a notice, or an update of an application for the people who see it. */
export type OutgoingMessage = Notice | { readonly kind: "application-changed"; readonly applicationId: ApplicationId };

/**
 * `blocked`: Teams does not let the bot write there. `channel-lost`: the same for a channel, or the channel is gone.
 * `refused`: Teams rejects the message. `tooLong`: retried for a day.
 */
export type WhyUndelivered = "blocked" | "channel-lost" | "refused" | "tooLong";

export type Undelivered = {
  readonly id: string;
  readonly what: OutgoingMessage;
  readonly why: WhyUndelivered;
  readonly at: Date;
  /** The recipient, if it was one person. */
  readonly personName: string | null;
};

export interface UndeliveredStore {
  /** Stores a message that was given up; storing it again changes nothing. `id` is the job's. */
  keep(id: string, what: OutgoingMessage, why: WhyUndelivered, at: Date): Promise<void>;
  /** Undelivered messages in an application, or to people in it, newest first. */
  of(applicationId: ApplicationId): Promise<Undelivered[]>;
  /**
   * Enqueues one of them again, once. A reminder is sent as the person's tasks, since its occasion may have passed.
   * @returns false if it no longer exists
   */
  resend(cause: Cause, applicationId: ApplicationId, id: string): Promise<Outcome<boolean, AlreadyHandled>>;
  forgetBefore(instant: Date): Promise<void>;
}
