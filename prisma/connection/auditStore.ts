import type { ApplicationId, Named, PersonId } from "../../domain/application/structure";
import type { Act } from "../../domain/audit/act";
import type { Removal } from "../../domain/people/restoreMember";
import type { AuditEntry, AuditStore } from "../../domain/ports/auditStore";
import type { Cause } from "../../domain/ports/cause";
import type { Sql, Statement } from "../../domain/ports/outbox";

/** The details as stored: everything in the act except its kind. */
export const detailsOf = ({ kind: _, ...details }: Act): object => details;

const RECORD = `
  insert into audit (application_id, person_id, act, details, conversation_id, activity_id)
  select $1::uuid, $2::uuid, t.act, t.details, $3, $4
  from rows from (jsonb_to_recordset($5::jsonb) as (act text, details jsonb)) with ordinality as t(act, details, n) order by n`;

/** Logs acts in the transaction that performs them: exactly what is stored is in the log. */
export async function record(
  statement: Statement,
  { conversationId, activityId, by }: Cause,
  applicationId: ApplicationId | null,
  ...acts: readonly Act[]
): Promise<void> {
  if (acts.length === 0) return;
  const rows = acts.map((act) => ({ act: act.kind, details: detailsOf(act) }));
  await statement(RECORD, [applicationId, by, conversationId, activityId, JSON.stringify(rows)]);
}

type Row = Omit<AuditEntry, "act" | "press"> & { readonly act: string; readonly details: object };

const OF: Sql<Row> = `
  select at, person_id as by, act, details, conversation_id as "conversationId", activity_id as "activityId"
  from audit where application_id = $1::uuid order by id`;
const NAMES: Sql<{ id: PersonId; name: string }> = `
  select id, name from person where id in (
    select person_id from audit where application_id = $1::uuid
    union select (details->>'personId')::uuid from audit where application_id = $1::uuid
    union select (details->>'deputyId')::uuid from audit where application_id = $1::uuid)`;

/** `isLast` is false if the same press also changed other people of the party: then it is not a mere removal. */
const REMOVAL: Sql<Removal> = `
  with acts as materialized (
    select * from audit where application_id = $1::uuid and act in ('member-added', 'member-changed', 'member-removed')
      and details->>'partyId' = $2::text)
  select r.person_id as by, person.id as "personId", person.name as "personName", $2::text as "partyId",
    (r.details->>'writes')::boolean as writes, (r.details->>'approves')::boolean as approves,
    coalesce((r.details->>'asksToApprove')::boolean, false) as "asksToApprove",
    coalesce((r.details->>'admitted')::boolean, true) as admitted,
    r.at > now() - interval '1 day' and not exists (
      select from acts where id > r.id or (id <> r.id and activity_id = r.activity_id)) as "isLast"
  from acts r join person on person.id::text = $3::text
  where r.act = 'member-removed' and r.details->>'personId' = $3::text
  order by r.id desc limit 1`;

const LAST_CHANGE: Sql<Named> = `
  select person.id as "personId", person.name as "personName"
  from audit join person on person.id = audit.person_id
  where application_id = $1::uuid and act in ('member-added', 'member-changed', 'member-removed')
    and details->>'partyId' = $2::text and details->>'personId' = $3::text
  order by audit.id desc limit 1`;

export const auditStore = (direct: Statement): AuditStore => ({
  async removalOf(applicationId, partyId, personId) {
    return (await direct(REMOVAL, [applicationId, partyId, personId])).rows[0] ?? null;
  },

  async lastToChange(applicationId, partyId, personId) {
    return (await direct(LAST_CHANGE, [applicationId, partyId, personId])).rows[0] ?? null;
  },

  async of(applicationId) {
    const [{ rows }, { rows: people }] = await Promise.all([
      direct(OF, [applicationId]),
      direct(NAMES, [applicationId]),
    ]);
    return {
      entries: rows.map(({ act, details, ...entry }) => ({
        ...entry,
        act: { kind: act, ...details } as Act,
      })),
      names: new Map(people.map(({ id, name }) => [id, name])),
    };
  },
});
