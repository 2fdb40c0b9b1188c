import type { ApplicationId, PersonId, Structure } from "../application/structure";
import type { ReminderChoice } from "../reminders/reminderChoice";
import type { ReminderPart, ReminderSettings } from "../reminders/reminderSettings";
import type { Application } from "../section/section";
import type { Deadline } from "../values/deadline";
import type { Outcome } from "../values/outcome";
import type { AlreadyHandled, Cause } from "./cause";

/** One person's card of a day: at most one per person and day within one call. */
export type ReminderPlan = {
  readonly personId: PersonId;
  readonly day: string;
  readonly parts: readonly ReminderPart[];
};

/** The parts of an application that decide who is reminded when. */
export type RemindedApplication = {
  readonly id: ApplicationId;
  readonly deadline: Deadline;
  readonly timeZone: string;
  readonly status: Structure["status"];
  readonly settings: ReminderSettings;
};

/** A scan of some applications, exclusive to this process and in one transaction. */
export interface ReminderScan {
  readonly applications: readonly RemindedApplication[];
  /** Other applications of these people that are due for a scan. Other processes may be scanning them too. */
  others(personIds: readonly PersonId[]): Promise<RemindedApplication[]>;
  load(ids: readonly ApplicationId[]): Promise<Application[]>;
  /**
   * Plans and enqueues one card per person and day, unless there is one already, or all its parts were planned before.
   * If several processes try, one wins.
   *
   * @returns the plans that were new
   */
  plan(plans: readonly ReminderPlan[]): Promise<ReminderPlan[]>;
  /** Records reminders that nobody needs any longer. */
  drop(dropped: readonly { personId: PersonId; part: ReminderPart }[]): Promise<void>;
  /** Sets when each scanned application is to be scanned next; null: not until something changes. */
  reschedule(at: ReadonlyMap<ApplicationId, Date | null>): Promise<void>;
}

export interface ReminderStore {
  loadSettings(id: ApplicationId): Promise<ReminderSettings>;
  /** The applications due for a scan: something may be due, or has changed since the last scan. */
  dueForScan(now: Date): Promise<ApplicationId[]>;
  /** Scans those of them that nobody else is scanning or changing right now. */
  scan<Result>(
    ids: readonly ApplicationId[],
    now: Date,
    work: (look: ReminderScan) => Promise<Result>,
  ): Promise<Result>;
  sent(personId: PersonId, day: string, at: Date): Promise<void>;
  /** The planned card had nothing left to say. */
  dropped(personId: PersonId, day: string, at: Date): Promise<void>;
  /** Whether the person was mentioned in the channel that day instead of getting the card. */
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
  /**
   * Plans cards because somebody asked for them, sent after a delay at night.
   *
   * @returns the people whose card was new: the others have had that day's
   */
  sendNow(
    cause: Cause,
    plans: readonly ReminderPlan[],
    at: Date,
    afterMs: number,
  ): Promise<Outcome<readonly PersonId[], AlreadyHandled>>;
}
