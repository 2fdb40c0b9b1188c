import type { PersonId } from "../domain/application";
import { localDay } from "../domain/deadline";
import type { ApplicationStore, Clock, ReminderStore } from "../domain/ports";
import { dueReminder, REMINDER_DAYS } from "../domain/reminders";
import { isFinished, tasksOf } from "../domain/tasks";
import type { Form } from "../forms/form";

export type PlanDeps = {
  readonly forms: ReadonlyMap<string, Form>;
  readonly applications: Pick<ApplicationStore, "load">;
  readonly reminders: Pick<ReminderStore, "withDeadlineBetween" | "plan">;
  readonly clock: Clock;
};

type Part = { applicationId: string; deadline: string; offsetDays: number };

const DAY = 24 * 60 * 60 * 1000;

/**
 * Finds who is to be reminded now, and plans one card a person and day. Who is finished gets none, and who joined
 * after the hour of the reminder waits for the next. Running it again, or in many processes, plans nothing twice.
 */
export async function planReminders({ forms, applications, reminders, clock }: PlanDeps): Promise<number> {
  const now = clock.now();
  const around = (days: number) => localDay("UTC", new Date(now.getTime() + days * DAY)).day;
  const near = await reminders.withDeadlineBetween(
    `${around(-1)}T00:00`,
    `${around(Math.max(...REMINDER_DAYS) + 1)}T23:59`,
  );

  const planned = new Map<string, { personId: PersonId; day: string; parts: Part[] }>();
  for (const { id, deadline, timeZone } of near) {
    const due = dueReminder(deadline, timeZone, now);
    const application = due && (await applications.load(id));
    const form = application && forms.get(application.formId);
    if (!due || !application || !form) continue;
    const people = new Set(
      application.members.filter(({ joinedAt }) => joinedAt <= due.dueAt).map(({ personId }) => personId),
    );
    for (const personId of people) {
      if (isFinished(tasksOf(form, application, personId))) continue;
      const key = `${personId} ${due.day}`;
      const parts = planned.get(key)?.parts ?? [];
      planned.set(key, {
        personId,
        day: due.day,
        parts: [...parts, { applicationId: id, deadline, offsetDays: due.offsetDays }],
      });
    }
  }
  const plans = await Promise.all(
    [...planned.values()].map(({ personId, day, parts }) => reminders.plan(personId, day, parts, now)),
  );
  return plans.filter(Boolean).length;
}
