import type { Cause, Statement } from "../../domain/ports/ports";

/** The activity, and the press that it is one of: two activities of one press have the press in common. */
const claimed = ({ activityId, press = [] }: Cause): string[] => [activityId, ...press];

/**
 * Takes an activity for this transaction; false if it was stored before.
 *
 * Teams delivers again what was not acknowledged in time. The claim is stored together with the effect, so a
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
 * Says that a change of this application is being stored, until the transaction ends.
 * `waitForWriters` waits for all who say so: whoever announces an application then sees every change whose message it took.
 * The locks answer nothing, which Prisma cannot read: as text it can.
 */
export const lockShared = (statement: Statement, applicationId: string) =>
  statement("select pg_advisory_xact_lock_shared(hashtextextended($1, 0))::text", [applicationId]);

export const waitForWriters = (statement: Statement, applicationId: string) =>
  statement("select pg_advisory_xact_lock(hashtextextended($1, 0))::text", [applicationId]);

/**
 * Locks an application until the transaction ends. Whoever locks more than one of its sections takes this lock first,
 * so that no two wait for each other. Rows that refer to the application can still be written meanwhile: a save, which
 * locks its one section only, never waits here.
 */
export const lockApplication = (statement: Statement, applicationId: string) =>
  statement("select 1 from application where id = $1::uuid for no key update", [applicationId]);
