import type { PartyId, PersonId } from "../application/application";
import type { Notice } from "../application/notice";
import type { Approval, ChangeRequest, Comment, Discussion } from "../section/sectionRecord";
import type { Place } from "../section/walk";

export type Judgement = {
  readonly sendings?: readonly { place: Place; partyId: PartyId; personId: PersonId; at: Date }[];
  readonly approvals?: readonly { place: Place; approval: Approval }[];
  readonly changeRequests?: readonly { place: Place; request: ChangeRequest }[];
  /** Places whose open change requests are answered. */
  readonly resolved?: readonly Place[];
  readonly comments?: readonly { place: Place; comment: Comment }[];
  /** Parties whose word stands for the draft as it is now. */
  readonly discussions?: readonly { place: Place; discussion: Discussion }[];
  readonly notices?: readonly Notice[];
};
