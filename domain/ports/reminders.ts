import type { ApplicationId, PersonId } from "../application";
import type { Deadline } from "../deadline";

export interface ReminderStore {
  /** Drafting applications with a deadline from `from` to `to` (local dates). */
  withDeadlineBetween(
    from: Deadline,
    to: Deadline,
  ): Promise<{ id: ApplicationId; deadline: Deadline; timeZone: string }[]>;
  /**
   * Plans one card for a person and day and enqueues it, in one transaction; false if that day has one already,
   * or each part of it was planned before. Only one of any number of processes wins.
   */
  plan(
    personId: PersonId,
    day: string,
    parts: readonly { applicationId: ApplicationId; deadline: Deadline; offsetDays: number }[],
    at: Date,
  ): Promise<boolean>;
  sent(personId: PersonId, day: string, at: Date): Promise<void>;
  partsOf(personId: PersonId, day: string): Promise<ApplicationId[]>;
}
