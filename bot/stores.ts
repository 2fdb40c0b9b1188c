import type { Outbox, Statement } from "../domain/ports/outbox";
import { applicationStore } from "../prisma/application/applicationStore";
import { channelStore } from "../prisma/application/channelStore";
import { earlierAnswerStore } from "../prisma/application/earlierAnswerStore";
import { personStore } from "../prisma/application/personStore";
import { statusMessageStore } from "../prisma/application/statusMessageStore";
import { takeOverStore } from "../prisma/application/takeOverStore";
import { attachmentStore } from "../prisma/attachments/attachmentStore";
import { awardStore } from "../prisma/award/awardStore";
import { auditStore } from "../prisma/connection/auditStore";
import type { Database } from "../prisma/connection/openDatabase";
import { documentLinkStore } from "../prisma/finalising/documentLinkStore";
import { draftStore } from "../prisma/finalising/draftStore";
import { fileOfferStore } from "../prisma/finalising/fileOfferStore";
import { finalisationStore } from "../prisma/finalising/finalisationStore";
import { keptFileStore } from "../prisma/finalising/keptFileStore";
import { importStore } from "../prisma/messages/importStore";
import { messageStore } from "../prisma/messages/messageStore";
import { sendTurns } from "../prisma/messages/sendTurns";
import { undeliveredStore } from "../prisma/messages/undeliveredStore";
import { teamLeaverStore } from "../prisma/people/teamLeaverStore";
import { deadlineStore } from "../prisma/reminders/deadlineStore";
import { reminderStore } from "../prisma/reminders/reminderStore";
import { approvalRequestStore } from "../prisma/section/approvalRequestStore";
import { journeyStore } from "../prisma/section/journeyStore";
import { reviewStore } from "../prisma/section/reviewStore";
import { sectionStore } from "../prisma/section/sectionStore";
import { versionStore } from "../prisma/section/versionStore";
import { teamsLimits } from "./delivery/teamsLimits";

/** Every store, over one database and its queue. Stores are made nowhere else. */
export function storesOver(database: Database, outbox: Outbox) {
  const { prisma, pool } = database;
  const direct: Statement = (text, values) => pool.query(text, values as unknown[]);
  return {
    applications: applicationStore(database, outbox),
    channels: channelStore(database, outbox),
    statusMessages: statusMessageStore(database, outbox),
    sections: sectionStore(database, outbox),
    journeys: journeyStore(pool),
    versions: versionStore(pool),
    reviews: reviewStore(database, outbox),
    approvalRequests: approvalRequestStore(pool, outbox),
    persons: personStore(prisma),
    deadlines: deadlineStore(database, outbox),
    reminders: reminderStore(database, outbox),
    drafts: draftStore(database, outbox),
    documentLinks: documentLinkStore(database),
    fileOffers: fileOfferStore(database, outbox),
    keptFiles: keptFileStore(database),
    earlier: earlierAnswerStore(prisma),
    finalisations: finalisationStore(database, outbox),
    awards: awardStore(database, outbox),
    takeOvers: takeOverStore(database, outbox),
    leavers: teamLeaverStore(database, outbox),
    audit: auditStore(direct),
    messages: messageStore(database, outbox),
    imports: importStore(prisma),
    attachments: attachmentStore(database, outbox),
    undelivered: undeliveredStore(prisma, outbox),
    turns: sendTurns(pool, teamsLimits),
  };
}

export type Stores = ReturnType<typeof storesOver>;
