import type { Outbox, ReminderStore } from "../domain/ports";
import { deadlineRow } from "./applicationStore";
import type { PrismaClient } from "./generated/client";
import { statementIn, transaction } from "./transaction";

const dateRow = (day: string): Date => new Date(`${day}T00:00:00Z`);

export function reminderStore(prisma: PrismaClient, outbox: Outbox): ReminderStore {
  return {
    async withDeadlineBetween(from, to) {
      const rows = await prisma.application.findMany({
        where: { status: "drafting", deadline: { gte: deadlineRow(from), lte: deadlineRow(to) } },
        select: { id: true, deadline: true, partnership: { select: { timeZone: true } } },
      });
      return rows.map(({ id, deadline, partnership }) => ({
        id,
        deadline: deadline.toISOString().slice(0, 16),
        timeZone: partnership.timeZone,
      }));
    },

    plan: (personId, day, parts, at) =>
      transaction(prisma, async (tx, undo) => {
        const digest = await tx.reminderDigest.createMany({
          data: [{ personId, day: dateRow(day), plannedAt: at }],
          skipDuplicates: true,
        });
        if (digest.count === 0) return undo(false);
        const reminders = await tx.reminder.createMany({
          data: parts.map(({ applicationId, deadline, offsetDays }) => ({
            personId,
            day: dateRow(day),
            applicationId,
            deadline: deadlineRow(deadline),
            offsetDays,
          })),
          skipDuplicates: true,
        });
        if (reminders.count === 0) return undo(false);
        await outbox.notice({ kind: "reminder", personId, day }, statementIn(tx));
        return true;
      }),

    async sent(personId, day, at) {
      await prisma.reminderDigest.update({
        where: { personId_day: { personId, day: dateRow(day) } },
        data: { sentAt: at },
      });
    },

    async partsOf(personId, day) {
      const rows = await prisma.reminder.findMany({
        where: { personId, day: dateRow(day) },
        select: { applicationId: true },
      });
      return rows.map(({ applicationId }) => applicationId);
    },
  };
}
