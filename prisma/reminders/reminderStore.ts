import type { ApplicationId } from "../../domain/application/structure";
import type { Act } from "../../domain/audit/act";
import type { Cause } from "../../domain/ports/cause";
import type { Outbox, Sql } from "../../domain/ports/outbox";
import type { ReminderStore } from "../../domain/ports/reminderStore";
import { type Rhythm, USUAL } from "../../domain/reminders/reminderChoice";
import { ok, refuse } from "../../domain/values/outcome";
import { record } from "../connection/auditStore";
import { claim } from "../connection/claim";
import type { Database } from "../connection/openDatabase";
import { plainTransaction, statementIn, statementOn, type Tx, transaction } from "../connection/transaction";
import { loadReminderSettings } from "../rows/loadReminderSettings";
import { insertPlans } from "./insertPlans";
import { openScan } from "./openScan";

const DUE: Sql<{ id: ApplicationId }> =
  "select application_id as id from reminder_look where look_at <= $1 order by id";

const dateRow = (day: string): Date => new Date(`${day}T00:00:00Z`);

export function reminderStore({ prisma, pool }: Database, outbox: Outbox): ReminderStore {
  const direct = statementOn(pool);
  /** Applies a change that an activity causes, once. */
  const caused = (cause: Cause, id: ApplicationId | null, act: Act, change: (tx: Tx) => Promise<unknown>) =>
    transaction(prisma, async (tx, rollBack) => {
      if (!(await claim(statementIn(tx), cause))) return rollBack(refuse({ kind: "already-handled" } as const));
      await change(tx);
      await record(statementIn(tx), cause, id, act);
      return ok(null);
    });

  return {
    loadSettings: (id) => loadReminderSettings(direct, id),

    async dueForScan(now) {
      return (await direct(DUE, [now])).rows.map(({ id }) => id);
    },

    scan: (ids, now, work) =>
      plainTransaction(pool, async (statement) => work(await openScan(statement, outbox, ids, now))),

    async sent(personId, day, at) {
      await prisma.reminderDigest.updateMany({
        where: { personId, day: dateRow(day), droppedAt: null },
        data: { sentAt: at },
      });
    },

    async dropped(personId, day, at) {
      await prisma.reminderDigest.updateMany({
        where: { personId, day: dateRow(day), sentAt: null },
        data: { droppedAt: at },
      });
    },

    async wasMentioned(personId, day) {
      return (
        (await prisma.reminderDigest.count({ where: { personId, day: dateRow(day), mentionedAt: { not: null } } })) > 0
      );
    },

    async mentioned(personId, day, at) {
      await prisma.reminderDigest.updateMany({ where: { personId, day: dateRow(day) }, data: { mentionedAt: at } });
    },

    async partsOf(personId, day) {
      const rows = await prisma.reminder.findMany({ where: { personId, day: dateRow(day) } });
      return rows.map(({ applicationId, deadline, offsetDays }) => ({
        applicationId,
        deadline: deadline.toISOString().slice(0, 16),
        offsetDays,
      }));
    },

    async choice(personId) {
      const row = await prisma.reminderChoice.findUnique({ where: { personId } });
      if (!row) return USUAL;
      const { rhythm, hour, snoozedUntil, chosenAt } = row;
      return {
        rhythm: rhythm as Rhythm,
        hour,
        snoozedUntil: snoozedUntil?.toISOString().slice(0, 10) ?? null,
        chosenAt,
      };
    },

    choose: (cause, personId, { rhythm, hour }, at) =>
      caused(cause, null, { kind: "reminders-chosen" }, (tx) => {
        const chosen = { rhythm, hour, chosenAt: at, snoozedUntil: null, putOffAt: null };
        return tx.reminderChoice.upsert({
          where: { personId },
          create: { personId, ...chosen },
          update: chosen,
        });
      }),

    putOff: (cause, personId, day, at) =>
      caused(cause, null, { kind: "reminder-put-off" }, (tx) =>
        tx.reminderChoice.upsert({
          where: { personId },
          create: { personId, snoozedUntil: dateRow(day), putOffAt: at, chosenAt: at },
          update: { snoozedUntil: dateRow(day), putOffAt: at },
        }),
      ),

    setPaused: (cause, id, remindersPausedAt) =>
      caused(cause, id, { kind: remindersPausedAt ? "reminders-paused" : "reminders-resumed" }, (tx) =>
        tx.application.update({ where: { id }, data: { remindersPausedAt } }),
      ),

    setMentions: (cause, id, mentionsInChannel) =>
      caused(cause, id, { kind: mentionsInChannel ? "mentions-allowed" : "mentions-stopped" }, (tx) =>
        tx.application.update({ where: { id }, data: { mentionsInChannel } }),
      ),

    async sendNow(cause, plans, at, afterMs) {
      return transaction(prisma, async (tx, rollBack) => {
        const statement = statementIn(tx);
        if (!(await claim(statement, cause))) return rollBack(refuse({ kind: "already-handled" } as const));
        const made = await insertPlans(statement, outbox, plans, at, afterMs);
        if (made.length === 0) return rollBack(ok([]));
        const acts = made.map(({ personId }): Act => ({ kind: "reminder-sent", personId }));
        await record(statement, cause, plans[0]?.parts[0]?.applicationId ?? null, ...acts);
        return ok(made.map(({ personId }) => personId));
      });
    },
  };
}
