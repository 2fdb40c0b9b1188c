import { randomUUID } from "node:crypto";
import type { Structure } from "../domain/application";
import { ok, refuse } from "../domain/outcome";
import type { ApplicationStore, Outbox, Partnership, Statement } from "../domain/ports";
import { loadApplication } from "./applicationRow";
import { record } from "./audit";
import { changeStructure } from "./changeStructure";
import { changing, claim, settle } from "./claim";
import type { Database } from "./client";
import { deputiesOf } from "./deputiesOf";
import { storeEarlier } from "./earlierAnswerStore";
import { heldStructure } from "./heldStructure";
import { storeStructure } from "./storeStructure";
import { plainTransaction, statementIn, transaction } from "./transaction";

const partnershipOf = (row: {
  id: string;
  tenantId: string;
  teamId: string | null;
  channelId: string;
  serviceUrl: string;
  timeZone: string;
}): Partnership => ({
  id: row.id,
  tenantId: row.tenantId,
  teamId: row.teamId,
  channelId: row.channelId,
  serviceUrl: row.serviceUrl,
  timeZone: row.timeZone,
});

/** A local date and time goes to and from the database as if it were UTC: the zone is the partnership's. */
export const deadlineRow = (deadline: string): Date => new Date(`${deadline}:00Z`);

/** Those with a status card, in whose zone midnight, or a deadline, lies between two instants. */
const TIME_PASSED = `
  select a.id from application a join partnership p on p.id = a.partnership_id
  where a.status = 'drafting' and a.status_activity_id is not null and (
    ($1::timestamptz at time zone p.time_zone)::date < ($2::timestamptz at time zone p.time_zone)::date
    or exists (
      select from (select a.deadline union all select deadline from part_deadline where application_id = a.id) as d
      where d.deadline > $1::timestamptz at time zone p.time_zone and d.deadline <= $2::timestamptz at time zone p.time_zone
    ))
  order by a.id`;

export function applicationStore({ prisma, pool }: Database, outbox: Outbox): ApplicationStore {
  const direct: Statement = (text, values) => pool.query(text, values as unknown[]);
  return {
    async partnership({ tenantId, channelId, teamId, serviceUrl }) {
      const row = await prisma.partnership.upsert({
        where: { tenantId_channelId: { tenantId, channelId } },
        create: { id: randomUUID(), tenantId, channelId, teamId, serviceUrl },
        update: { serviceUrl },
      });
      return partnershipOf(row);
    },

    async partnershipsIn(tenantId) {
      const rows = await prisma.partnership.findMany({
        where: { tenantId },
        include: { applications: { orderBy: { createdAt: "desc" }, take: 1 } },
      });
      const newest = ({ applications: [first], createdAt }: (typeof rows)[number]) => first?.createdAt ?? createdAt;
      return rows
        .sort((a, b) => newest(b).getTime() - newest(a).getTime())
        .map((row) => ({
          ...partnershipOf(row),
          newest: row.applications[0] ? `${row.applications[0].network} (${row.applications[0].title})` : null,
        }));
    },

    async partnershipOf(id) {
      const row = await prisma.application.findUnique({ where: { id }, include: { partnership: true } });
      return row && partnershipOf(row.partnership);
    },

    create: (cause, partnershipId, application) =>
      transaction(prisma, async (tx, undo) => {
        const statement = statementIn(tx);
        if (!(await claim(statement, cause))) return undo(refuse({ kind: "already-handled" } as const));
        const {
          id,
          formId,
          title,
          year,
          network,
          deadline,
          planId,
          earlierFrom,
          createdBy,
          earlier = [],
        } = application;
        await tx.application.create({
          data: {
            id,
            partnershipId,
            formId,
            title,
            year,
            network,
            planId,
            earlierFrom,
            deadline: deadlineRow(deadline),
            createdById: createdBy,
          },
        });
        const nothing: Structure = { ...application, parties: [], members: [], deputies: [], measures: [] };
        await storeStructure(tx, nothing, application);
        await storeEarlier(tx, id, earlier);
        await record(statement, cause, id, { kind: "application-created" });
        await outbox.applicationChanged(id, statement);
        return ok<Structure>(application);
      }),

    load: (id) => loadApplication(direct, id),

    loadSettled: (id) =>
      plainTransaction(pool, async (statement) => {
        await settle(statement, id);
        return loadApplication(statement, id);
      }),

    async inChannel({ tenantId, channelId }) {
      const rows = await prisma.application.findMany({
        where: { partnership: { tenantId, channelId } },
        orderBy: { createdAt: "desc" },
        select: { id: true },
      });
      return rows.map(({ id }) => id);
    },

    async ofPerson(personId) {
      const rows = await prisma.application.findMany({
        where: { status: "drafting", members: { some: { personId, party: { removedAt: null } } } },
        orderBy: [{ deadline: "asc" }, { createdAt: "asc" }],
        select: { id: true },
      });
      return rows.map(({ id }) => id);
    },

    deputiesOf: (personId) => deputiesOf(direct, personId),

    restructure: (id, cause, decide, news = () => []) =>
      transaction(prisma, async (tx, undo) => {
        const held = await heldStructure(statementIn(tx), id, cause);
        if (!held.ok) return undo(held);
        const before = held.value;
        const decided = decide(before);
        if (!decided.ok) return undo(decided);
        return ok(await changeStructure(tx, outbox, cause, { before, decided: decided.value, news: news(before) }));
      }),

    alone: (id, work) =>
      plainTransaction(pool, async (statement) => {
        // Another lock than the one of `changing`: nobody who changes the application waits for this.
        await statement("select pg_advisory_xact_lock(hashtextextended($1, 1))::text", [id]);
        return work();
      }),

    async statusMessage(id) {
      const row = await prisma.application.findUnique({ where: { id }, include: { partnership: true } });
      return (
        row && {
          partnership: partnershipOf(row.partnership),
          activityId: row.statusActivityId,
          moved: row.statusMoved,
        }
      );
    },

    async statusPosted(id, activityId) {
      await prisma.application.update({ where: { id }, data: { statusActivityId: activityId } });
    },

    moveStatus: (cause, id) =>
      transaction(prisma, async (tx, undo) => {
        const statement = statementIn(tx);
        await changing(statement, id);
        if (!(await claim(statement, cause))) return undo(refuse({ kind: "already-handled" } as const));
        // Where it is about to be posted there is none to move, and where it is posted is the bottom.
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
        for (const { id } of rows as { id: string }[]) await outbox.applicationChanged(id, statement);
      }),

    async statusMoved(id, activityId) {
      await direct("update application set status_moved = array_remove(status_moved, $2) where id = $1::uuid", [
        id,
        activityId,
      ]);
    },
  };
}
