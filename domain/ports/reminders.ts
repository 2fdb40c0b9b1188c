import type { ApplicationId, PersonId } from "../application/application";
import type { ReminderChoice } from "../reminders/reminders";
import type { ReminderPart, ReminderSettings } from "../reminders/reminding";
import type { Application } from "../section/section";
import type { Deadline } from "../values/deadline";
import type { Outcome } from "../values/outcome";
import type { AlreadyHandled, Cause } from "./cause";

/** One person's card of a day: at most one for each person and day in what is planned together. */
export type ReminderPlan = {
  readonly personId: PersonId;
  readonly day: string;
  readonly parts: readonly ReminderPart[];
};

/** An application, as far as it says who is reminded when. */
export type RemindedApplication = {
  readonly id: ApplicationId;
  readonly deadline: Deadline;
  readonly timeZone: string;
  readonly drafting: boolean;
  readonly settings: ReminderSettings;
};

/** Some applications that are looked at, by this process alone and in one transaction. */
export interface ReminderScan {
  readonly applications: readonly RemindedApplication[];
  /** The other applications of these people at which it is time to look. Others may be looking at them too. */
  others(personIds: readonly PersonId[]): Promise<RemindedApplication[]>;
  load(ids: readonly ApplicationId[]): Promise<Application[]>;
  /**
   * Plans and enqueues one card for each person and day, except for those that have one already, and those of which
   * each part was planned before. Of any number of processes one wins.
   *
   * @returns those for whom there was something to plan
   */
  plan(plans: readonly ReminderPlan[]): Promise<ReminderPlan[]>;
  /** Writes down reminders that nobody needs any longer. */
  drop(dropped: readonly { personId: PersonId; part: ReminderPart }[]): Promise<void>;
  /** When each application that is looked at is to be looked at again; null: not before something changes. */
  reschedule(at: ReadonlyMap<ApplicationId, Date | null>): Promise<void>;
}

export interface ReminderStore {
  loadSettings(id: ApplicationId): Promise<ReminderSettings>;
  /** The applications at which it is time to look: something may be due, or has changed since the last look. */
  dueForScan(now: Date): Promise<ApplicationId[]>;
  /** Looks at those of them that nobody else looks at or changes in this moment. */
  scan<Result>(ids: readonly ApplicationId[], now: Date, work: (look: ReminderScan) => Promise<Result>): Promise<Result>;
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
  /** Plans a card because somebody asked for it: false if the person had today's card already. */
  sendNow(
    cause: Cause,
    personId: PersonId,
    day: string,
    part: ReminderPart,
    at: Date,
  ): Promise<Outcome<boolean, AlreadyHandled>>;
}
