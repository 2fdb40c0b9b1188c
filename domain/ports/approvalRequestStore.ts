import type { Notice } from "../application/notice";
import type { ApplicationId, PersonId } from "../application/structure";
import type { Section } from "../section/section";
import type { Discussion } from "../section/sectionRecord";

/**
 * A person asked to approve a section, or told that the draft has changed since it was discussed. `mark` is set for
 * optional approvals, for which nothing waits.
 */
export type ApprovalAsked = {
  readonly section: Section;
  readonly personId: PersonId;
  readonly overtaken?: Discussion;
  readonly mark?: string;
};

export interface ApprovalRequestStore {
  /**
   * Records that these people are asked to approve this content and enqueues the requests, in one transaction. A person
   * already asked for the same content is not asked again.
   */
  askForApproval(id: ApplicationId, asked: readonly ApprovalAsked[]): Promise<void>;
  /** Enqueues a request once more, to be sent later. */
  askLater(notice: Notice): Promise<void>;
}
