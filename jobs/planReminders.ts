import type { PersonId } from "../domain/application";
import { localDay } from "../domain/deadline";
import type { ApplicationStore, Clock, ReminderStore } from "../domain/ports";
import { REMINDED_FROM, REMINDED_TO } from "../domain/reminders";
import { type DuePart, dueIn, mayBeDue, type ReminderPart } from "../domain/reminding";
import type { Form } from "../forms/form";

export type PlanDeps = {
  readonly forms: ReadonlyMap<string, Form>;
  readonly applications: Pick<ApplicationStore, "load">;
  readonly reminders: Pick<ReminderStore, "withDeadlineBetween" | "remindingOf" | "plan" | "drop">;
  readonly clock: Clock;
};

const DAY = 24 * 60 * 60 * 1000;

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

  const planned = new Map<string, { personId: PersonId; day: string; parts: ReminderPart[] }>();
  const dropped: DuePart[] = [];
  for (const each of near) {
    const reminding = await reminders.remindingOf(each.id);
    const application = mayBeDue(reminding, each, now) && (await applications.load(each.id));
    const form = application && forms.get(application.formId);
    if (!application || !form) continue;
    for (const due of dueIn(form, application, reminding, now)) {
      if (due.drop) dropped.push(due);
      else {
        const { personId, day, part } = due;
        const key = `${personId} ${day}`;
        planned.set(key, { personId, day, parts: [...(planned.get(key)?.parts ?? []), part] });
      }
    }
  }
  if (dropped.length > 0) await reminders.drop(dropped, now);
  const plans = await Promise.all(
    [...planned.values()].map(({ personId, day, parts }) => reminders.plan(personId, day, parts, now)),
  );
  return plans.filter(Boolean).length;
}
