import type { Approval, ChangeRequest, Comment, Discussion } from "../answers/sectionRecord";
import type { SectionRef } from "../answers/sectionRef";
import type { Notice } from "../application/notice";
import type { PartyId, PersonId } from "../application/structure";

export type ReviewDecision = {
  readonly submissions?: readonly { place: SectionRef; partyId: PartyId; personId: PersonId; at: Date }[];
  readonly approvals?: readonly { place: SectionRef; approval: Approval }[];
  /** Approvals taken back by the person who gave them. */
  readonly withdrawn?: readonly { place: SectionRef; approval: Approval }[];
  readonly changeRequests?: readonly { place: SectionRef; request: ChangeRequest }[];
  /** Places whose open change requests are answered. */
  readonly resolved?: readonly SectionRef[];
  readonly comments?: readonly { place: SectionRef; comment: Comment }[];
  /** Parties that confirm their statement for the current draft. */
  readonly discussions?: readonly { place: SectionRef; discussion: Discussion }[];
  readonly notices?: readonly Notice[];
};
