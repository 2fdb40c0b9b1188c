import type { ApplicationId, PersonId } from "../application";
import type { Deadline } from "../deadline";
import type { Outcome } from "../outcome";
import type { ReminderChoice } from "../reminders";
import type { ReminderPart, Reminding } from "../reminding";
import type { AlreadyHandled, Cause } from "./cause";

/** One person's card of a day: at most one for each person and day in what is planned together. */
export type ReminderPlan = {
  readonly personId: PersonId;
  readonly day: string;
  readonly parts: readonly ReminderPart[];
};

export interface ReminderStore {
  /** Drafting applications with a deadline, or one of a part, from `from` to `to` (local dates); not those that are paused. */
  withDeadlineBetween(
    from: Deadline,
    to: Deadline,
  ): Promise<{ id: ApplicationId; deadline: Deadline; timeZone: string }[]>;
  remindingOf(id: ApplicationId): Promise<Reminding>;
  /** The same of many, in a few statements; those that there are. */
  remindingOfAll(ids: readonly ApplicationId[]): Promise<ReadonlyMap<ApplicationId, Reminding>>;
  /**
   * Plans one card for a person and day and enqueues it, in one transaction; false if that day has one already,
   * or each part of it was planned before. Only one of any number of processes wins.
   */
  plan(personId: PersonId, day: string, parts: readonly ReminderPart[], at: Date): Promise<boolean>;
  /** The same for many, in one transaction. @returns for how many there was something to plan */
  planAll(plans: readonly ReminderPlan[], at: Date): Promise<number>;
  /** Writes down reminders that nobody needs any longer. */
  drop(dropped: readonly { personId: PersonId; part: ReminderPart }[], at: Date): Promise<void>;
  sent(personId: PersonId, day: string, at: Date): Promise<void>;
  /** The card that was planned had nothing left to say. */
  dropped(personId: PersonId, day: string, at: Date): Promise<void>;
  /** Whether the person was mentioned in the channel on that day, instead of getting the card. */
  wasMentioned(personId: PersonId, day: string): Promise<boolean>;
  mentioned(personId: PersonId, day: string, at: Date): Promise<void>;
  partsOf(personId: PersonId, day: string): Promise<ReminderPart[]>;

  choice(personId: PersonId): Promise<ReminderChoice>;
  choose(
    cause: Cause,
    personId: PersonId,
    chosen: Pick<ReminderChoice, "rhythm" | "hour">,
    at: Date,
  ): Promise<Outcome<null, AlreadyHandled>>;
  /** Puts today's reminder off to another day. */
  putOff(cause: Cause, personId: PersonId, day: string, at: Date): Promise<Outcome<null, AlreadyHandled>>;
  setPaused(cause: Cause, id: ApplicationId, pausedAt: Date | null): Promise<Outcome<null, AlreadyHandled>>;
  setMentions(cause: Cause, id: ApplicationId, allowed: boolean): Promise<Outcome<null, AlreadyHandled>>;
  setDeputy(
    cause: Cause,
    id: ApplicationId,
    personId: PersonId,
    deputyId: PersonId | null,
  ): Promise<Outcome<null, AlreadyHandled>>;
  /** The same as `plan`, because somebody asked for it: false if the person had today's card already. */
  sendNow(
    cause: Cause,
    personId: PersonId,
    day: string,
    part: ReminderPart,
    at: Date,
  ): Promise<Outcome<boolean, AlreadyHandled>>;
}
