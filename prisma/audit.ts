import type { Act } from "../domain/act";
import type { ApplicationId, PersonId } from "../domain/application";
import type { AuditEntry, AuditStore, Cause, Statement } from "../domain/ports";

/** The details as they are stored: everything of the act but its kind. */
export const detailsOf = ({ kind: _, ...details }: Act): string => JSON.stringify(details);

const RECORD = `
  insert into audit (application_id, person_id, act, details, conversation_id, activity_id)
  select $1::uuid, $2::uuid, t.act, t.details, $3, $4
  from rows from (jsonb_to_recordset($5::jsonb) as (act text, details jsonb)) with ordinality as t(act, details, n) order by n`;

/** Writes down what is done, in the transaction that does it: an act that is stored is in the log, and no other. */
export async function record(
  statement: Statement,
  { conversationId, activityId, by }: Cause,
  applicationId: ApplicationId | null,
  ...acts: readonly Act[]
): Promise<void> {
  if (acts.length === 0) return;
  const rows = acts.map(({ kind: act, ...details }) => ({ act, details }));
  await statement(RECORD, [applicationId, by, conversationId, activityId, JSON.stringify(rows)]);
}

const OF = `
  select at, person_id as by, act, details, conversation_id as "conversationId", activity_id as "activityId"
  from audit where application_id = $1::uuid order by id`;
const NAMES = `
  select id, name from person where id in (
    select person_id from audit where application_id = $1::uuid
    union select (details->>'personId')::uuid from audit where application_id = $1::uuid
    union select (details->>'deputyId')::uuid from audit where application_id = $1::uuid)`;

type Row = Omit<AuditEntry, "act"> & { readonly act: string; readonly details: object };

export const auditStore = (direct: Statement): AuditStore => ({
  async of(applicationId) {
    const [{ rows }, { rows: people }] = await Promise.all([
      direct(OF, [applicationId]),
      direct(NAMES, [applicationId]),
    ]);
    return {
      entries: (rows as Row[]).map(({ act, details, ...entry }) => ({
        ...entry,
        act: { kind: act, ...details } as Act,
      })),
      names: new Map((people as { id: PersonId; name: string }[]).map(({ id, name }) => [id, name])),
    };
  },
});
