import type { ChangeRequest, Comment, SectionRecord } from "../answers/sectionRecord";
import type { PartyId } from "../application/structure";

export type AnsweredChangeRequest = { readonly changeRequest: ChangeRequest; readonly replies: readonly Comment[] };

/**
 * The newest change request, and the reply of those who declined it. Null if nobody replied, or if the readers' parties
 * have all approved since.
 */
export function answeredChangeRequest(
  record: SectionRecord,
  readers: readonly PartyId[],
): AnsweredChangeRequest | null {
  const [changeRequest] = [...record.changeRequests].sort((a, b) => b.at.getTime() - a.at.getTime());
  if (!changeRequest) return null;
  const isSettled = (reply: Comment) =>
    readers.every((id) => record.approvals.some(({ partyId, at }) => partyId === id && at > reply.at));
  const replies = record.comments.filter(
    (comment) =>
      comment.kind === "reply" && comment.text !== "" && comment.at >= changeRequest.at && !isSettled(comment),
  );
  return replies.length > 0 ? { changeRequest, replies } : null;
}
