import { formFor } from "../domain/application/formInYear";
import type { PersonId } from "../domain/application/structure";
import type { Clock } from "../domain/ports/clock";
import type { RemindedApplication, ReminderPlan, ReminderScan, ReminderStore } from "../domain/ports/reminderStore";
import { dueReminders, mayBeDue } from "../domain/reminders/dueReminders";
import { nextScanAt } from "../domain/reminders/nextScanAt";
import { afterScan, cardKey, type DueReminderPart, type ReminderPart } from "../domain/reminders/reminderSettings";
import { untilDelivered } from "../domain/reminders/untilDelivered";
import type { Form } from "../forms/form";

export type PlanDeps = {
  readonly forms: ReadonlyMap<string, Form>;
  readonly reminders: Pick<ReminderStore, "dueForScan" | "scan">;
  readonly clock: Clock;
};

/** However many are due for a scan, only so many are in memory at a time, and fewer of them with their answers. */
const LOOKED_AT_TOGETHER = 50;
const LOADED_TOGETHER = 25;

/**
 * Finds people to remind now, and plans one card per person and day. People who are finished get none. People who
 * joined after the hour of the reminder wait for the next one. Reminders that no longer help anybody are recorded as
 * dropped. Running it again, or in many processes, plans nothing twice.
 *
 * Only applications in which something may be due, or that have changed, are scanned (domain/reminders/nextScanAt.ts).
 * So the cost follows what is due, not what is stored.
 *
 * @returns number of cards planned
 */
export async function planReminders({ forms, reminders, clock }: PlanDeps): Promise<number> {
  const now = clock.now();
  let count = 0;
  for (const ids of inSteps(await reminders.dueForScan(now), LOOKED_AT_TOGETHER))
    count += await reminders.scan(ids, now, (look) => planIn(look, forms, now));
  return count;
}

async function planIn(look: ReminderScan, forms: ReadonlyMap<string, Form>, now: Date): Promise<number> {
  const due = await dueAmong(look, look.applications, forms, now, null);
  const [dropped, toSend] = [due.filter(({ drop }) => drop), due.filter(({ drop }) => !drop)];
  // A person in several applications gets one card about all of them, whichever is scanned first.
  const people = new Set(toSend.map(({ personId }) => personId));
  if (people.size > 0)
    for (const others of inSteps(await look.others([...people]), LOOKED_AT_TOGETHER))
      toSend.push(...(await dueAmong(look, others, forms, now, people)).filter(({ drop }) => !drop));
  const planned = toSend.length > 0 ? await look.plan(cardsOf(toSend)) : [];
  await look.drop(dropped);

  const done = [
    ...planned.flatMap(({ personId, day, parts }) => parts.map((part) => ({ personId, day, part, drop: false }))),
    ...dropped,
  ];
  await look.reschedule(new Map(look.applications.map((each) => [each.id, nextLookAt(each, done, now)])));
  return planned.length;
}

async function dueAmong(
  look: ReminderScan,
  applications: readonly RemindedApplication[],
  forms: ReadonlyMap<string, Form>,
  now: Date,
  only: ReadonlySet<PersonId> | null,
): Promise<DueReminderPart[]> {
  const open = applications
    .map((each) => ({ ...each, settings: untilDelivered(each.status, each.settings) }))
    .filter((each) => mayBeDue(each.settings, each, now));
  const remindings = new Map(open.map(({ id, settings }) => [id, settings]));
  const due: DueReminderPart[] = [];
  for (const some of inSteps(open, LOADED_TOGETHER))
    for (const application of await look.load(some.map(({ id }) => id))) {
      const [form, settings] = [formFor(forms, application), remindings.get(application.id)];
      if (form && settings) due.push(...dueReminders(form, application, settings, now, only));
    }
  return due;
}

/** One card for each person and day. */
function cardsOf(due: readonly DueReminderPart[]): ReminderPlan[] {
  const cards = new Map<string, ReminderPlan & { parts: ReminderPart[] }>();
  for (const { personId, day, part } of due) {
    const key = cardKey(personId, day);
    const card = cards.get(key) ?? { personId, day, parts: [] };
    cards.set(key, card);
    card.parts.push(part);
  }
  return [...cards.values()];
}

function nextLookAt(application: RemindedApplication, done: readonly DueReminderPart[], now: Date): Date | null {
  const here = done.filter(({ part }) => part.applicationId === application.id);
  const settings = untilDelivered(application.status, application.settings);
  return nextScanAt(afterScan(settings, here), application, now);
}

const inSteps = <Each>(all: readonly Each[], size: number): Each[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, step) => all.slice(step * size, (step + 1) * size));
