import type { PartyId, PersonId } from "../application/application";
import type { ChangeRequest, Comment, SectionRecord } from "../section/sectionRecord";
import type { DeclinedChange } from "./keepText";

/** What a writer who keeps a text says in its thread; with or without a word. */
export const changeRequestReply = (
  { reply }: DeclinedChange,
  { by, byName, at }: { by: PersonId; byName: string; at: Date },
): Comment => ({ kind: "reply", to: null, ...reply, personId: by, personName: byName, at });

export type AnsweredChangeRequest = { readonly wish: ChangeRequest; readonly replies: readonly Comment[] };

/**
 * The newest wish for a change, and what was said to it by those who keep the text. None where nothing was said, and
 * none for a reader whose parties have all approved since.
 */
export function answeredChangeRequest(record: SectionRecord, readers: readonly PartyId[]): AnsweredChangeRequest | null {
  const [wish] = [...record.changeRequests].sort((a, b) => b.at.getTime() - a.at.getTime());
  if (!wish) return null;
  const isSettled = (reply: Comment) =>
    readers.every((id) => record.approvals.some(({ partyId, at }) => partyId === id && at > reply.at));
  const replies = record.comments.filter(
    (comment) => comment.kind === "reply" && comment.text !== "" && comment.at >= wish.at && !isSettled(comment),
  );
  return replies.length > 0 ? { wish, replies } : null;
}
