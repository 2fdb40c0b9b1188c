import type { Notice } from "../application/notice";
import type { ApplicationId } from "../application/structure";
import type { Outcome } from "../values/outcome";
import type { AlreadyHandled, Cause } from "./cause";

/** What the queue sends: a notice, or an application brought up to date for those who see it. */
export type Sending = Notice | { readonly kind: "application-changed"; readonly applicationId: ApplicationId };

/**
 * `blocked`: Teams does not let the bot write there. `channel-lost`: nor in the channel, or the channel is gone.
 * `refused`: Teams does not take it. `tooLong`: tried for a day.
 */
export type WhyUndelivered = "blocked" | "channel-lost" | "refused" | "tooLong";

export type Undelivered = {
  readonly id: string;
  readonly what: Sending;
  readonly why: WhyUndelivered;
  readonly at: Date;
  /** To whom, where it was to one person. */
  readonly personName: string | null;
};

export interface UndeliveredStore {
  /** Keeps what was given up; the same again changes nothing. `id` is the job's. */
  keep(id: string, what: Sending, why: WhyUndelivered, at: Date): Promise<void>;
  /** What did not come through in an application, or to the people in it; the newest first. */
  of(applicationId: ApplicationId): Promise<Undelivered[]>;
  /**
   * Enqueues one of them anew, once. A reminder is sent as the person's tasks: what it was about may have passed.
   * @returns false if it is not there any longer
   */
  resend(cause: Cause, applicationId: ApplicationId, id: string): Promise<Outcome<boolean, AlreadyHandled>>;
  forgetBefore(instant: Date): Promise<void>;
}
