import type { NewcomerAnswer } from "./newcomerAnswer";
import type { ApplicationId, MeasureId, Named, PartyId, PersonId } from "./structure";

/** A message sent through the queue. It says what it is about; the text is written when it is sent. */
export type Notice =
  | {
      readonly kind: "approval-request";
      readonly applicationId: ApplicationId;
      readonly measureId: MeasureId | null;
      readonly sectionId: string;
      readonly personId: PersonId;
      /** Whether the person was asked before about an earlier version of the section, or has approved one. */
      readonly again: boolean;
    }
  | {
      readonly kind: "change-request";
      readonly applicationId: ApplicationId;
      readonly measureId: MeasureId | null;
      readonly sectionId: string;
      readonly personId: PersonId;
      readonly requestId: string;
    }
  | {
      /** `draft-changed`: the draft has changed since the person's party discussed it. */
      readonly kind: "comment" | "question" | "draft-changed";
      readonly applicationId: ApplicationId;
      readonly measureId: MeasureId | null;
      readonly sectionId: string;
      readonly personId: PersonId;
    }
  | {
      readonly kind: "invitation";
      readonly applicationId: ApplicationId;
      readonly personId: PersonId;
      /** Null if the person must find the party themselves. */
      readonly partyId: PartyId | null;
      readonly invitedBy: string;
    }
  | {
      readonly kind: "role-news";
      readonly applicationId: ApplicationId;
      readonly personId: PersonId;
      readonly partyId: PartyId;
      /** Name of the person who handed over or left. Stored because they may no longer be in the application. */
      readonly from: string;
      readonly to: { readonly personId: PersonId; readonly name: string } | null;
      /** Whether the person who had left undid that. */
      readonly back: boolean;
    }
  | {
      /** Somebody has joined a party, or asks to approve for it. Sent to its people and the coordinators. */
      readonly kind: "newcomer";
      readonly applicationId: ApplicationId;
      readonly personId: PersonId;
      readonly partyId: PartyId;
      readonly newcomer: Named;
    }
  | {
      /** What the newcomer may do; `by` is the name of the person who decided. */
      readonly kind: "newcomer-answer";
      readonly applicationId: ApplicationId;
      readonly personId: PersonId;
      readonly partyId: PartyId;
      readonly by: string;
      readonly answer: NewcomerAnswer;
    }
  | {
      /** A member of the application has left the team. */
      readonly kind: "left-team";
      readonly applicationId: ApplicationId;
      readonly personId: PersonId;
      readonly leaver: PersonId;
    }
  | {
      /** The bot can no longer post in the application's channel. */
      readonly kind: "channel-lost";
      readonly applicationId: ApplicationId;
      readonly personId: PersonId;
    }
  | {
      /** Updates the status cards in the channel that an application has left, to say so. */
      readonly kind: "channel-left";
      readonly applicationId: ApplicationId;
      readonly partnershipId: string;
      readonly activityIds: readonly string[];
    }
  | {
      /** Somebody is named as a person's deputy, has stepped in, or has stepped out. */
      readonly kind: "deputy-news";
      readonly applicationId: ApplicationId;
      readonly personId: PersonId;
      readonly person: Named;
      readonly deputy: Named;
      readonly what: "named" | "in" | "out";
    }
  | {
      /** Somebody asks to become coordinator; `take-over-news` reports the outcome. */
      readonly kind: "take-over";
      readonly applicationId: ApplicationId;
      readonly personId: PersonId;
      readonly takeOverId: string;
    }
  | {
      readonly kind: "take-over-news";
      readonly applicationId: ApplicationId;
      readonly personId: PersonId;
      readonly takeOverId: string;
      /** Whether the person was coordinator until then. */
      readonly led: boolean;
    }
  | {
      /** The person's parties may approve sections that do not wait for them. One card covers all of these sections. */
      readonly kind: "asked";
      readonly applicationId: ApplicationId;
      readonly personId: PersonId;
    }
  | { readonly kind: "home"; readonly personId: PersonId }
  | { readonly kind: "deadline-moved"; readonly applicationId: ApplicationId; readonly personId: PersonId }
  | { readonly kind: "join"; readonly applicationId: ApplicationId; readonly personId: PersonId }
  | {
      /** Requested in the channel: the card that makes the application final, or the documents of a final one. */
      readonly kind: "final";
      readonly applicationId: ApplicationId;
      readonly personId: PersonId;
    }
  | { readonly kind: "measures"; readonly applicationId: ApplicationId; readonly personId: PersonId }
  | { readonly kind: "reminder"; readonly personId: PersonId; readonly day: string }
  | { readonly kind: "draft"; readonly applicationId: ApplicationId; readonly draftId: string };
