import { localDay } from "../domain/deadline";
import type { ApplicationStore, Clock, ReminderPlan, ReminderStore } from "../domain/ports";
import { REMINDED_FROM, REMINDED_TO } from "../domain/reminders";
import { type DuePart, dueIn, mayBeDue, type ReminderPart } from "../domain/reminding";
import type { Form } from "../forms/form";

export type PlanDeps = {
  readonly forms: ReadonlyMap<string, Form>;
  readonly applications: Pick<ApplicationStore, "load">;
  readonly reminders: Pick<ReminderStore, "withDeadlineBetween" | "remindingOfAll" | "planAll" | "drop">;
  readonly clock: Clock;
};

const DAY = 24 * 60 * 60 * 1000;

/** However many there are, so many are in memory at a time; of those that are due, one small row for each person. */
const LOOKED_AT_TOGETHER = 200;
const LOADED_TOGETHER = 8;
const PLANNED_TOGETHER = 500;

/**
 * Finds who is to be reminded now, and plans one card a person and day. Who is finished gets none, and who joined
 * after the hour of the reminder waits for the next. What helps nobody any longer is written down as dropped. Running
 * it again, or in many processes, plans nothing twice.
 */
export async function planReminders({ forms, applications, reminders, clock }: PlanDeps): Promise<number> {
  const now = clock.now();
  const around = (days: number) => localDay("UTC", new Date(now.getTime() + days * DAY)).day;
  const near = await reminders.withDeadlineBetween(
    `${around(REMINDED_TO - 4)}T00:00`,
    `${around(REMINDED_FROM + 14)}T23:59`,
  );

  const planned = new Map<string, ReminderPlan & { parts: ReminderPart[] }>();
  for (const some of inSteps(near, LOOKED_AT_TOGETHER)) {
    const remindings = await reminders.remindingOfAll(some.map(({ id }) => id));
    const dropped: DuePart[] = [];
    const open = some.flatMap((each) => {
      const reminding = remindings.get(each.id);
      return reminding && mayBeDue(reminding, each, now) ? [{ id: each.id, reminding }] : [];
    });
    for (const few of inSteps(open, LOADED_TOGETHER)) {
      const loaded = await Promise.all(few.map(({ id }) => applications.load(id)));
      for (const [index, { reminding }] of few.entries()) {
        const application = loaded[index];
        const form = application && forms.get(application.formId);
        if (!application || !form) continue;
        for (const due of dueIn(form, application, reminding, now)) {
          if (due.drop) {
            dropped.push(due);
            continue;
          }
          const { personId, day, part } = due;
          const plan = planned.get(`${personId} ${day}`) ?? { personId, day, parts: [] };
          plan.parts.push(part);
          planned.set(`${personId} ${day}`, plan);
        }
      }
    }
    if (dropped.length > 0) await reminders.drop(dropped, now);
  }
  // In one order, in which two who plan the same at once do not wait for each other in a circle.
  const plans = [...planned.values()].sort((a, b) => (a.personId < b.personId ? -1 : 1));
  let count = 0;
  for (const some of inSteps(plans, PLANNED_TOGETHER)) count += await reminders.planAll(some, now);
  return count;
}

const inSteps = <Each>(all: readonly Each[], size: number): Each[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, step) => all.slice(step * size, (step + 1) * size));
