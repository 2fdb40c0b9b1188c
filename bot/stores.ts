import type { Outbox, Statement } from "../domain/ports";
import { channelStore } from "../prisma/application/channelStore";
import { applicationStore } from "../prisma/applicationStore";
import { auditStore } from "../prisma/audit";
import type { Database } from "../prisma/client";
import { deadlineStore } from "../prisma/deadlineStore";
import { draftStore } from "../prisma/draftStore";
import { earlierAnswerStore } from "../prisma/earlierAnswerStore";
import { finalisationStore } from "../prisma/finalisationStore";
import { importStore } from "../prisma/importStore";
import { messageStore } from "../prisma/messageStore";
import { teamLeaverStore } from "../prisma/people/teamLeaverStore";
import { personStore } from "../prisma/personStore";
import { reminderStore } from "../prisma/reminderStore";
import { sectionStore } from "../prisma/sectionStore";
import { sendTurns } from "../prisma/sendTurns";
import { takeOverStore } from "../prisma/takeOverStore";
import { undeliveredStore } from "../prisma/undeliveredStore";

/** All that is stored, over one database and its queue: the only place that makes stores. */
export function storesOver(database: Database, outbox: Outbox) {
  const { prisma, pool } = database;
  const direct: Statement = (text, values) => pool.query(text, values as unknown[]);
  return {
    applications: applicationStore(database, outbox),
    channels: channelStore(database, outbox),
    sections: sectionStore(pool, outbox),
    persons: personStore(prisma),
    deadlines: deadlineStore(prisma, outbox),
    reminders: reminderStore(database, outbox),
    drafts: draftStore(prisma, outbox),
    earlier: earlierAnswerStore(prisma),
    finalisations: finalisationStore(database, outbox),
    takeOvers: takeOverStore(prisma, outbox),
    leavers: teamLeaverStore(database, outbox),
    audit: auditStore(direct),
    messages: messageStore(database, outbox),
    imports: importStore(prisma),
    undelivered: undeliveredStore(prisma, outbox),
    turns: sendTurns(pool),
  };
}

export type Stores = ReturnType<typeof storesOver>;
