import type { Notice } from "../../domain/application/notice";
import type { Outbox, Sql, Statement } from "../../domain/ports/outbox";
import type { ReminderPlan } from "../../domain/ports/reminderStore";
import { cardKey } from "../../domain/reminders/reminderSettings";

/**
 * Cards for days that have none yet, with their parts not planned before, and the messages that send them. A card
 * without parts is removed again.
 */
const PLAN: Sql<{ personId: string; day: string; kept: boolean }> = `
  with digest as (
    insert into reminder_digest (person_id, day, planned_at)
    select person_id, day, $6::timestamptz from unnest($1::uuid[], $2::date[]) as d(person_id, day)
    group by person_id, day order by person_id, day
    on conflict do nothing returning person_id, day
  ), part as (
    insert into reminder (person_id, day, application_id, deadline, offset_days)
    select p.person_id, p.day, p.application_id, p.deadline, p.offset_days
    from unnest($1::uuid[], $2::date[], $3::uuid[], $4::timestamp[], $5::int[])
      as p(person_id, day, application_id, deadline, offset_days)
    join digest using (person_id, day)
    order by p.person_id, p.application_id, p.deadline
    on conflict do nothing returning person_id, day
  )
  select person_id::text as "personId", day::text as day, part.person_id is not null as kept
  from digest left join (select distinct person_id, day from part) part using (person_id, day)`;

const EMPTY = `
  delete from reminder_digest using unnest($1::uuid[], $2::date[]) as d(person_id, day)
  where reminder_digest.person_id = d.person_id and reminder_digest.day = d.day`;

/** Inserted in the order of the people, so that two processes planning the same do not deadlock. */
export async function insertPlans(
  statement: Statement,
  outbox: Outbox,
  plans: readonly ReminderPlan[],
  at: Date,
  afterMs = 0,
): Promise<ReminderPlan[]> {
  const parts = plans.flatMap(({ personId, day, parts }) => parts.map((part) => ({ personId, day, ...part })));
  const column = <Value>(of: (part: (typeof parts)[number]) => Value) => parts.map(of);
  const { rows: found } = await statement(PLAN, [
    column(({ personId }) => personId),
    column(({ day }) => day),
    column(({ applicationId }) => applicationId),
    column(({ deadline }) => deadline),
    column(({ offsetDays }) => offsetDays),
    at,
  ]);
  const empty = found.filter(({ kept }) => !kept);
  if (empty.length > 0) await statement(EMPTY, [empty.map(({ personId }) => personId), empty.map(({ day }) => day)]);
  const made = found.filter(({ kept }) => kept);
  const notices = made.map(({ personId, day }): Notice => ({ kind: "reminder", personId, day }));
  await outbox.notices(notices, statement, afterMs);
  const kept = new Set(made.map(({ personId, day }) => cardKey(personId, day)));
  return plans.filter(({ personId, day }) => kept.has(cardKey(personId, day)));
}
