import type { Notice } from "../application/notice";
import type { ApplicationId } from "../application/structure";
import type { ApprovalAsked } from "../approval/approvalAsked";

export interface ApprovalRequestStore {
  /**
   * Records that these people are asked to approve this content and enqueues the requests, in one transaction. A person
   * already asked for the same content is not asked again.
   */
  askForApproval(id: ApplicationId, asked: readonly ApprovalAsked[]): Promise<void>;
  /** Enqueues a request once more, to be sent later. */
  askLater(notice: Notice): Promise<void>;
}
