import type { SectionKey } from "../answers/sectionRecord";
import type { Notice } from "../application/notice";
import type { ApplicationId, PersonId } from "../application/structure";
import type { ApprovalAsked } from "../approval/approvalAsked";

/** What a section said on a card that one person got. */
export type ShownContent = SectionKey & { readonly personId: PersonId; readonly contentHash: string };

export interface ApprovalRequestStore {
  /**
   * Records that these people are asked to approve this content and enqueues the requests, in one transaction. A person
   * already asked for the same content is not asked again.
   */
  askForApproval(id: ApplicationId, asked: readonly ApprovalAsked[]): Promise<void>;
  /** Enqueues a request once more, to be sent later. */
  askLater(notice: Notice): Promise<void>;
  /** Whether a person got a card about this content of a section, and has not asked for a change since. */
  wasShown(content: ShownContent): Promise<boolean>;
  /** Records that a person got a card about it; nobody is then asked about it who was not asked before. */
  shown(content: ShownContent, at: Date): Promise<void>;
}
