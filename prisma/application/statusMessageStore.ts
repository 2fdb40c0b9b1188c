import type { Outbox, Sql } from "../../domain/ports/outbox";
import type { StatusMessageStore } from "../../domain/ports/statusMessageStore";
import { ok, refuse } from "../../domain/values/outcome";
import { claim, lockShared } from "../connection/claim";
import type { Database } from "../connection/openDatabase";
import { plainTransaction, statementIn, statementOn, transaction } from "../connection/transaction";
import { partnershipOf } from "./partnerships";

/** Applications with a status card, in whose zone midnight, or a deadline, lies between two instants. */
const TIME_PASSED: Sql<{ id: string }> = `
  select a.id from application a join partnership p on p.id = a.partnership_id
  where a.status = 'drafting' and a.status_activity_id is not null and (
    ($1::timestamptz at time zone p.time_zone)::date < ($2::timestamptz at time zone p.time_zone)::date
    or exists (
      select from (select a.deadline union all select deadline from part_deadline where application_id = a.id) as d
      where d.deadline > $1::timestamptz at time zone p.time_zone and d.deadline <= $2::timestamptz at time zone p.time_zone
    ))
  order by a.id`;

type MessageRow = Parameters<typeof partnershipOf>[0] & {
  readonly activityId: string | null;
  readonly moved: string[];
};

const MESSAGE: Sql<MessageRow> = `
  select p.id, p.tenant_id as "tenantId", p.team_id as "teamId", p.channel_id as "channelId",
    p.service_url as "serviceUrl", p.time_zone as "timeZone", p.language, p.region, p.lost_told as "lostTold",
    a.status_activity_id as "activityId", a.status_moved as moved
  from application a join partnership p on p.id = a.partnership_id where a.id = $1::uuid`;

/** Where the status card of an application is, where it was before, and when it is to be redrawn. */
export function statusMessageStore({ prisma, pool }: Database, outbox: Outbox): StatusMessageStore {
  const direct = statementOn(pool);
  return {
    async statusMessage(id) {
      const { rows } = await direct(MESSAGE, [id]);
      const [row] = rows;
      return row ? { partnership: partnershipOf(row), activityId: row.activityId, moved: row.moved } : null;
    },

    async statusPosted(id, activityId) {
      await prisma.application.update({ where: { id }, data: { statusActivityId: activityId } });
    },

    moveStatus: (cause, id) =>
      transaction(prisma, async (tx, rollBack) => {
        const statement = statementIn(tx);
        await lockShared(statement, id);
        if (!(await claim(statement, cause))) return rollBack(refuse({ kind: "already-handled" } as const));
        // If it is about to be posted, there is none to move, and it will be posted at the bottom anyway.
        await statement(
          `update application set status_moved = array_append(status_moved, status_activity_id), status_activity_id = null
           where id = $1::uuid and status_activity_id is not null`,
          [id],
        );
        await outbox.applicationChanged(id, statement);
        return ok(null);
      }),

    timePassed: (from, to) =>
      plainTransaction(pool, async (statement) => {
        const { rows } = await statement(TIME_PASSED, [from, to]);
        for (const { id } of rows) await outbox.applicationChanged(id, statement);
      }),

    async statusMoved(id, activityId) {
      await pool.query("update application set status_moved = array_remove(status_moved, $2) where id = $1::uuid", [
        id,
        activityId,
      ]);
    },
  };
}
