import type { Clock } from "../domain/ports/clock";
import type { Form } from "../forms/form";
import { endTakeOvers } from "../jobs/endTakeOvers";
import { planReminders } from "../jobs/planReminders";
import { purge } from "../jobs/purge";
import { remindOfReports } from "../jobs/remindOfReports";
import type { ScheduledJob } from "../jobs/startSchedule";
import { timePassed } from "../jobs/timePassed";
import type { Stores } from "./stores";

/** Cron expression for the reminder scan, by wall clock. */
const each = (seconds: number): string => (seconds === 60 ? "* * * * *" : `*/${seconds} * * * * *`);
/** Just after the hour, when deadlines pass and days begin. */
const EACH_HOUR = "1 * * * *";
const EACH_NIGHT = "17 3 * * *";

/** The scheduled jobs, and when they run. */
export const scheduledJobs = (
  deps: Stores & { readonly forms: ReadonlyMap<string, Form>; readonly clock: Clock; readonly newId: () => string },
  tickSeconds: number,
): ScheduledJob[] => [
  { name: "reminders", cron: each(tickSeconds), run: () => planReminders(deps) },
  { name: "time that has passed", cron: EACH_HOUR, run: timePassed(deps) },
  { name: "wishes to take over whose time has come", cron: EACH_HOUR, run: () => endTakeOvers(deps) },
  { name: "reports that nobody has started", cron: EACH_HOUR, run: () => remindOfReports(deps) },
  { name: "purge", cron: EACH_NIGHT, run: () => purge(deps) },
];
