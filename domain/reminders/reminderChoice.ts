import type { Day } from "../values/isWorkingDay";

/** How often a person wants reminders while there is something left to do. */
export type Rhythm = "usual" | "daily" | "weekly" | "lastWeek" | "off";

export const RHYTHMS: readonly Rhythm[] = ["usual", "daily", "weekly", "lastWeek", "off"];

/** Nine o'clock in the partnership's zone, on both sides of a clock change. */
export const REMINDER_HOUR = 9;

/** The hours people can choose: never at night. */
export const EARLIEST_HOUR = 7;

export const LATEST_CHOICE = 18;

/** A machine that was off at the hour still sends reminders the same day, but not in the evening. */
export const LATEST_HOUR = 20;

/** One person's choices. A reminder that was put off comes again on `snoozedUntil`. */
export type ReminderChoice = {
  readonly rhythm: Rhythm;
  readonly hour: number;
  readonly snoozedUntil: Day | null;
  /** Reminders from before this time are not caught up on. */
  readonly chosenAt: Date | null;
};

export const USUAL: ReminderChoice = { rhythm: "usual", hour: REMINDER_HOUR, snoozedUntil: null, chosenAt: null };
