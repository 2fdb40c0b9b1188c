import type { PartyId } from "./application";
import { type Answer, answerAt, type ChangeRequest, type SectionRecord } from "./sectionRecord";

/**
 * Where a writer's word to those who wished a change is kept: among the section's answers, so that it has versions and
 * a history as they have. No form can have a field of this name, and no reader of the section sees it as one.
 */
export const REPLY_FIELD = "reply-to-wish";

/** A party's word as one more version of what the party has said there. */
export const replyAnswer = (
  record: SectionRecord,
  { partyId, text, by, byName, at }: { partyId: PartyId; text: string; by: string; byName: string; at: Date },
): Answer => ({
  field: REPLY_FIELD,
  partyId,
  value: text,
  version: (answerAt(record, REPLY_FIELD, partyId)?.version ?? 0) + 1,
  writtenBy: by,
  writtenByName: byName,
  writtenAt: at,
});

export type AnsweredWish = { readonly wish: ChangeRequest; readonly replies: readonly Answer[] };

/**
 * The newest wish for a change, and what was said to it. None where nothing was said, and none for a reader whose
 * parties have all approved since.
 */
export function answeredWish(record: SectionRecord, readers: readonly PartyId[]): AnsweredWish | null {
  const [wish] = [...record.changeRequests].sort((a, b) => b.at.getTime() - a.at.getTime());
  if (!wish) return null;
  const isSettled = (reply: Answer) =>
    readers.every((id) => record.approvals.some(({ partyId, at }) => partyId === id && at > reply.writtenAt));
  const replies = record.answers.filter(
    (answer) => answer.field === REPLY_FIELD && answer.writtenAt >= wish.at && !isSettled(answer),
  );
  return replies.length > 0 ? { wish, replies } : null;
}
