import type { ApplicationId } from "../../domain/application/structure";
import type { Outbox, Sql, Statement } from "../../domain/ports/outbox";
import type { ReminderScan } from "../../domain/ports/reminderStore";
import { loadApplications } from "../rows/loadApplication";
import { loadReminderSettingsOf } from "../rows/loadReminderSettings";
import { insertPlans } from "./insertPlans";

/**
 * A scan locks its applications' rows here. A concurrent change waits before it is stored, and then asks for a new
 * scan. An application that is being changed right now is left for the next scan.
 */
const HOLD: Sql<{ id: ApplicationId }> = `
  select application_id as id from reminder_look where application_id = any($1::uuid[]) and look_at <= $2
  order by application_id for update skip locked`;

/**
 * A day's data arrives faster than the database's statistics are updated. A plan made while the tables were empty would
 * read all of them for each person.
 */
const BY_INDEX = "set local enable_seqscan = off";

const OTHERS: Sql<{ id: ApplicationId }> = `
  select distinct application_id as id from member join reminder_look using (application_id)
  where person_id = any($1::uuid[]) and look_at <= $2 and application_id <> all($3::uuid[])`;

const DROP = `
  insert into dropped_reminder (person_id, application_id, deadline, offset_days)
  select * from unnest($1::uuid[], $2::uuid[], $3::timestamp[], $4::int[])
  on conflict do nothing`;

const AGAIN = `
  update reminder_look set look_at = next.at from unnest($1::uuid[], $2::timestamptz[]) as next(id, at)
  where application_id = next.id`;

/** A scan of some applications, inside a transaction. */
export async function openScan(
  statement: Statement,
  outbox: Outbox,
  ids: readonly ApplicationId[],
  now: Date,
): Promise<ReminderScan> {
  const idsOf = async (text: typeof HOLD, values: readonly unknown[]) =>
    (await statement(text, values)).rows.map(({ id }) => id);
  await statement(BY_INDEX, []);
  const held = await idsOf(HOLD, [ids, now]);
  return {
    applications: await loadReminderSettingsOf(statement, held),
    others: async (personIds) => loadReminderSettingsOf(statement, await idsOf(OTHERS, [personIds, now, held])),
    load: (of) => loadApplications(statement, of),
    plan: (plans) => insertPlans(statement, outbox, plans, now),
    async drop(dropped) {
      if (dropped.length === 0) return;
      await statement(DROP, [
        dropped.map(({ personId }) => personId),
        dropped.map(({ part }) => part.applicationId),
        dropped.map(({ part }) => part.deadline),
        dropped.map(({ part }) => part.offsetDays),
      ]);
    },
    async reschedule(at) {
      await statement(AGAIN, [[...at.keys()], [...at.values()]]);
    },
  };
}
