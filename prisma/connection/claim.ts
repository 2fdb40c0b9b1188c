import type { Cause } from "../../domain/ports/cause";
import type { Statement } from "../../domain/ports/outbox";

/** The activity, and the press it belongs to: two activities of one press share it. */
const claimed = ({ activityId, press = [] }: Cause): string[] => [activityId, ...press];

/**
 * Claims an activity for this transaction; false if it was stored before.
 *
 * Teams redelivers activities that were not acknowledged in time. The claim is stored together with the effect, so a
 * delivery that failed half-way leaves neither.
 */
export async function claim(statement: Statement, cause: Cause): Promise<boolean> {
  const all = claimed(cause);
  const { rows } = await statement(
    `insert into handled_activity (conversation_id, activity_id) select $1, unnest($2::text[])
     on conflict do nothing returning 1`,
    [cause.conversationId, all],
  );
  return rows.length === all.length;
}

/** `lockShared` and `claim` in one statement. */
export async function claimChange(statement: Statement, applicationId: string, cause: Cause): Promise<boolean> {
  const all = claimed(cause);
  const { rows } = await statement(
    `with changing as materialized (select pg_advisory_xact_lock_shared(hashtextextended($1, 0)))
     insert into handled_activity (conversation_id, activity_id) select $2, unnest($3::text[]) from changing
     on conflict do nothing returning 1`,
    [applicationId, cause.conversationId, all],
  );
  return rows.length === all.length;
}

/**
 * Marks the application as being changed, until the transaction ends. `waitForWriters` waits for all such marks, so an
 * announcement sees every change whose message it took. The lock functions return void, which Prisma cannot read, hence
 * the cast to text.
 */
export const lockShared = (statement: Statement, applicationId: string) =>
  statement("select pg_advisory_xact_lock_shared(hashtextextended($1, 0))::text", [applicationId]);

export const waitForWriters = (statement: Statement, applicationId: string) =>
  statement("select pg_advisory_xact_lock(hashtextextended($1, 0))::text", [applicationId]);

/**
 * Locks an application until the transaction ends. Anybody who locks more than one of its sections takes this lock
 * first, so that no two wait for each other. Rows that refer to the application can still be written meanwhile. A save,
 * which locks only its own section, never waits here.
 */
export const lockApplication = (statement: Statement, applicationId: string) =>
  statement("select 1 from application where id = $1::uuid for no key update", [applicationId]);
