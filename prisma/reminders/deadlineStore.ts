import { randomUUID } from "node:crypto";
import type { ApplicationId } from "../../domain/application/structure";
import type { DeadlineStore } from "../../domain/ports/deadlineStore";
import type { Outbox, Sql, Statement } from "../../domain/ports/outbox";
import { isWhole } from "../../domain/reminders/moveDeadline";
import type { PartDeadline } from "../../domain/reminders/partDeadline";
import { ok, refuse } from "../../domain/values/outcome";
import { heldStructure } from "../application/heldStructure";
import { record } from "../connection/auditStore";
import { claim } from "../connection/claim";
import type { Database } from "../connection/openDatabase";
import { statementIn, statementOn, transaction } from "../connection/transaction";
import { deadlineRow } from "../rows/deadlineRow";

const localOf = (deadline: Date): string => deadline.toISOString().slice(0, 16);

/** Plain SQL, as what else each update of a status card reads: a query by Prisma is compiled anew each time. */
const PARTS: Sql<PartDeadline> = `
  select party_id as "partyId", section_id as "sectionId", approvals,
    to_char(deadline, 'YYYY-MM-DD"T"HH24:MI') as deadline, set_at as "setAt"
  from part_deadline where application_id = $1::uuid order by part_deadline.deadline`;

async function partsIn(statement: Statement, applicationId: ApplicationId): Promise<PartDeadline[]> {
  return (await statement(PARTS, [applicationId])).rows;
}

const RENEWALS: Sql<{ applicationId: ApplicationId; renewals: number }> = `
  select application_id as "applicationId", renewals from calendar_link
  where application_id = any($1::uuid[]) and person_id is not distinct from $2::uuid`;

const RENEW_CALENDAR = `
  insert into calendar_link (application_id, person_id, renewals) values ($1::uuid, $2::uuid, 1)
  on conflict (application_id, person_id) do update set renewals = calendar_link.renewals + 1`;

export function deadlineStore({ prisma, pool }: Pick<Database, "prisma" | "pool">, outbox: Outbox): DeadlineStore {
  const direct = statementOn(pool);
  return {
    partsOf: (id) => partsIn(direct, id),

    move: (id, cause, by, at, decide) =>
      transaction(prisma, async (tx, rollBack) => {
        const statement = statementIn(tx);
        const held = await heldStructure(statement, id, cause);
        if (!held.ok) return rollBack(held);
        const decided = decide(held.value, await partsIn(statement, id));
        if (!decided.ok) return rollBack(decided);
        const { of, was, deadline, tell } = decided.value;
        if (was === deadline) return decided;
        const part = { applicationId: id, partyId: of.partyId, sectionId: of.sectionId, approvals: of.approvals };
        if (isWhole(of) && deadline !== null) {
          await tx.application.update({
            where: { id },
            data: { deadline: deadlineRow(deadline), deadlineMovedAt: at },
          });
        } else {
          await tx.partDeadline.deleteMany({ where: part });
          if (deadline !== null)
            await tx.partDeadline.create({
              data: { id: randomUUID(), ...part, deadline: deadlineRow(deadline), setAt: at },
            });
        }
        for (const personId of tell) {
          // A person not yet told of the last move is told the deadline from before that move.
          await tx.deadlineNews.createMany({
            data: [
              {
                id: randomUUID(),
                personId,
                ...part,
                was: was === null ? null : deadlineRow(was),
                movedById: by,
                at,
              },
            ],
            skipDuplicates: true,
          });
          await outbox.notice({ kind: "deadline-moved", applicationId: id, personId }, statement);
        }
        await record(statement, cause, id, { kind: "deadline-moved", ...of, was, deadline });
        await outbox.applicationChanged(id, statement);
        return ok(decided.value);
      }),

    async calendarRenewals(applicationIds, personId) {
      if (applicationIds.length === 0) return new Map();
      const { rows } = await direct(RENEWALS, [applicationIds, personId]);
      return new Map(rows.map(({ applicationId, renewals }) => [applicationId, renewals]));
    },

    renewCalendar: (cause, { applicationId, personId }) =>
      transaction(prisma, async (tx, rollBack) => {
        const statement = statementIn(tx);
        if (!(await claim(statement, cause))) return rollBack(refuse({ kind: "already-handled" } as const));
        await statement(RENEW_CALENDAR, [applicationId, personId]);
        await record(statement, cause, applicationId, { kind: "calendar-renewed", everybody: personId === null });
        if (personId === null) await outbox.applicationChanged(applicationId, statement);
        return ok(null);
      }),

    async newsFor(personId) {
      const rows = await prisma.deadlineNews.findMany({
        where: { personId, toldAt: null },
        orderBy: { at: "asc" },
        include: { movedBy: { select: { name: true } } },
      });
      return rows.map(({ id, applicationId, partyId, sectionId, approvals, was, movedBy }) => ({
        id,
        applicationId,
        partyId,
        sectionId,
        approvals,
        was: was && localOf(was),
        movedBy: movedBy.name,
      }));
    },

    async told(newsIds, at) {
      await prisma.deadlineNews.updateMany({ where: { id: { in: [...newsIds] } }, data: { toldAt: at } });
    },
  };
}
