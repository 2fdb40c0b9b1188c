import type { DocumentLinkStore } from "../domain/fetching/documentLinkStore";
import type { FileOfferStore } from "../domain/fetching/fileOfferStore";
import type { KeptFileStore } from "../domain/fetching/keptFileStore";
import type { AttachmentStore } from "../domain/ports/attachmentStore";
import type { Clock } from "../domain/ports/clock";
import type { ImportStore } from "../domain/ports/importStore";
import type { MessageStore } from "../domain/ports/messageStore";
import type { SendTurns } from "../domain/ports/sendTurns";
import type { UndeliveredStore } from "../domain/ports/undelivered";

const DAY = 24 * 60 * 60 * 1000;
const WEEK = 7 * DAY;

/**
 * Deletes old data: activities after a week, since Teams redelivers within minutes, not days; undelivered messages
 * after 90 days; imported documents and removed attachments after six weeks; links to documents once they have expired;
 * files that were sent and not used, or asked for, after a week; the files of drafts that are replaced; and the send limits
 * of threads that have been idle.
 */
export async function purge({
  messages,
  undelivered,
  imports,
  attachments,
  documentLinks,
  fileOffers,
  keptFiles,
  turns,
  clock,
}: {
  messages: Pick<MessageStore, "forgetBefore">;
  undelivered: Pick<UndeliveredStore, "forgetBefore">;
  imports: Pick<ImportStore, "forgetBefore">;
  attachments: Pick<AttachmentStore, "forgetBefore">;
  documentLinks: Pick<DocumentLinkStore, "forgetBefore">;
  fileOffers: Pick<FileOfferStore, "forgetBefore">;
  keptFiles: Pick<KeptFileStore, "forgetReplaced">;
  turns: Pick<SendTurns, "forgetIdle">;
  clock: Clock;
}): Promise<void> {
  const ago = (ms: number) => new Date(clock.now().getTime() - ms);
  await messages.forgetBefore(ago(WEEK));
  await undelivered.forgetBefore(ago(90 * DAY));
  await imports.forgetBefore(ago(6 * WEEK));
  await attachments.forgetBefore(ago(WEEK), ago(6 * WEEK));
  await documentLinks.forgetBefore(clock.now());
  await fileOffers.forgetBefore(ago(WEEK));
  await keptFiles.forgetReplaced();
  await turns.forgetIdle();
}
