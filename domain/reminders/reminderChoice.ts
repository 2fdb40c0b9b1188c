import type { Day } from "../values/workingDays";

/** How often somebody wants to hear from the bot while there is something left to do. */
export type Rhythm = "usual" | "daily" | "weekly" | "lastWeek" | "off";

export const RHYTHMS: readonly Rhythm[] = ["usual", "daily", "weekly", "lastWeek", "off"];

/** At nine in the partnership's zone, on both sides of a clock change. */
export const REMINDER_HOUR = 9;

/** The hours that one can choose: never at night. */
export const EARLIEST_HOUR = 7;

export const LATEST_CHOICE = 18;

/** A machine that was off at the hour still reminds the same day, but nobody in the evening. */
export const LATEST_HOUR = 20;

/** What one person has chosen. A reminder that was put off comes again on `snoozedUntil`. */
export type ReminderChoice = {
  readonly rhythm: Rhythm;
  readonly hour: number;
  readonly snoozedUntil: Day | null;
  /** Nothing that would have come before is made up for. */
  readonly chosenAt: Date | null;
};

export const USUAL: ReminderChoice = { rhythm: "usual", hour: REMINDER_HOUR, snoozedUntil: null, chosenAt: null };
